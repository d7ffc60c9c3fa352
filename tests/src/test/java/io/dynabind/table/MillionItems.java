package io.dynabind.table;

import io.dynabind.Dynabind;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.codec.EntityCodec;
import io.dynabind.executor.Answer;
import io.dynabind.executor.Attempt;
import io.dynabind.item.ItemReader;
import io.dynabind.item.RawKey;
import io.dynabind.item.Scalar;
import io.dynabind.item.sdk.SdkItems;
import io.dynabind.repository.Repository;
import io.dynabind.test.ScriptedExecutor;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A program that reads a million items in the way that its argument names, and counts them. */
public final class MillionItems {

  static final int PAGES = 1_000;
  static final int PAGE = 1_000;

  record EventKey(String source, long number) {}

  @Table("million-events")
  record Event(@HashKey String source, @RangeKey long number, String text) {}

  interface Events extends Repository<Event, EventKey> {
    Stream<Event> findBySource(String source);
  }

  private MillionItems() {}

  /**
   * Prints how many items there were.
   *
   * @param arguments {@code method}, {@code query}, {@code scan} or {@code list}
   */
  public static void main(String[] arguments) {
    ScriptedExecutor executor = new ScriptedExecutor();
    try (Dynabind dynabind =
        Dynabind.builder().executor(executor).repositories(Events.class).build()) {
      EntityCodec<Event> codec = dynabind.codec(Event.class);
      for (int page = 0; page < PAGES; page++) {
        long first = (long) page * PAGE;
        boolean last = page == PAGES - 1;
        executor.reply(operation -> new Attempt.Answered(answer(codec, first, last), 1));
      }
      System.out.println("items " + read(dynabind, arguments[0]));
    }
  }

  private static long read(Dynabind dynabind, String way) {
    EntityTable<Event> table = dynabind.table(Event.class);
    return switch (way) {
      case "method" ->
          dynabind.repository(Events.class).findBySource("s").mapToLong(Event::number).count();
      case "query" -> count(table.query("s").stream());
      case "scan" -> count(table.scan().stream());
      default -> table.query("s").list().size();
    };
  }

  /** Looks at each item, which a stream that only counts would not. */
  private static long count(Stream<Event> events) {
    return events.filter(event -> event.number() >= 0).count();
  }

  private static Answer answer(EntityCodec<Event> codec, long first, boolean last) {
    List<Supplier<ItemReader>> items =
        IntStream.range(0, PAGE)
            .<Supplier<ItemReader>>mapToObj(i -> () -> reader(codec, first + i))
            .toList();
    RawKey key =
        RawKey.of(
            Map.of(
                "source",
                Scalar.string("s"),
                "number",
                Scalar.number(String.valueOf(first + PAGE - 1))));
    return new Answer(items, PAGE, last ? null : key, 128, null, null);
  }

  private static ItemReader reader(EntityCodec<Event> codec, long number) {
    Event event = new Event("s", number, "an event with some text, number " + number);
    return SdkItems.reader(SdkItems.write(codec, event));
  }
}
