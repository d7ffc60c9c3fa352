package io.dynabind.codec;

import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import io.dynabind.item.ValueReader;
import io.dynabind.model.TypeRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Stack;
import java.util.Vector;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Collections other than sets are stored as lists. One that is read is new, can be changed, and has
 * its elements in stored order. A queue is a linked list, which has a place for null.
 */
@SuppressWarnings("JdkObsolete") // users have them, and a queue may hold null
final class CollectionCodecs implements ContainerFactory {

  @Override
  public boolean claims(TypeRef type) {
    return type.isResolved() && find(type.raw()) != null;
  }

  @Override
  public TypeRef element(TypeRef type) {
    return type.argument(0);
  }

  @Override
  @SuppressWarnings("unchecked") // the codec of the element type
  public Codec<?> create(TypeRef type, Codec<?> element, CodecRegistry codecs) {
    return new ListCodec<>(kind(type), (Codec<Object>) element);
  }

  static CollectionKind<Collection<@Nullable Object>> kind(TypeRef type) {
    CollectionKind<Collection<@Nullable Object>> kind = find(type.raw());
    if (kind == null) {
      throw new IllegalArgumentException("Not claimed: " + type);
    }
    kind.check(type, type.argument(0));
    return kind;
  }

  private static @Nullable CollectionKind<Collection<@Nullable Object>> find(Class<?> type) {
    if (type == List.class || type == Collection.class || type == ArrayList.class) {
      return CollectionKind.sized(type, ArrayList::new, ArrayList::new);
    }
    if (type == LinkedList.class || type == Queue.class || type == Deque.class) {
      return CollectionKind.of(type, LinkedList::new);
    }
    if (type == ArrayDeque.class) {
      return CollectionKind.withoutNulls(type, ArrayDeque::new);
    }
    if (type == PriorityQueue.class) {
      return CollectionKind.sorted(type, PriorityQueue::new);
    }
    if (type == Vector.class) {
      return CollectionKind.of(type, Vector::new);
    }
    return type == Stack.class ? CollectionKind.of(type, Stack::new) : findConcurrent(type);
  }

  private static @Nullable CollectionKind<Collection<@Nullable Object>> findConcurrent(
      Class<?> type) {
    if (type == CopyOnWriteArrayList.class) {
      return CollectionKind.of(type, CopyOnWriteArrayList::new);
    }
    if (type == ConcurrentLinkedQueue.class) {
      return CollectionKind.withoutNulls(type, ConcurrentLinkedQueue::new);
    }
    if (type == ConcurrentLinkedDeque.class) {
      return CollectionKind.withoutNulls(type, ConcurrentLinkedDeque::new);
    }
    if (type == BlockingQueue.class || type == LinkedBlockingQueue.class) {
      return CollectionKind.withoutNulls(type, LinkedBlockingQueue::new);
    }
    if (type == BlockingDeque.class || type == LinkedBlockingDeque.class) {
      return CollectionKind.withoutNulls(type, LinkedBlockingDeque::new);
    }
    return type == PriorityBlockingQueue.class
        ? CollectionKind.sorted(type, PriorityBlockingQueue::new)
        : null;
  }

  private record ListCodec<E>(CollectionKind<Collection<@Nullable E>> kind, Codec<E> element)
      implements Codec<Collection<@Nullable E>>, Container {

    @Override
    public void encode(ItemWriter writer, Collection<@Nullable E> value) {
      Elements.encodeList(writer, element, value);
    }

    @Override
    public Collection<@Nullable E> decode(ItemReader reader) {
      return decodeOpen(reader, reader.beginList());
    }

    @Override
    public Collection<@Nullable E> decode(ValueReader values, Object value) {
      if (!kind.nulls()) {
        return decode(values.reader(value));
      }
      List<?> stored = values.list(value);
      Collection<@Nullable E> elements = kind.make(stored.size());
      element.decodeElements(values, stored, elements);
      return elements;
    }

    private Collection<@Nullable E> decodeOpen(ItemReader reader, int size) {
      Collection<@Nullable E> elements = kind.make(size);
      if (kind.nulls()) {
        element.decodeElements(reader, elements);
      } else {
        while (reader.hasNext()) {
          elements.add(kind.element(reader, element));
        }
      }
      reader.endList();
      return elements;
    }

    @Override
    public AttributeType type() {
      return AttributeType.L;
    }

    @Override
    public Codec<Collection<@Nullable E>> settled() {
      Codec<E> other = element.settled();
      return other == element ? this : new ListCodec<>(kind, other);
    }
  }
}
