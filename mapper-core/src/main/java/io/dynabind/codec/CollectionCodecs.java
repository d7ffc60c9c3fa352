package io.dynabind.codec;

import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import io.dynabind.model.TypeRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Collections other than sets are stored as lists. One that is read is new, can be changed, and has
 * its elements in stored order. A queue is a linked list, which has a place for null.
 */
@SuppressWarnings("JdkObsolete") // users have them, and a queue may hold null
final class CollectionCodecs implements ContainerFactory {

  private static final Map<Class<?>, CollectionKind<Collection<@Nullable Object>>> KINDS =
      Stream.<CollectionKind<Collection<@Nullable Object>>>of(
              CollectionKind.of(Collection.class, ArrayList::new),
              CollectionKind.of(List.class, ArrayList::new),
              CollectionKind.of(ArrayList.class, ArrayList::new),
              CollectionKind.of(LinkedList.class, LinkedList::new),
              CollectionKind.of(Vector.class, Vector::new),
              CollectionKind.of(Stack.class, Stack::new),
              CollectionKind.of(CopyOnWriteArrayList.class, CopyOnWriteArrayList::new),
              CollectionKind.of(Queue.class, LinkedList::new),
              CollectionKind.of(Deque.class, LinkedList::new),
              CollectionKind.withoutNulls(ArrayDeque.class, ArrayDeque::new),
              CollectionKind.withoutNulls(ConcurrentLinkedQueue.class, ConcurrentLinkedQueue::new),
              CollectionKind.withoutNulls(ConcurrentLinkedDeque.class, ConcurrentLinkedDeque::new),
              CollectionKind.withoutNulls(BlockingQueue.class, LinkedBlockingQueue::new),
              CollectionKind.withoutNulls(LinkedBlockingQueue.class, LinkedBlockingQueue::new),
              CollectionKind.withoutNulls(BlockingDeque.class, LinkedBlockingDeque::new),
              CollectionKind.withoutNulls(LinkedBlockingDeque.class, LinkedBlockingDeque::new),
              CollectionKind.sorted(PriorityQueue.class, PriorityQueue::new),
              CollectionKind.sorted(PriorityBlockingQueue.class, PriorityBlockingQueue::new))
          .collect(Collectors.toUnmodifiableMap(CollectionKind::type, Function.identity()));

  @Override
  public boolean claims(TypeRef type) {
    return type.isResolved() && KINDS.containsKey(type.raw());
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
    CollectionKind<Collection<@Nullable Object>> kind = KINDS.get(type.raw());
    if (kind == null) {
      throw new IllegalArgumentException("Not claimed: " + type);
    }
    kind.check(type, type.argument(0));
    return kind;
  }

  private record ListCodec<E>(CollectionKind<Collection<@Nullable E>> kind, Codec<E> element)
      implements Codec<Collection<@Nullable E>> {

    @Override
    public void encode(ItemWriter writer, Collection<@Nullable E> value) {
      Elements.encodeList(writer, element, value);
    }

    @Override
    public Collection<@Nullable E> decode(ItemReader reader) {
      Collection<@Nullable E> elements = kind.maker().get();
      reader.beginList();
      while (reader.hasNext()) {
        CollectionKind.add(kind, reader, element, elements);
      }
      reader.endList();
      return elements;
    }

    @Override
    public AttributeType type() {
      return AttributeType.L;
    }
  }
}
