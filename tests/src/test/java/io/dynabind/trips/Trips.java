package io.dynabind.trips;

import io.dynabind.codec.CodecMaker;
import io.dynabind.codec.EntityCodec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sends values of all shapes through their codecs, and keeps what was lost. */
final class Trips {

  private static final int MOST_SHOWN = 5;

  private final long seed;
  private final List<Shape> shapes;
  private final Map<Shape, EntityCodec<Object>> generated = new HashMap<>();
  private final Map<Shape, EntityCodec<Object>> reflective = new HashMap<>();
  private final List<String> shown = new ArrayList<>();
  private int lost;
  private int compared;

  Trips(long seed, List<Shape> shapes) {
    this.seed = seed;
    this.shapes = shapes;
    for (Shape shape : shapes) {
      generated.put(shape, codec(CodecMaker.GENERATED, shape));
      reflective.put(shape, codec(CodecMaker.REFLECTIVE, shape));
    }
  }

  @SuppressWarnings("unchecked") // the codec of the shape's values
  private static EntityCodec<Object> codec(CodecMaker maker, Shape shape) {
    try {
      return (EntityCodec<Object>) maker.make(shape.entity());
    } catch (RuntimeException e) {
      throw new IllegalStateException(e.getMessage() + "\nNo codec of\n" + shape.source(), e);
    }
  }

  Shape shape(long trip) {
    return shapes.get((int) (trip % shapes.size()));
  }

  EntityCodec<Object> codec(Shape shape) {
    return generated.get(shape);
  }

  /** The value of a trip, always the same one for a seed and a number. */
  Object value(long trip) {
    return shape(trip).make(new Chance(Chance.seed(seed, trip)));
  }

  private Route route(long trip) {
    return trip / shapes.size() % 2 == 0 ? Route.SDK_MAP : Route.DYNAMODB_JSON;
  }

  /** Goes one trip; every tenth is compared with the reflective codec, in both directions. */
  void go(long trip) {
    Object value = value(trip);
    Shape shape = shape(trip);
    Object difference;
    try {
      difference = difference(trip, shape, value, codec(shape));
      if (difference == null && trip % 10 == 0) {
        compared++;
        difference = oracle(shape, value, route(trip));
      }
    } catch (RuntimeException | Error e) {
      difference = e;
    }
    if (difference != null) {
      lose(trip, difference);
    }
  }

  private Difference difference(long trip, Shape shape, Object value, EntityCodec<Object> reader) {
    Route route = route(trip);
    Object read = route.read(reader, route.write(codec(shape), value));
    return shape.type().difference(value, read, Form.REPRESENTATION);
  }

  private Object oracle(Shape shape, Object value, Route route) {
    EntityCodec<Object> other = reflective.get(shape);
    Object stored = route.write(codec(shape), value);
    Object expected = route.write(other, value);
    if (!route.isSame(expected, stored)) {
      return "the reflective codec writes something else";
    }
    Difference there =
        shape.type().difference(value, route.read(other, stored), Form.REPRESENTATION);
    return there != null
        ? "read by reflection, " + there
        : shape.type().difference(value, route.read(codec(shape), expected), Form.REPRESENTATION);
  }

  /** Whether a broken codec is noticed within some trips. */
  boolean notices(Damage damage, long trips) {
    Map<Shape, EntityCodec<Object>> broken = new HashMap<>();
    for (long trip = 0; trip < trips; trip++) {
      Shape shape = shape(trip);
      if (shape.type() instanceof ObjectType) {
        EntityCodec<Object> reader = broken.computeIfAbsent(shape, each -> damage.of(codec(each)));
        if (difference(trip, shape, value(trip), reader) != null) {
          return true;
        }
      }
    }
    return false;
  }

  void lose(long trip, Object difference) {
    lost++;
    if (shown.size() < MOST_SHOWN) {
      Shape shape = shape(trip);
      shown.add(
          "Trip %d of seed %d (-Dbattery.seed=%2$d -Dbattery.trip=%1$d) by %s: %s%n%s"
              .formatted(trip, seed, route(trip), difference, shape.source()));
    }
  }

  int lost() {
    return lost;
  }

  int compared() {
    return compared;
  }

  List<String> shown() {
    return shown;
  }
}
