package io.dynabind.internal.table.expression;

import io.dynabind.model.TypeRef;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells whether parameters of a declared type always bring values of a wanted one. */
final class ParameterTypes {

  /** Each one holds all numbers of those before it. */
  private static final List<Class<?>> WHOLE =
      List.of(
          Byte.class, Short.class, Integer.class, Long.class, BigInteger.class, BigDecimal.class);

  private ParameterTypes() {}

  static boolean fit(TypeRef wanted, TypeRef declared) {
    TypeRef own = wanted.boxed();
    TypeRef given = declared.boxed();
    if (own.equals(given) || own.raw() == Object.class) {
      return true;
    }
    if (own.raw() == Optional.class) {
      return fit(own.argument(0), given);
    }
    int least = WHOLE.indexOf(given.raw());
    if (least >= 0 && least < WHOLE.indexOf(own.raw())) {
      return true;
    }
    TypeRef above = own.raw().isAssignableFrom(given.raw()) ? given.supertype(own.raw()) : null;
    return above != null && above.equals(own);
  }

  /** The type of the elements of a collection or array; null if it is none. */
  static @Nullable TypeRef element(TypeRef declared) {
    if (declared.raw().isArray() && declared.raw() != byte[].class) {
      return declared.argument(0);
    }
    TypeRef collection = declared.supertype(Collection.class);
    return collection != null && collection.arguments().size() == 1 ? collection.argument(0) : null;
  }
}
