package io.dynabind.internal.repository;

import io.dynabind.internal.table.expression.TypeNames;
import io.dynabind.model.TypeRef;
import io.dynabind.query.Criterion;
import io.dynabind.query.Operator;
import io.dynabind.query.Property;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a value is to be that a call gives for a criterion.
 *
 * @param attribute the attribute
 * @param one the type of one value: that of the attribute, or of its elements
 * @param part whether it is an element of the attribute
 * @param several whether it is a collection or an array of them
 * @param refused whether no value would do, which the planner says
 */
record ValueType(Property attribute, TypeRef one, boolean part, boolean several, boolean refused) {

  static ValueType of(Criterion criterion) {
    TypeRef type = criterion.property().type();
    TypeRef elements = asksForPart(criterion) ? elements(type, Collection.class) : null;
    return new ValueType(
        criterion.property(),
        elements == null ? type : elements,
        elements != null,
        criterion.operator().takesCollection(),
        asksForPart(criterion) && Map.class.isAssignableFrom(type.raw()));
  }

  private static boolean asksForPart(Criterion criterion) {
    return criterion.operator() == Operator.CONTAINING
        || criterion.operator() == Operator.NOT_CONTAINING;
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

  /** Why a parameter of another type does not do. */
  String misfit(String parameter, TypeRef declared) {
    String wanted = TypeNames.beside(one, declared);
    String problem =
        several
            ? String.format(
                "is to hold several values of %s, to compare with '%s'", wanted, attribute)
            : part
                ? String.format("stands for an element of '%s', which is %s", attribute, wanted)
                : String.format("is compared with '%s', which is %s", attribute, wanted);
    return String.format("%s is %s, but %s.", parameter, TypeNames.beside(declared, one), problem);
  }

  /** What the parameter is to be declared as. */
  String beside(TypeRef declared) {
    return several
        ? "Collection<" + TypeNames.beside(one.boxed(), declared) + ">"
        : TypeNames.beside(one, declared);
  }

  /** What the parameter is to be declared as. */
  @Override
  public String toString() {
    return beside(one);
  }
}
