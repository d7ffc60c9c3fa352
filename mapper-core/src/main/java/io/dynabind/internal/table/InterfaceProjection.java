package io.dynabind.internal.table;

import io.dynabind.codec.EntityCodec;
import io.dynabind.item.ItemFormatException;
import io.dynabind.item.ItemPath;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.TypeRef;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shows the values of some attributes through an interface, whose methods are called as the
 * attributes are, or as their getters would be. Default methods work on those. Immutable and
 * thread-safe.
 */
final class InterfaceProjection<R> implements ItemProjection<R> {

  private final EntityCodec<?> codec;
  private final Class<R> type;
  private final Map<Method, AttributeModel> attributes = new LinkedHashMap<>();
  private final Map<Method, MethodHandle> defaults = new HashMap<>();

  private InterfaceProjection(EntityCodec<?> codec, Class<R> type) {
    this.codec = codec;
    this.type = type;
    Map<Method, AttributeModel> found = new HashMap<>();
    for (Method method : type.getMethods()) {
      if (Modifier.isStatic(method.getModifiers())) {
        continue;
      }
      if (method.isDefault()) {
        defaults.put(method, spread(method));
      } else {
        found.put(method, attribute(method));
      }
    }
    // A class does not keep the order of its methods.
    found.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<Method, AttributeModel> e) -> e.getValue().index())
                .thenComparing(e -> e.getKey().getName()))
        .forEach(e -> attributes.put(e.getKey(), e.getValue()));
    if (attributes.isEmpty()) {
      throw new IllegalArgumentException(
          type.getSimpleName() + " has no methods that are attributes of " + codec.model());
    }
  }

  static <R> InterfaceProjection<R> of(EntityCodec<?> codec, Class<R> type) {
    return new InterfaceProjection<>(codec, type);
  }

  private AttributeModel attribute(Method method) {
    if (method.getParameterCount() > 0) {
      throw new IllegalArgumentException(
          String.format(
              "%s.%s has parameters, so it is no attribute of %s",
              type.getSimpleName(), method.getName(), codec.model()));
    }
    TypeRef returned =
        TypeRef.of(type).resolve(method.getGenericReturnType(), method.getDeclaringClass());
    return Projections.attribute(codec, type, name(method), returned);
  }

  /** An attribute's own name comes before what would be left of a getter's. */
  private String name(Method method) {
    String name = method.getName();
    if (codec.model().attributes().stream().anyMatch(each -> each.name().equals(name))) {
      return name;
    }
    int prefix = name.startsWith("get") ? 3 : name.startsWith("is") ? 2 : 0;
    boolean getter = prefix > 0 && name.length() > prefix;
    return getter
        ? name.substring(prefix, prefix + 1).toLowerCase(Locale.ROOT) + name.substring(prefix + 1)
        : name;
  }

  private MethodHandle spread(Method method) {
    try {
      return DefaultMethod.spread(method);
    } catch (IllegalAccessException e) {
      Class<?> owner = method.getDeclaringClass();
      throw new IllegalArgumentException(
          String.format(
              "%s has default methods: add to module-info.java of %s: opens %s to io.dynabind.core;",
              type.getSimpleName(), owner.getModule().getName(), owner.getPackageName()),
          e);
    }
  }

  @Override
  public Set<AttributeModel> attributes() {
    return new LinkedHashSet<>(attributes.values());
  }

  @Override
  public R make(AttributeValues values) {
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    for (Map.Entry<Method, AttributeModel> entry : attributes.entrySet()) {
      Object found = values.get(entry.getValue());
      shown.put(
          entry.getKey().getName(),
          found == null ? absent(entry.getKey(), entry.getValue()) : found);
    }
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(), new Class<?>[] {type}, new View(this, shown)));
  }

  private @Nullable Object absent(Method method, AttributeModel attribute) {
    Object absent = codec.absentValue(attribute);
    if (absent == null && method.getReturnType().isPrimitive()) {
      throw new ItemFormatException(
          String.format(
              "%s.%s is %s, but attribute '%s' is absent or NULL; use %s or @Default",
              type.getSimpleName(),
              method.getName(),
              attribute.type(),
              attribute.storedName(),
              attribute.type().boxed()),
          ItemPath.ofAttribute(attribute.storedName()),
          null);
    }
    return absent;
  }

  /** The values of one item, by the names of the methods that give them. */
  private record View(InterfaceProjection<?> projection, Map<String, @Nullable Object> values)
      implements InvocationHandler {

    @Override
    public @Nullable Object invoke(
        Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
      MethodHandle handle = projection.defaults.get(method);
      if (handle != null) {
        @Nullable Object[] given = arguments == null ? new Object[0] : arguments;
        return handle.invoke(proxy, given);
      }
      if (method.getDeclaringClass() != Object.class) {
        return values.get(method.getName());
      }
      return switch (method.getName()) {
        case "equals" -> arguments != null && isSame(arguments[0]);
        case "hashCode" -> values.hashCode();
        default -> projection.type.getSimpleName() + " of " + values.keySet();
      };
    }

    private boolean isSame(@Nullable Object other) {
      return other != null
          && Proxy.isProxyClass(other.getClass())
          && Proxy.getInvocationHandler(other) instanceof View view
          && view.projection.type == projection.type
          && view.values.equals(values);
    }
  }
}
