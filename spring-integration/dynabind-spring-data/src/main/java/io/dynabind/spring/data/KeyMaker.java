package io.dynabind.spring.data;

import io.dynabind.model.AttributeModel;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;

/**
 * Makes keys by the constructor whose parameters have the names of the key attributes: that of a
 * record, or of a class compiled with {@code -parameters}.
 *
 * @param constructor the constructor; null if there is none
 * @param order for each of its parameters the place of its attribute
 * @param type the class of the keys
 */
record KeyMaker<K>(@Nullable Constructor<K> constructor, List<Integer> order, Class<K> type) {

  static <K> KeyMaker<K> of(Class<K> type, List<AttributeModel> key) {
    List<String> names = key.stream().map(a -> a.component().name()).toList();
    for (Constructor<?> each : type.getDeclaredConstructors()) {
      List<Integer> order = order(each, names);
      if (order != null) {
        @SuppressWarnings("unchecked") // it is a constructor of this class
        Constructor<K> found = (Constructor<K>) each;
        return new KeyMaker<>(found, order, type);
      }
    }
    return new KeyMaker<>(null, List.of(), type);
  }

  private static @Nullable List<Integer> order(Constructor<?> constructor, List<String> names) {
    List<Integer> order = new ArrayList<>();
    for (Parameter parameter : constructor.getParameters()) {
      order.add(names.indexOf(parameter.getName()));
    }
    return order.size() == names.size() && !order.contains(-1) ? order : null;
  }

  K make(List<@Nullable Object> parts) {
    if (constructor == null) {
      throw new IllegalStateException(
          String.format(
              "%s has no constructor whose parameters have the names of the key attributes, so no"
                  + " key is made of an entity; make it a record, or compile it with -parameters",
              type.getSimpleName()));
    }
    return BeanUtils.instantiateClass(constructor, order.stream().map(parts::get).toArray());
  }
}
