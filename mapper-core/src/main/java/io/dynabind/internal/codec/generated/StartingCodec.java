package io.dynabind.internal.codec.generated;

import io.dynabind.codec.Codec;
import io.dynabind.codec.ObjectCodec;
import io.dynabind.item.AttributeNames;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import io.dynabind.item.ValueReader;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Works by reflection until it has been used a few times, then by a class that a build has written,
 * or that is generated, in the thread that uses it just then. What holds this codec asks for {@link
 * #lasting()} or {@link #settled()} and holds that instead; what keeps this codec is served all the
 * same.
 */
final class StartingCodec<T> extends ObjectCodec<T> {

  private final GeneratedCodecs generator;
  private final @Nullable WrittenCodecs written;
  private volatile ObjectCodec<T> current;
  private volatile boolean settled;
  private boolean settling;

  /** How many members are still read or written by reflection; races only let it last longer. */
  private int left;

  /**
   * Makes a codec.
   *
   * @param reflective works at first
   * @param uses how many values it encodes and decodes before it is replaced
   * @param generator makes the other; it is also the lock of all codecs that may contain this one,
   *     since they settle together
   * @param written has the other's class from a build, or null if it is to be generated
   */
  StartingCodec(
      ObjectCodec<T> reflective,
      int uses,
      GeneratedCodecs generator,
      @Nullable WrittenCodecs written) {
    super(reflective);
    this.current = reflective;
    this.left = uses * width();
    this.generator = generator;
    this.written = written;
  }

  private int width() {
    return 1 + model().components().size();
  }

  private ObjectCodec<T> after(int members) {
    if (!settled) {
      left -= members;
      if (left < 0) {
        settled();
      }
    }
    return current;
  }

  @Override
  public Codec<T> settled() {
    synchronized (generator) {
      if (settling) {
        // Asked by a type that it contains: that one is to hold this codec, which is not finished.
        return settled ? current : this;
      }
      settling = true;
      try {
        current = generator.replace(this, current, written);
      } finally {
        settled = true;
      }
      return current;
    }
  }

  @Override
  public @Nullable ObjectCodec<T> lasting() {
    return settled ? current : null;
  }

  @Override
  public void encodeComponents(ItemWriter writer, T value, AttributeNames names, int offset) {
    after(width()).encodeComponents(writer, value, names, offset);
  }

  @Override
  protected T decodeComponents(ItemReader reader, AttributeNames names) {
    return decodeBy(after(width()), reader, names);
  }

  @Override
  protected T decodeComponents(ValueReader values, Map<String, ?> map) {
    return decodeBy(after(width()), values, map);
  }

  @Override
  public @Nullable Object get(T value, int component) {
    return after(1).get(value, component);
  }

  @Override
  public T create(@Nullable Object[] components) {
    return after(width()).create(components);
  }

  @Override
  public void set(T bean, int component, @Nullable Object value) {
    after(1).set(bean, component, value);
  }
}
