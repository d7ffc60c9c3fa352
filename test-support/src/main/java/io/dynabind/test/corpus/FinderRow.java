package io.dynabind.test.corpus;

import io.dynabind.model.EntityModel;
import io.dynabind.query.Hints;
import io.dynabind.query.Property;
import java.util.Arrays;
import java.util.List;

/**
 * The name of a finder, and what is to become of it.
 *
 * @param entity the entity that it asks for
 * @param name the method's name
 * @param hints what is said beside the name, such as {@code index=byState} or {@code scan}
 * @param expected the text of the plan, or {@code [problem] message}
 */
public record FinderRow(Class<?> entity, String name, List<String> hints, String expected) {

  /** Freezes the list. */
  public FinderRow {
    hints = List.copyOf(hints);
  }

  static FinderRow of(Class<?> entity, CorpusFile.Row row) {
    String[] parts = row.question().replaceAll("[{}, ]+", " ").strip().split(" ", -1);
    return new FinderRow(
        entity, parts[0], Arrays.asList(parts).subList(1, parts.length), row.answer());
  }

  /**
   * What is said beside the name, as criteria carry it.
   *
   * @param model the entity's facts
   * @return the hints
   */
  public Hints hints(EntityModel model) {
    Hints all = Hints.NONE;
    for (String hint : hints) {
      String[] parts = hint.split("=", 2);
      all =
          switch (parts[0]) {
            case "index" -> all.withIndex(parts[1]);
            case "consistent" -> all.consistently();
            case "scan" -> all.allowingScan();
            case "union" -> all.uniting();
            case "hydrate" -> all.hydrating();
            case "fetch" -> all.fetching(properties(model, parts[1]));
            default -> throw new IllegalStateException("No such hint: " + hint);
          };
    }
    return all;
  }

  private static List<Property> properties(EntityModel model, String names) {
    return Arrays.stream(names.split("\\+", -1))
        .map(name -> Property.of(model.attribute(name).orElseThrow()))
        .toList();
  }

  /** The row as the title of a test. */
  @Override
  public String toString() {
    return entity.getSimpleName() + "." + name + (hints.isEmpty() ? "" : " " + hints);
  }
}
