package io.dynabind.trips;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Maps. Keys that are stored alike are made only once.
 *
 * @param raw the class or interface
 * @param nulls whether values may be null
 * @param maker makes one of the entries
 * @param key the type of the keys
 * @param value the type of the values
 */
record MapType(
    String raw,
    boolean nulls,
    Function<Map<Object, Object>, Map<?, ?>> maker,
    JavaType key,
    JavaType value)
    implements JavaType {

  @Override
  public String source() {
    return raw + "<" + key.boxed() + ", " + value.boxed() + ">";
  }

  @Override
  public Object make(Chance chance) {
    if (!chance.enter()) {
      return null;
    }
    Object made = makeHere(chance);
    chance.leave();
    return made;
  }

  /** Makes a map whose values stand where the map does. */
  Object makeHere(Chance chance) {
    Map<Object, Object> entries = new LinkedHashMap<>();
    for (int i = chance.size(); i > 0; i--) {
      Object name = key.make(chance);
      Object made = nulls ? value.makeOrNull(chance) : value.make(chance);
      // An attribute must have a name.
      boolean named = !name.toString().isEmpty() && find(name, entries, Form.ALIKE) == null;
      if (named && (nulls || !value.isAbsent(made))) {
        entries.put(name, made);
      }
    }
    return maker.apply(entries);
  }

  private Map.Entry<?, ?> find(Object name, Map<?, ?> among, Form form) {
    for (Map.Entry<?, ?> entry : among.entrySet()) {
      if (key.difference(name, entry.getKey(), form) == null) {
        return entry;
      }
    }
    return null;
  }

  @Override
  public Difference differenceThere(Object written, Object read, Form form) {
    Map<?, ?> expected = (Map<?, ?>) written;
    Map<?, ?> actual = (Map<?, ?>) read;
    for (Map.Entry<?, ?> entry : expected.entrySet()) {
      Map.Entry<?, ?> found = find(entry.getKey(), actual, form);
      Difference difference =
          found == null
              ? new Difference("without the key, ", entry, read)
              : value.difference(entry.getValue(), found.getValue(), form);
      if (difference != null) {
        return difference.at(Show.value(entry.getKey()));
      }
    }
    return expected.size() == actual.size()
        ? null
        : new Difference("of unlike sizes, ", written, read);
  }
}
