package io.dynabind.expression;

import io.dynabind.codec.EncodableValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the placeholders of a request's expressions stand for: {@code #n0} for names, {@code :v0}
 * for values. {@code toString} shows names and the types of values, never the values.
 *
 * @param names placeholder to stored name
 * @param values placeholder to value
 * @param places placeholder of a value to the path of the attribute that it is meant for, where
 *     that is known; for messages
 */
public record Placeholders(
    Map<String, String> names, Map<String, EncodableValue<?>> values, Map<String, String> places) {

  /** There are none. */
  public static final Placeholders NONE = new Placeholders(Map.of(), Map.of(), Map.of());

  /**
   * Makes placeholders for values in the order of their numbers.
   *
   * @param names placeholder to stored name
   * @param values the values of {@code :v0}, {@code :v1} and so on
   * @param places placeholder of a value to the path of the attribute that it is meant for
   * @return the placeholders
   */
  public static Placeholders of(
      Map<String, String> names, List<EncodableValue<?>> values, Map<String, String> places) {
    Map<String, EncodableValue<?>> numbered = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      numbered.put(":v" + i, values.get(i));
    }
    return new Placeholders(names, numbered, places);
  }

  /** Freezes the maps. */
  public Placeholders {
    names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    places = Map.copyOf(places);
  }

  /**
   * Makes placeholders for values that are meant for no attribute in particular.
   *
   * @param names placeholder to stored name
   * @param values placeholder to value
   */
  public Placeholders(Map<String, String> names, Map<String, EncodableValue<?>> values) {
    this(names, values, Map.of());
  }

  @Override
  public String toString() {
    return "Placeholders[names=" + names + ", values=" + values + "]";
  }

  /** Hands out placeholders: one for each distinct name, one for each value. Not thread-safe. */
  static final class Builder {

    private final Map<String, String> byName = new LinkedHashMap<>();
    private final List<EncodableValue<?>> values = new ArrayList<>();

    String name(AttributePath path) {
      if (path.segments().isEmpty()) {
        return name(path.storedName());
      }
      StringBuilder text = new StringBuilder(name(path.storedName()));
      for (AttributePath.Segment segment : path.segments()) {
        if (segment instanceof AttributePath.Name name) {
          text.append('.').append(name(name.storedName()));
        } else {
          text.append('[').append(((AttributePath.Index) segment).index()).append(']');
        }
      }
      return text.toString();
    }

    private String name(String storedName) {
      return byName.computeIfAbsent(storedName, n -> "#n" + byName.size());
    }

    String value(EncodableValue<?> value) {
      values.add(value);
      return ":v" + (values.size() - 1);
    }

    Placeholders build() {
      Map<String, String> names = new LinkedHashMap<>();
      byName.forEach((name, placeholder) -> names.put(placeholder, name));
      return of(names, values, Map.of());
    }
  }
}
