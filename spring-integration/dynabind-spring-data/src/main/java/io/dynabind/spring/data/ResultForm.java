package io.dynabind.spring.data;

import io.dynabind.query.Subject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.data.core.TypeInformation;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Window;
import org.springframework.data.repository.util.QueryExecutionConverters;
import org.springframework.data.util.Streamable;

/**
 * The form in which a method returns; what Spring Data makes of lists and single values itself is
 * not told apart.
 *
 * @param kind what it is
 * @param delivery how it comes
 * @param type the declared class, of a future or publisher that of its value
 */
record ResultForm(Kind kind, Delivery delivery, Class<?> type) {

  /** How it comes. */
  enum Delivery {
    NOW,
    FUTURE,
    MONO,
    FLUX
  }

  /** What is returned. */
  enum Kind {
    ONE,
    MANY,
    STREAM,
    SLICE,
    PAGE,
    WINDOW,
    COUNT,
    EXISTS,
    DELETE
  }

  private static final Map<Class<?>, Kind> PAGED =
      Map.of(
          Slice.class, Kind.SLICE,
          Page.class, Kind.PAGE,
          Window.class, Kind.WINDOW,
          Stream.class, Kind.STREAM);

  private static final GenericConversionService CONVERSIONS = new DefaultConversionService();

  static {
    QueryExecutionConverters.registerConvertersIn(CONVERSIONS);
  }

  /** The form of a return type; null if there is none for what is asked. */
  static @Nullable ResultForm of(TypeInformation<?> declared, Subject subject, boolean many) {
    Delivery delivery = delivery(declared.getType());
    boolean now = delivery == Delivery.NOW;
    if (!now && declared.getTypeArguments().isEmpty()) {
      return null;
    }
    TypeInformation<?> value = now ? declared : declared.getTypeArguments().get(0);
    Class<?> type = value.getType();
    Kind kind =
        switch (subject) {
          case COUNT -> isNumber(type) ? Kind.COUNT : null;
          case EXISTS -> type == boolean.class || type == Boolean.class ? Kind.EXISTS : null;
          case DELETE -> isNumber(type) || isNothing(type) ? Kind.DELETE : null;
          case FIND, STREAM ->
              delivery == Delivery.FLUX ? item(value) : found(type, isMany(value, delivery, many));
        };
    boolean isLazyLater = !now && kind == Kind.STREAM;
    boolean isFluxOfNumber = delivery == Delivery.FLUX && kind != Kind.MANY;
    return kind == null || isLazyLater || isFluxOfNumber
        ? null
        : new ResultForm(kind, delivery, type);
  }

  private static Delivery delivery(Class<?> raw) {
    if (raw == CompletableFuture.class || raw == CompletionStage.class || raw == Future.class) {
      return Delivery.FUTURE;
    }
    return Reactor.isMono(raw) ? Delivery.MONO : Reactor.isFlux(raw) ? Delivery.FLUX : Delivery.NOW;
  }

  private static boolean isMany(TypeInformation<?> value, Delivery delivery, boolean many) {
    return delivery == Delivery.MONO
        ? value.isCollectionLike() || Streamable.class.isAssignableFrom(value.getType())
        : many;
  }

  /** What a flux gives one after the other. */
  private static @Nullable Kind item(TypeInformation<?> value) {
    return found(value.getType(), value.isCollectionLike()) == Kind.ONE ? Kind.MANY : null;
  }

  private static @Nullable Kind found(Class<?> type, boolean many) {
    boolean foreign = type.isPrimitive() || type == io.dynabind.table.Page.class;
    return foreign ? null : PAGED.getOrDefault(type, many ? Kind.MANY : Kind.ONE);
  }

  /** Whether it comes later, by the client that does not block. */
  boolean async() {
    return delivery != Delivery.NOW;
  }

  private static boolean isNumber(Class<?> type) {
    return type == long.class || type == Long.class || type == int.class || type == Integer.class;
  }

  private static boolean isNothing(Class<?> type) {
    return type == void.class || type == Void.class;
  }

  /**
   * What a future gives, in the form that is declared; of other methods, Spring Data sees to it.
   */
  @Nullable Object held(@Nullable Object found) {
    if (type == Optional.class) {
      return Optional.ofNullable(found);
    }
    return found == null || type.isInstance(found) ? found : CONVERSIONS.convert(found, type);
  }

  /** A number in the form that is declared. */
  @Nullable Object number(long number) {
    if (isNothing(type)) {
      return null;
    }
    return type == int.class || type == Integer.class ? (Object) Math.toIntExact(number) : number;
  }

  /** Whether pages are read, of which each says where the next one begins. */
  boolean isPaged() {
    return kind == Kind.SLICE || kind == Kind.PAGE || kind == Kind.WINDOW;
  }

  /** Whether items are given, of which a call may want some, in some order. */
  boolean gives() {
    return switch (kind) {
      case ONE, MANY, STREAM, SLICE, PAGE, WINDOW -> true;
      case COUNT, EXISTS, DELETE -> false;
    };
  }
}
