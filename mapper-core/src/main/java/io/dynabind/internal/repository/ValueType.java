package io.dynabind.internal.repository;

import io.dynabind.model.TypeRef;
import io.dynabind.query.Criterion;
import io.dynabind.query.Operator;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What a value is to be that a call gives for a criterion.
 *
 * @param attribute the attribute's type
 * @param one the type of one value: that of the attribute, or of its elements
 * @param several whether it is a collection or an array of them
 */
record ValueType(TypeRef attribute, TypeRef one, boolean several) {

  static ValueType of(Criterion criterion) {
    TypeRef type = criterion.property().type();
    boolean part =
        criterion.operator() == Operator.CONTAINING
            || criterion.operator() == Operator.NOT_CONTAINING;
    TypeRef elements = part ? elements(type, Collection.class) : null;
    return new ValueType(
        type, elements == null ? type : elements, criterion.operator().takesCollection());
  }

  boolean takes(TypeRef declared) {
    TypeRef single = several ? elements(declared, Iterable.class) : declared;
    return single != null && single.boxed().equals(one.boxed());
  }

  /** What a container holds; null if it is none. Bytes are a value of their own. */
  private static @Nullable TypeRef elements(TypeRef type, Class<?> container) {
    if (type.raw().isArray()) {
      return type.raw() == byte[].class ? null : type.argument(0);
    }
    TypeRef found = type.supertype(container);
    return found != null && found.arguments().size() == 1 ? found.argument(0) : null;
  }

  /** What the parameter is to be declared as. */
  @Override
  public String toString() {
    return several ? "Collection<" + one.boxed() + ">" : one.toString();
  }
}
