package io.dynabind.internal.executor.sdk;

import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * No item is larger than this says: told from lengths alone, so that items far below the limit,
 * which are nearly all, are never counted.
 */
final class SizeBound {

  /** The most bytes that a character takes in UTF-8, where a surrogate pair is two characters. */
  private static final int CHARACTER = 3;

  /** A number of one digit has two bytes; a map or list three beside those of its elements. */
  private static final int OVERHEAD = 4;

  private SizeBound() {}

  static long of(Map<String, AttributeValue> map) {
    Sum sum = new Sum();
    map.forEach(sum::add);
    return sum.bytes;
  }

  static long of(String text) {
    return (long) CHARACTER * text.length();
  }

  private static final class Sum {

    private long bytes;

    private void add(String name, AttributeValue value) {
      bytes += of(name) + OVERHEAD;
      add(value);
    }

    private void add(AttributeValue value) {
      switch (value.type()) {
        case S -> bytes += of(value.s());
        case N -> bytes += value.n().length();
        case B -> bytes += value.b().asByteArrayUnsafe().length;
        case M -> value.m().forEach(this::add);
        case L -> value.l().forEach(this::addElement);
        case SS -> value.ss().forEach(text -> bytes += of(text));
        case NS -> value.ns().forEach(number -> bytes += number.length() + OVERHEAD);
        case BS -> value.bs().forEach(this::add);
        default -> {}
      }
    }

    private void addElement(AttributeValue value) {
      bytes += OVERHEAD;
      add(value);
    }

    private void add(SdkBytes value) {
      bytes += value.asByteArrayUnsafe().length;
    }
  }
}
