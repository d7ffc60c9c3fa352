package io.dynabind.codec;

import java.lang.reflect.Array;
import java.net.URL;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Values that have no equality or no text of their own, as values that have. */
final class Plain {

  private Plain() {}

  static Object of(Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof byte[] bytes) {
      return binary(bytes);
    }
    if (value instanceof ByteBuffer buffer) {
      byte[] bytes = new byte[buffer.remaining()];
      buffer.duplicate().get(bytes);
      return binary(bytes);
    }
    if (value instanceof char[] characters) {
      return new String(characters);
    }
    if (value.getClass().isArray()) {
      List<Object> elements = new ArrayList<>();
      for (int i = 0; i < Array.getLength(value); i++) {
        elements.add(of(Array.get(value, i)));
      }
      return elements;
    }
    if (value instanceof Set<?> set) {
      Set<Object> elements = new LinkedHashSet<>();
      set.forEach(element -> elements.add(of(element)));
      return elements;
    }
    if (value instanceof Collection<?> collection) {
      return collection.stream().map(Plain::of).toList();
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> entries = new LinkedHashMap<>();
      map.forEach((k, v) -> entries.put(of(k), of(v)));
      return entries;
    }
    return scalar(value);
  }

  private static String binary(byte[] bytes) {
    return "binary " + Base64.getEncoder().encodeToString(bytes);
  }

  private static Object scalar(Object value) {
    boolean atomic =
        value instanceof AtomicInteger
            || value instanceof AtomicLong
            || value instanceof AtomicBoolean;
    if (value instanceof TimeZone zone) {
      return zone.getID();
    }
    if (value instanceof Date date) {
      return date.toInstant();
    }
    return atomic ? value.toString() : value instanceof URL url ? url.toExternalForm() : value;
  }
}
