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

/**
 * The form in which a method returns; what Spring Data makes of lists and single values itself is
 * not told apart.
 *
 * @param kind what it is
 * @param async whether it comes later
 * @param type the declared class, of a future that of its value
 */
record ResultForm(Kind kind, boolean async, Class<?> type) {

  /** What is returned. */
  enum Kind {
    ONE,
    MANY,
    STREAM,
    SLICE,
    WINDOW,
    COUNT,
    EXISTS,
    DELETE
  }

  private static final Map<Class<?>, Kind> PAGED =
      Map.of(
          Slice.class, Kind.SLICE,
          Window.class, Kind.WINDOW,
          Stream.class, Kind.STREAM);

  private static final GenericConversionService CONVERSIONS = new DefaultConversionService();

  static {
    QueryExecutionConverters.registerConvertersIn(CONVERSIONS);
  }

  /** The form of a return type; null if there is none for what is asked. */
  static @Nullable ResultForm of(TypeInformation<?> declared, Subject subject, boolean many) {
    Class<?> raw = declared.getType();
    boolean async =
        raw == CompletableFuture.class || raw == CompletionStage.class || raw == Future.class;
    if (async && declared.getTypeArguments().isEmpty()) {
      return null;
    }
    Class<?> type = async ? declared.getTypeArguments().get(0).getType() : raw;
    Kind kind =
        switch (subject) {
          case COUNT -> isNumber(type) ? Kind.COUNT : null;
          case EXISTS -> type == boolean.class || type == Boolean.class ? Kind.EXISTS : null;
          case DELETE -> isNumber(type) || isNothing(type) ? Kind.DELETE : null;
          case FIND, STREAM -> found(type, many);
        };
    boolean lazyLater = async && kind == Kind.STREAM;
    return kind == null || lazyLater ? null : new ResultForm(kind, async, type);
  }

  private static @Nullable Kind found(Class<?> type, boolean many) {
    boolean foreign =
        type == Page.class || type.isPrimitive() || type == io.dynabind.table.Page.class;
    return foreign ? null : PAGED.getOrDefault(type, many ? Kind.MANY : Kind.ONE);
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
    return kind == Kind.SLICE || kind == Kind.WINDOW;
  }

  /** Whether items are given, of which a call may want some, in some order. */
  boolean gives() {
    return switch (kind) {
      case ONE, MANY, STREAM, SLICE, WINDOW -> true;
      case COUNT, EXISTS, DELETE -> false;
    };
  }
}
