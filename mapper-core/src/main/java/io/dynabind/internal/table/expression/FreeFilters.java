package io.dynabind.internal.table.expression;

import io.dynabind.codec.EncodableValue;
import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.AttributePath;
import io.dynabind.expression.Condition;
import io.dynabind.expression.ExpressionRenderer;
import io.dynabind.expression.Operand;
import io.dynabind.internal.query.plan.FreeFilter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes conditions ready for plans, once for all calls. */
public final class FreeFilters {

  private static final Pattern PLACEHOLDER = Pattern.compile("#n\\d+|:v\\d+");

  private FreeFilters() {}

  /**
   * Makes a condition ready.
   *
   * @param codec the entity's codec
   * @param condition with parameters for what calls give
   * @return the condition, checked and by stored names
   * @throws IllegalArgumentException if it does not fit the entity
   */
  public static FreeFilter of(EntityCodec<?> codec, Condition condition) {
    Resolver resolver = new Resolver(new Paths(codec), (parameter, slot, role) -> {});
    Condition resolved = resolver.resolve(condition);
    List<Function<@Nullable Object[], EncodableValue<?>>> values = new ArrayList<>();
    for (int i = 0; i < resolver.slots().size(); i++) {
      values.add(value(resolver, i));
    }
    Set<String> names = new HashSet<>();
    collect(resolved, names);
    return new FreeFilter(resolved, values, names, text(resolved));
  }

  private static Function<@Nullable Object[], EncodableValue<?>> value(
      Resolver resolver, int place) {
    Slot slot = resolver.slots().get(place);
    Function<@Nullable Object[], EncodableValue<?>> value =
        bound(slot, resolver.sources().get(place));
    if (slot instanceof Slot.UpperBound upper) {
      Function<@Nullable Object[], EncodableValue<?>> low = value(resolver, place - 1);
      return arguments -> {
        EncodableValue<?> high = value.apply(arguments);
        upper.require(low.apply(arguments), high);
        return high;
      };
    }
    return value;
  }

  private static Function<@Nullable Object[], EncodableValue<?>> bound(Slot slot, Operand operand) {
    if (operand instanceof Operand.Parameter parameter) {
      return arguments -> slot.bind(arguments[parameter.position()]);
    }
    EncodableValue<?> fixed =
        operand instanceof Operand.Encoded encoded
            ? encoded.value()
            : slot.bind(((Operand.Plain) operand).value());
    return arguments -> fixed;
  }

  private static void collect(Condition condition, Set<String> names) {
    if (condition instanceof Condition.And and) {
      and.conditions().forEach(each -> collect(each, names));
    } else if (condition instanceof Condition.Or or) {
      or.conditions().forEach(each -> collect(each, names));
    } else if (condition instanceof Condition.Not not) {
      collect(not.condition(), names);
    } else {
      operands(condition).forEach(operand -> add(operand, names));
    }
  }

  private static List<Operand> operands(Condition condition) {
    if (condition instanceof Condition.Comparison c) {
      return List.of(c.left(), c.right());
    }
    if (condition instanceof Condition.Between b) {
      return List.of(b.operand(), b.low(), b.high());
    }
    if (condition instanceof Condition.In in) {
      List<Operand> operands = new ArrayList<>(in.values());
      operands.add(in.operand());
      return operands;
    }
    if (condition instanceof Condition.BeginsWith b) {
      return List.of(b.path(), b.prefix());
    }
    if (condition instanceof Condition.Contains c) {
      return List.of(c.path(), c.part());
    }
    if (condition instanceof Condition.TypeIs t) {
      return List.of(t.path());
    }
    return condition instanceof Condition.Exists e
        ? List.of(e.path())
        : List.of(((Condition.NotExists) condition).path());
  }

  private static void add(Operand operand, Set<String> names) {
    if (operand instanceof AttributePath path) {
      names.add(path.storedName());
    } else if (operand instanceof Operand.Size size) {
      add(size.path(), names);
    }
  }

  /** Values are question marks, whoever brings them. */
  private static String text(Condition condition) {
    ExpressionRenderer renderer = new ExpressionRenderer();
    String text = renderer.render(condition);
    Map<String, String> names = renderer.placeholders().names();
    String readable =
        PLACEHOLDER
            .matcher(text)
            .replaceAll(found -> Matcher.quoteReplacement(names.getOrDefault(found.group(), "?")));
    boolean either = condition instanceof Condition.Or;
    return either ? "(" + readable + ")" : readable;
  }
}
