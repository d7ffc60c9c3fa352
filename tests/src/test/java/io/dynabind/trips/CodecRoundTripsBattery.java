package io.dynabind.trips;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.annotation.HashKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.utils.builder.ToCopyableBuilder;

/**
 * Writes random values of random classes and reads them back: through generated codecs in both
 * representations, every tenth through the reflective codec too, and some through a server. What
 * comes back is what was written, but for what is documented:
 *
 * <ul>
 *   <li>null and an empty set are the same, and so are null and an empty Optional
 *   <li>a flattened value of which nothing is stored is null
 *   <li>a number zero has no sign and no scale; zeros at the end of more than 38 digits are dropped
 *   <li>a server drops all zeros at the end of numbers
 *   <li>sets and maps are in no order, unless they are sorted
 * </ul>
 *
 * {@code -Dbattery.seed=} takes other values, and {@code -Dbattery.trip=} one of them alone.
 */
@Tag("battery")
@Tag("codec-round-trips")
class CodecRoundTripsBattery {

  private static final int SHAPES = 312;
  private static final boolean FULL = "full".equals(System.getProperty("battery.size"));
  private static final long TRIPS = FULL ? 2_000_000 : 100_000;
  private static final long LOCAL = FULL ? 20_000 : 2_000;
  private static final long CONTROL = 5_000;
  private static final long SEED = Long.getLong("battery.seed", 42);
  private static final long ONE = Long.getLong("battery.trip", -1);

  @Test
  void valuesComeBack() throws Exception {
    Trips trips = new Trips(SEED, shapes());
    long from = ONE < 0 ? 0 : ONE;
    long to = ONE < 0 ? TRIPS : ONE + 1;
    for (long trip = from; trip < to; trip++) {
      trips.go(trip);
    }
    try (ServerTrips server = new ServerTrips(trips)) {
      server.go(from, Math.min(to, from + LOCAL));
    }
    System.out.printf(
        "battery codec-round-trips: trips=%d shapes=%d reflective=%d local=%d lost=%d seed=%d%n",
        to - from, SHAPES, trips.compared(), Math.min(to - from, LOCAL), trips.lost(), SEED);

    assertThat(trips.lost()).as(String.join("\n\n", trips.shown())).isZero();
    assertThat(Stream.of(Damage.values()).filter(damage -> !trips.notices(damage, CONTROL)))
        .as("negative controls: broken codecs that nobody noticed")
        .isEmpty();
  }

  private static List<Shape> shapes() throws Exception {
    List<Shape> shapes = Shapes.make(SHAPES, SEED);
    Map<String, String> sources = new LinkedHashMap<>();
    for (Shape shape : shapes) {
      sources.put(Shapes.PACKAGE + "." + shape.name(), shape.source());
    }
    ClassLoader loader =
        SourceCompiler.load(
            sources,
            HashKey.class,
            AttributeValue.class,
            SdkBytes.class,
            ToCopyableBuilder.class,
            Nullable.class,
            Coded.class);
    for (Shape shape : shapes) {
      shape.load(loader);
    }
    return shapes;
  }
}
