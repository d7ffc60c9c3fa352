package io.dynabind.spring.data;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/**
 * Whether Reactor is there, and what it is asked for: {@link Publishers}, which names its classes,
 * is reached through here only, and only if they are.
 */
final class Reactor {

  private static final boolean PRESENT =
      ClassUtils.isPresent("reactor.core.publisher.Flux", Reactor.class.getClassLoader());

  private Reactor() {}

  /**
   * What a flux gives.
   *
   * @param source publishes it
   * @param each makes something else of each item, or nothing
   */
  record Items(Flow.Publisher<?> source, Function<Object, @Nullable Object> each) {}

  static boolean isMono(Class<?> type) {
    return PRESENT && Publishers.isMono(type);
  }

  static boolean isFlux(Class<?> type) {
    return PRESENT && Publishers.isFlux(type);
  }

  /** A mono of a future that each subscription makes anew. */
  static Object mono(Supplier<? extends CompletableFuture<?>> source) {
    return Publishers.mono(source);
  }

  /** A flux of a publisher that each subscription makes anew. */
  static Object flux(Supplier<Items> source) {
    return Publishers.flux(source);
  }

  /** The same, its failures in Spring's words, if it is a publisher of Reactor's. */
  static @Nullable Object translated(@Nullable Object result) {
    return PRESENT ? Publishers.translated(result) : result;
  }
}
