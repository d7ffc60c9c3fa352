package io.dynabind.item.sdk;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item of few attributes, whose names are those of a codec: two arrays in place of a table of
 * entries, since the SDK does nothing with it but walk through it. Cannot be changed.
 */
final class SdkItem extends AbstractMap<String, AttributeValue> {

  /** Above it, looking for a name would take longer than in a table. */
  static final int MOST = 64;

  private final String[] names;
  private final Object[] values;
  private final int size;

  SdkItem(String[] names, Object[] values, int size) {
    this.names = names;
    this.values = values;
    this.size = size;
  }

  @Override
  public int size() {
    return size;
  }

  private AttributeValue value(int index) {
    return (AttributeValue) values[index];
  }

  private int indexOf(@Nullable Object name) {
    if (name instanceof String) {
      int hash = name.hashCode();
      for (int i = 0; i < size; i++) {
        if (names[i].hashCode() == hash && names[i].equals(name)) {
          return i;
        }
      }
    }
    return -1;
  }

  @Override
  public @Nullable AttributeValue get(@Nullable Object name) {
    int index = indexOf(name);
    return index < 0 ? null : value(index);
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return indexOf(name) >= 0;
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super AttributeValue> action) {
    for (int i = 0; i < size; i++) {
      action.accept(names[i], value(i));
    }
  }

  @Override
  public Set<Map.Entry<String, AttributeValue>> entrySet() {
    return new Entries();
  }

  private final class Entries extends AbstractSet<Map.Entry<String, AttributeValue>> {

    @Override
    public int size() {
      return size;
    }

    @Override
    public Iterator<Map.Entry<String, AttributeValue>> iterator() {
      return new Iterator<>() {

        private int next;

        @Override
        public boolean hasNext() {
          return next < size;
        }

        @Override
        public Map.Entry<String, AttributeValue> next() {
          if (next == size) {
            throw new NoSuchElementException();
          }
          int index = next++;
          return Map.entry(names[index], value(index));
        }
      };
    }
  }
}
