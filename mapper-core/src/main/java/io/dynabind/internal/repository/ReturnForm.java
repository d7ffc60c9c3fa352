package io.dynabind.internal.repository;

import io.dynabind.model.TypeRef;
import io.dynabind.table.Page;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a method returns what it finds.
 *
 * @param container what holds it
 * @param element what is made of each item
 * @param future whether it comes later
 */
record ReturnForm(Container container, TypeRef element, boolean future) {

  /** What holds that which is found. */
  enum Container {
    ONE,
    OPTIONAL,
    LIST,
    SET,
    STREAM,
    ITERATOR,
    PAGE,
    PUBLISHER;

    /** Whether it is read while the caller goes on, so that a future of it says nothing. */
    boolean isLazy() {
      return this == STREAM || this == ITERATOR || this == PUBLISHER;
    }

    boolean isSingle() {
      return this == ONE || this == OPTIONAL;
    }
  }

  static final String SUPPORTED =
      "Return %1$s (null if there is none), or a record or interface of some of its attributes; an"
          + " Optional, List, Set, Stream, Iterator, Page or Flow.Publisher of them; or a"
          + " CompletableFuture of one, an Optional, List, Set or Page.";

  private static final Map<Class<?>, Container> CONTAINERS =
      Map.of(
          Optional.class, Container.OPTIONAL,
          List.class, Container.LIST,
          Collection.class, Container.LIST,
          Iterable.class, Container.LIST,
          Set.class, Container.SET,
          Stream.class, Container.STREAM,
          Iterator.class, Container.ITERATOR,
          Page.class, Container.PAGE,
          Flow.Publisher.class, Container.PUBLISHER);

  /** The form of a return type; null if there is none. */
  static @Nullable ReturnForm of(TypeRef type) {
    if (!isFuture(type)) {
      return plain(type, false);
    }
    ReturnForm later = type.arguments().isEmpty() ? null : plain(type.argument(0), true);
    return later == null || later.container().isLazy() ? null : later;
  }

  private static @Nullable ReturnForm plain(TypeRef type, boolean future) {
    Container container = CONTAINERS.get(type.raw());
    if (container == null) {
      return isElement(type) ? new ReturnForm(Container.ONE, type, future) : null;
    }
    boolean one = type.arguments().size() == 1 && isElement(type.argument(0));
    return one ? new ReturnForm(container, type.argument(0), future) : null;
  }

  /** Something else than the entity must say by its components what is read of it. */
  private static boolean isElement(TypeRef type) {
    return type.raw() != Object.class && !type.raw().isPrimitive() && !isFuture(type);
  }

  static boolean isFuture(TypeRef type) {
    return type.raw() == CompletableFuture.class || type.raw() == CompletionStage.class;
  }

  /** Whether it takes a client that does not block. */
  boolean isAsync() {
    return future || container == Container.PUBLISHER;
  }
}
