package io.dynabind.spring.data;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.adapter.JdkFlowAdapter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What comes later, as Reactor's publishers: nothing is sent before somebody subscribes, each
 * subscription sends anew, and its end cancels what is under way.
 */
final class Publishers {

  private Publishers() {}

  static boolean isMono(Class<?> type) {
    return type == Mono.class;
  }

  static boolean isFlux(Class<?> type) {
    return type == Flux.class;
  }

  @SuppressWarnings("unchecked") // it is only handed on
  static <V> Mono<V> mono(Supplier<? extends CompletableFuture<?>> source) {
    return Mono.fromFuture(() -> (CompletableFuture<V>) source.get());
  }

  static <V> Flux<V> items(Supplier<? extends Flow.Publisher<V>> source) {
    return Flux.defer(() -> JdkFlowAdapter.flowPublisherToFlux(source.get()));
  }

  static Flux<Object> flux(Supplier<Reactor.Items> source) {
    return Flux.defer(() -> of(source.get()));
  }

  @SuppressWarnings("unchecked") // it is only handed on
  private static Flux<Object> of(Reactor.Items items) {
    return JdkFlowAdapter.flowPublisherToFlux((Flow.Publisher<Object>) items.source())
        .mapNotNull(items.each());
  }

  static @Nullable Object translated(@Nullable Object result) {
    if (result instanceof Mono<?> mono) {
      return mono.onErrorMap(RuntimeException.class, ExceptionTranslation::translated);
    }
    return result instanceof Flux<?> flux
        ? flux.onErrorMap(RuntimeException.class, ExceptionTranslation::translated)
        : result;
  }
}
