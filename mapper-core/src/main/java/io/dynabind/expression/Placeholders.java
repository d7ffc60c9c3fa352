package io.dynabind.expression;

import io.dynabind.codec.EncodableValue;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

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

  private static final String[] FIRST_VALUES = {
    ":v0", ":v1", ":v2", ":v3", ":v4", ":v5", ":v6", ":v7", ":v8", ":v9"
  };

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
    Map<String, EncodableValue<?>> numbered = new LinkedHashMap<>(2 * values.size());
    for (int i = 0; i < values.size(); i++) {
      numbered.put(valueName(i), values.get(i));
    }
    return new Placeholders(names, new Frozen<>(numbered), places);
  }

  /** Freezes the maps. */
  public Placeholders {
    names = frozen(names);
    values = frozen(values);
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

  private static String valueName(int index) {
    return index < FIRST_VALUES.length ? FIRST_VALUES[index] : ":v" + index;
  }

  private static <V> Map<String, V> frozen(Map<String, V> map) {
    return map instanceof Frozen ? map : new Frozen<>(new LinkedHashMap<>(map));
  }

  /** A map that nobody changes any more, which calls share instead of copying it. */
  private static final class Frozen<V> extends AbstractMap<String, V> {

    private final Map<String, V> map;

    Frozen(Map<String, V> map) {
      this.map = map;
    }

    @Override
    public int size() {
      return map.size();
    }

    @Override
    public boolean containsKey(Object name) {
      return map.containsKey(name);
    }

    @Override
    public @Nullable V get(Object name) {
      return map.get(name);
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super V> action) {
      map.forEach(action);
    }

    @Override
    public Set<Map.Entry<String, V>> entrySet() {
      return Collections.unmodifiableMap(map).entrySet();
    }
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
      return valueName(values.size() - 1);
    }

    Placeholders build() {
      Map<String, String> names = new LinkedHashMap<>();
      byName.forEach((name, placeholder) -> names.put(placeholder, name));
      return of(names, values, Map.of());
    }
  }
}
