package io.dynabind.codec;

import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import java.lang.reflect.Array;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Codecs of arrays of primitives. No element is put into a box. */
final class PrimitiveArrays {

  private static final int FIRST_SIZE = 16;

  /** How elements are stored unless the application says otherwise. */
  private static final Set<Codec<?>> OWN =
      Set.of(
          ScalarCodecs.BOOLEAN,
          NumberCodecs.INTEGER,
          NumberCodecs.LONG,
          NumberCodecs.Rarer.DOUBLE,
          NumberCodecs.Rarer.FLOAT,
          NumberCodecs.Rarer.SHORT);

  private static final Codec.OfInt INT = Primitives.ofInt(NumberCodecs.INTEGER);
  private static final Codec.OfLong LONG = Primitives.ofLong(NumberCodecs.LONG);
  private static final Codec.OfDouble DOUBLE = Primitives.ofDouble(NumberCodecs.Rarer.DOUBLE);

  private PrimitiveArrays() {}

  /** The codec of an array, or null where it has none here, or its elements have another codec. */
  static @Nullable Codec<?> codec(Class<?> array, Codec<?> element) {
    return OWN.contains(element) ? codec(array) : null;
  }

  private static @Nullable Codec<?> codec(Class<?> array) {
    if (array == int[].class) {
      return new ArrayCodec<int[]>(
          int.class,
          a -> a.length,
          (w, a, i) -> INT.encodeInt(w, a[i]),
          (r, a, i) -> a[i] = INT.decodeInt(r));
    }
    if (array == long[].class) {
      return new ArrayCodec<long[]>(
          long.class,
          a -> a.length,
          (w, a, i) -> w.number(a[i]),
          (r, a, i) -> a[i] = LONG.decodeLong(r));
    }
    if (array == double[].class) {
      return new ArrayCodec<double[]>(
          double.class,
          a -> a.length,
          (w, a, i) -> DOUBLE.encodeDouble(w, a[i]),
          (r, a, i) -> a[i] = DOUBLE.decodeDouble(r));
    }
    return smaller(array);
  }

  private static @Nullable Codec<?> smaller(Class<?> array) {
    if (array == float[].class) {
      return new ArrayCodec<float[]>(
          float.class,
          a -> a.length,
          (w, a, i) -> NumberCodecs.Rarer.FLOAT.encode(w, a[i]),
          (r, a, i) -> a[i] = NumberCodecs.Rarer.FLOAT.decode(r));
    }
    if (array == short[].class) {
      return new ArrayCodec<short[]>(
          short.class,
          a -> a.length,
          (w, a, i) -> w.number(a[i]),
          (r, a, i) -> a[i] = NumberCodecs.Rarer.SHORT.decode(r));
    }
    return array == boolean[].class
        ? new ArrayCodec<boolean[]>(
            boolean.class, a -> a.length, (w, a, i) -> w.bool(a[i]), (r, a, i) -> a[i] = r.bool())
        : null;
  }

  private interface Length<A> {
    int of(A array);
  }

  private interface Encode<A> {
    void at(ItemWriter writer, A array, int index);
  }

  private interface Decode<A> {
    void at(ItemReader reader, A array, int index);
  }

  private record ArrayCodec<A>(
      Class<?> component, Length<A> length, Encode<A> encode, Decode<A> decode)
      implements Codec<A> {

    @Override
    public void encode(ItemWriter writer, A array) {
      int size = length.of(array);
      writer.beginList(size);
      for (int i = 0; i < size; i++) {
        encode.at(writer, array, i);
      }
      writer.endList();
    }

    @Override
    public A decode(ItemReader reader) {
      A array = array(FIRST_SIZE);
      int size = 0;
      reader.beginList();
      while (reader.hasNext()) {
        if (size == length.of(array)) {
          array = copy(array, size, 2 * size);
        }
        decode.at(reader, array, size++);
      }
      reader.endList();
      return copy(array, size, size);
    }

    @SuppressWarnings("unchecked") // the component is that of the array
    private A array(int size) {
      return (A) Array.newInstance(component, size);
    }

    @SuppressWarnings("SuspiciousSystemArraycopy") // both are arrays of the component
    private A copy(A from, int filled, int size) {
      A copy = array(size);
      System.arraycopy(from, 0, copy, 0, filled);
      return copy;
    }

    @Override
    public AttributeType type() {
      return AttributeType.L;
    }
  }
}
