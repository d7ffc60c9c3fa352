package io.dynabind.internal.repository;

import io.dynabind.executor.CallOptions;
import io.dynabind.query.AccessPattern;
import io.dynabind.query.AccessPatterns;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A repository whose every method is decided: a finished map behind a proxy. Thread-safe. */
public final class PlannedRepository {

  private final Class<?> type;
  private final AccessPatterns patterns;
  private final Map<Method, RepositoryMethod> methods;
  private final Object proxy;

  PlannedRepository(
      Class<?> type, Map<Method, RepositoryMethod> methods, List<AccessPattern> patterns) {
    this.type = type;
    this.patterns = AccessPatterns.of(patterns);
    this.methods = Map.copyOf(methods);
    this.proxy = proxy(this.methods);
  }

  private Object proxy(Map<Method, RepositoryMethod> finished) {
    return Proxy.newProxyInstance(
        type.getClassLoader(), new Class<?>[] {type}, new Handler(finished));
  }

  /**
   * The interface.
   *
   * @return its class
   */
  public Class<?> type() {
    return type;
  }

  /**
   * The implementation.
   *
   * @return the proxy
   */
  public Object proxy() {
    return proxy;
  }

  /**
   * The same repository, whose calls are sent otherwise. Nothing is planned anew.
   *
   * @param options how
   * @return a new proxy
   */
  public Object proxy(CallOptions options) {
    Map<Method, RepositoryMethod> changed = new HashMap<>();
    methods.forEach((method, target) -> changed.put(method, target.with(options)));
    return proxy(Map.copyOf(changed));
  }

  /**
   * How each method works that says itself what it does.
   *
   * @return one pattern for each: derived methods in the order of their names, then annotated ones
   */
  public AccessPatterns patterns() {
    return patterns;
  }

  /** Looks up and invokes. */
  private record Handler(Map<Method, RepositoryMethod> methods) implements InvocationHandler {

    private static final @Nullable Object[] NONE = new @Nullable Object[0];

    @Override
    public @Nullable Object invoke(
        Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
      RepositoryMethod target = methods.get(method);
      if (target == null) {
        throw new AbstractMethodError(method.toString());
      }
      return target.invoke(proxy, arguments == null ? NONE : arguments);
    }
  }
}
