package io.dynabind.internal.table;

import io.dynabind.model.AttributeModel;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the parts of a key are read of a class that holds them: a record of just these components, or
 * another class with public accessors or getters of their names.
 */
public final class KeyAccessors {

  private KeyAccessors() {}

  /**
   * Finds the methods.
   *
   * @param type the class of the keys
   * @param attributes the attributes of the key
   * @return a method for each, in their order; null if one is missing, and for the JDK's classes
   */
  public static @Nullable List<Method> of(Class<?> type, List<AttributeModel> attributes) {
    RecordComponent[] components = type.getRecordComponents();
    boolean other = components != null && components.length != attributes.size();
    if (other || type.getName().startsWith("java.")) {
      return null;
    }
    List<Method> accessors = new ArrayList<>();
    for (AttributeModel attribute : attributes) {
      String name = attribute.component().name();
      Method found = components == null ? getter(type, name) : accessor(components, name);
      if (found == null) {
        return null;
      }
      accessors.add(found);
    }
    return accessors;
  }

  private static @Nullable Method accessor(RecordComponent[] components, String name) {
    for (RecordComponent component : components) {
      if (component.getName().equals(name)) {
        return component.getAccessor();
      }
    }
    return null;
  }

  private static @Nullable Method getter(Class<?> type, String name) {
    String getter = "get" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    for (Method method : type.getMethods()) {
      boolean named = method.getName().equals(name) || method.getName().equals(getter);
      boolean reads =
          method.getParameterCount() == 0
              && method.getReturnType() != void.class
              && !Modifier.isStatic(method.getModifiers())
              && !method.isBridge();
      if (named && reads) {
        return method;
      }
    }
    return null;
  }
}
