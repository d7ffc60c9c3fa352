package io.dynabind.spring.data;

import io.dynabind.repository.PlannedMethod;
import io.dynabind.repository.RepositoryPlans;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.data.core.TypeInformation;
import org.springframework.data.repository.query.QueryMethod;
import org.springframework.data.repository.query.RepositoryQuery;

/**
 * A method whose annotation says what it does; core plans and calls it. Core knows a mono as a
 * future, and a flux as a publisher.
 *
 * @param method the method as Spring Data knows it
 * @param planned the method as core has planned it
 * @param form what is made of its result
 */
record AnnotatedQuery(QueryMethod method, PlannedMethod planned, Form form)
    implements RepositoryQuery {

  /** What is made of a result. */
  enum Form {
    SAME,
    MONO,
    FLUX
  }

  /**
   * Plans a method.
   *
   * @throws io.dynabind.problem.MappingException if anything is wrong with it
   */
  static AnnotatedQuery of(
      Method method, QueryMethod query, TypeInformation<?> returned, RepositoryPlans plans) {
    Class<?> raw = returned.getType();
    boolean hasElement = !returned.getTypeArguments().isEmpty();
    if (hasElement && Reactor.isMono(raw)) {
      Type future = of(CompletableFuture.class, returned);
      return new AnnotatedQuery(query, plans.annotated(method, future), Form.MONO);
    }
    if (hasElement && Reactor.isFlux(raw)) {
      Type publisher = of(Flow.Publisher.class, returned);
      return new AnnotatedQuery(query, plans.annotated(method, publisher), Form.FLUX);
    }
    return new AnnotatedQuery(query, plans.annotated(method), Form.SAME);
  }

  /** What holds the same element as the declared type. */
  private static Type of(Class<?> holder, TypeInformation<?> returned) {
    return ResolvableType.forClassWithGenerics(
            holder, returned.getTypeArguments().get(0).toResolvableType())
        .getType();
  }

  @Override
  public @Nullable Object execute(@Nullable Object[] parameters) {
    return switch (form) {
      case SAME -> invoke(parameters);
      case MONO -> Reactor.mono(() -> (CompletableFuture<?>) later(parameters));
      case FLUX ->
          Reactor.flux(
              () -> new Reactor.Items((Flow.Publisher<?>) later(parameters), item -> item));
    };
  }

  private Object later(@Nullable Object[] parameters) {
    Object result = invoke(parameters);
    if (result == null) {
      throw new IllegalStateException(method.getName() + " gave nothing that comes later");
    }
    return result;
  }

  @SuppressWarnings("NullAway") // javac 17 does not tell it that methods take null in arrays
  private @Nullable Object invoke(@Nullable Object[] parameters) {
    try {
      return planned.invoke(parameters);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(method.getName() + " failed", e);
    }
  }

  @Override
  public QueryMethod getQueryMethod() {
    return method;
  }
}
