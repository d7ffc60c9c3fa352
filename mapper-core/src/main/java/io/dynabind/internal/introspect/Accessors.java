package io.dynabind.internal.introspect;

import io.dynabind.model.TypeRef;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The getters and setters of a class and its supertypes, the nearest first. */
final class Accessors {

  private final TypeRef owner;
  private final List<Method> getters = new ArrayList<>();
  private final Map<String, List<Method>> gettersByName = new HashMap<>();
  private final List<Method> setters = new ArrayList<>();
  private boolean prefixes;

  Accessors(TypeRef owner) {
    this(owner, owner.raw().getDeclaredMethods());
  }

  /** With the methods of the class itself, which remember that their annotations were read. */
  Accessors(TypeRef owner, Method[] declared) {
    this.owner = owner;
    for (Class<?> c : Hierarchy.lineage(owner.raw())) {
      for (Method method : c == owner.raw() ? declared : c.getDeclaredMethods()) {
        boolean instance = !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic();
        if (instance && method.getParameterCount() == 0 && method.getReturnType() != void.class) {
          getters.add(method);
          prefixes |= method.getName().startsWith("get") || method.getName().startsWith("is");
          List<Method> known = gettersByName.get(method.getName());
          if (known == null) {
            gettersByName.put(method.getName(), List.of(method));
          } else {
            List<Method> all = new ArrayList<>(known);
            all.add(method);
            gettersByName.put(method.getName(), all);
          }
        } else if (instance && method.getParameterCount() == 1) {
          setters.add(method);
        }
      }
    }
  }

  /** Whether any of them may be called {@code getX} or {@code isX}. */
  boolean hasPrefixes() {
    return prefixes;
  }

  /** All methods that give a value, whatever their names. */
  List<Method> getters() {
    return getters;
  }

  TypeRef typeOf(Method getter) {
    return owner.resolve(getter.getGenericReturnType(), getter.getDeclaringClass());
  }

  /**
   * The methods of one of the names that give exactly this type, and those that they override,
   * whose types may be wider.
   */
  List<Method> getters(Collection<String> names, TypeRef type) {
    List<String> fitting = new ArrayList<>(2);
    for (String name : names) {
      List<Method> known = gettersByName.get(name);
      if (known != null && typeOf(known.get(0)).equals(type) && !fitting.contains(name)) {
        fitting.add(name);
      }
    }
    if (fitting.size() < 2) {
      return fitting.isEmpty() ? List.of() : gettersByName.getOrDefault(fitting.get(0), List.of());
    }
    List<Method> found = new ArrayList<>(2);
    for (Method getter : getters) {
      if (fitting.contains(getter.getName())) {
        found.add(getter);
      }
    }
    return found;
  }

  /** The methods of one of the names that take exactly this type. */
  List<Method> setters(Collection<String> names, TypeRef type) {
    return setters.stream()
        .filter(m -> names.contains(m.getName()) && parameterOf(m).equals(type))
        .toList();
  }

  /** What the nearest setter of one of the names takes, or null if there is no such setter. */
  @Nullable TypeRef parameterOf(Collection<String> names) {
    return setters.stream()
        .filter(m -> names.contains(m.getName()))
        .map(this::parameterOf)
        .findFirst()
        .orElse(null);
  }

  /** All methods that take one value, whatever their names. */
  List<Method> setters() {
    return setters;
  }

  TypeRef parameterOf(Method setter) {
    return owner.resolve(setter.getGenericParameterTypes()[0], setter.getDeclaringClass());
  }

  static @Nullable Method firstCallable(List<Method> methods) {
    return methods.stream()
        .filter(m -> !Modifier.isPrivate(m.getModifiers()))
        .findFirst()
        .orElse(null);
  }

  static Set<String> getterNames(String property, TypeRef type) {
    Set<String> names = new LinkedHashSet<>(prefixed("get", property));
    if (isBoolean(type)) {
      names.addAll(prefixed("is", property));
      if (isWordAfterIs(property)) {
        names.add(property);
      }
    }
    return names;
  }

  static Set<String> setterNames(String property, TypeRef type) {
    Set<String> names = new LinkedHashSet<>(prefixed("set", property));
    if (isBoolean(type) && isWordAfterIs(property)) {
      names.add("set" + property.substring(2));
    }
    return names;
  }

  /** The property that a method would be the getter of, or null if it has no getter's name. */
  static @Nullable String property(Method getter, TypeRef type) {
    String name = getter.getName();
    int prefix = name.startsWith("get") ? 3 : name.startsWith("is") && isBoolean(type) ? 2 : 0;
    return prefix == 0 ? null : unprefixed(name, name.substring(0, prefix));
  }

  /** The property in the name of a method, or null if the name is none of the prefix's. */
  static @Nullable String unprefixed(String name, String prefix) {
    int length = prefix.length();
    if (!name.startsWith(prefix)
        || name.length() == length
        || Character.isLowerCase(name.charAt(length))) {
      return null;
    }
    String rest = name.substring(length);
    boolean abbreviation = rest.length() > 1 && Character.isUpperCase(rest.charAt(1));
    return abbreviation ? rest : Character.toLowerCase(rest.charAt(0)) + rest.substring(1);
  }

  static List<String> prefixed(String prefix, String property) {
    char first = Character.toUpperCase(property.charAt(0));
    String capital = first == property.charAt(0) ? property : first + property.substring(1);
    boolean single = property.length() > 1 && Character.isUpperCase(property.charAt(1));
    return single ? List.of(prefix + capital, prefix + property) : List.of(prefix + capital);
  }

  private static boolean isWordAfterIs(String property) {
    return property.length() > 2
        && property.startsWith("is")
        && Character.isUpperCase(property.charAt(2));
  }

  private static boolean isBoolean(TypeRef type) {
    return type.raw() == boolean.class || type.raw() == Boolean.class;
  }
}
