package io.dynabind.spring.data;

import io.dynabind.spring.data.ResultForm.Delivery;
import io.dynabind.spring.data.ResultForm.Kind;
import io.dynabind.table.Page;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.data.core.TypeInformation;
import org.springframework.data.repository.util.QueryExecutionConverters;

/** What methods give one or several of: entities, or what is made of them. */
final class Elements {

  private Elements() {}

  /**
   * Whether a method can give what it says.
   *
   * @param dynamic whether each call says what is made of entities
   */
  static boolean fit(
      TypeInformation<?> declared, ResultForm form, Class<?> entity, boolean dynamic) {
    TypeInformation<?> held = form.async() ? declared.getTypeArguments().get(0) : declared;
    if (isLater(held.getType())) {
      return false;
    }
    boolean wrapped = QueryExecutionConverters.isSingleValue(held.getType());
    TypeInformation<?> value = wrapped ? argument(held) : held;
    boolean one = form.kind() == Kind.ONE || form.delivery() == Delivery.FLUX;
    TypeInformation<?> element = one || value == null ? value : component(value);
    if (element == null) {
      return dynamic; // a type variable says nothing
    }
    return dynamic ? !isHolder(element.getType()) : canBe(element.getType(), entity);
  }

  private static @Nullable TypeInformation<?> component(TypeInformation<?> several) {
    return several.isCollectionLike() ? several.getComponentType() : argument(several);
  }

  private static @Nullable TypeInformation<?> argument(TypeInformation<?> type) {
    return type.getTypeArguments().isEmpty() ? null : type.getTypeArguments().get(0);
  }

  /** Whether entities can be given as such a type. */
  static boolean canBe(Class<?> type, Class<?> entity) {
    if (entity.isAssignableFrom(type)) {
      return true;
    }
    boolean foreign = type.getName().startsWith("java.") || isHolder(type);
    return !foreign && (type.isInterface() || type.isRecord() || type.isAssignableFrom(entity));
  }

  /** Whether it holds others. */
  private static boolean isHolder(Class<?> type) {
    return Iterable.class.isAssignableFrom(type)
        || type == Page.class
        || isLater(type)
        || QueryExecutionConverters.supports(type);
  }

  private static boolean isLater(Class<?> type) {
    return BaseMethods.isPublisher(type)
        || Future.class.isAssignableFrom(type)
        || CompletionStage.class.isAssignableFrom(type);
  }
}
