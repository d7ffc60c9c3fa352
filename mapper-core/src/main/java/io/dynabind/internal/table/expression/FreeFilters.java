package io.dynabind.internal.table.expression;

import io.dynabind.codec.EncodableValue;
import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.Condition;
import io.dynabind.expression.ExpressionRenderer;
import io.dynabind.expression.Operand;
import io.dynabind.internal.query.plan.Constants;
import io.dynabind.internal.query.plan.FreeFilter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes conditions ready for plans, once for each number of operands that an IN may have. */
public final class FreeFilters {

  private static final Pattern PLACEHOLDER = Pattern.compile("#n\\d+|:v\\d+");

  /** What an IN takes. */
  private static final int MOST_OPERANDS = 100;

  private final EntityCodec<?> codec;

  private FreeFilters(EntityCodec<?> codec) {
    this.codec = codec;
  }

  /**
   * Makes a condition ready.
   *
   * @param codec the entity's codec
   * @param condition with parameters for what calls give
   * @return the condition, checked and by stored names
   * @throws IllegalArgumentException if it does not fit the entity
   */
  public static FreeFilter of(EntityCodec<?> codec, Condition condition) {
    FreeFilters filters = new FreeFilters(codec);
    List<Integer> several = new ArrayList<>();
    var unused =
        new Resolver(
                new Paths(codec),
                (parameter, slot, role) -> {
                  boolean seen = several.contains(parameter.position());
                  if (role == ParameterUse.Role.ALTERNATIVE && !seen) {
                    several.add(parameter.position());
                  }
                })
            .resolve(condition);
    List<Integer> ones = several.stream().map(position -> 1).toList();
    FreeFilter.Sized usual = filters.sized(condition, several, ones);
    Set<String> names = new HashSet<>();
    var walked =
        new Substitution(
                path -> {
                  names.add(path.storedName());
                  return path;
                },
                operand -> operand)
            .of(usual.condition());
    return new FreeFilter(
        several,
        sizes -> sizes.equals(ones) ? usual : filters.sized(condition, several, sizes),
        names,
        text(walked));
  }

  private FreeFilter.Sized sized(Condition condition, List<Integer> several, List<Integer> sizes) {
    IdentityHashMap<Operand, Integer> elements = new IdentityHashMap<>();
    Condition expanded = new Expansion(several, sizes, elements).of(condition);
    if (Constants.isNever(expanded) || Constants.isAlways(expanded)) {
      return new FreeFilter.Sized(expanded, List.of());
    }
    Resolver resolver = new Resolver(new Paths(codec), (parameter, slot, role) -> {});
    Condition open = resolver.resolve(expanded);
    List<Operand> marks = new ArrayList<>();
    Condition marked =
        new Substitution(path -> path, operand -> operand == Resolver.OPEN ? mark(marks) : operand)
            .of(open);
    Condition renamed = new Filters(codec).underAnyNames(marked);
    IdentityHashMap<Operand, Integer> places = new IdentityHashMap<>();
    for (int i = 0; i < marks.size(); i++) {
      places.put(marks.get(i), i);
    }
    List<FreeFilter.Given> values = new ArrayList<>();
    Condition whole =
        new Substitution(
                path -> path,
                operand -> {
                  Integer place = places.get(operand);
                  if (place == null) {
                    throw new IllegalStateException("A value of no place: " + operand);
                  }
                  values.add(value(resolver, place, elements));
                  return operand;
                })
            .of(renamed);
    return new FreeFilter.Sized(whole, values);
  }

  /** Each is another one, to be known again when the condition is told under other names. */
  private static Operand mark(List<Operand> marks) {
    Operand mark = new Operand.Encoded(EncodableValue.string("?" + marks.size()));
    marks.add(mark);
    return mark;
  }

  private static FreeFilter.Given value(
      Resolver resolver, int place, IdentityHashMap<Operand, Integer> elements) {
    Slot slot = resolver.slots().get(place);
    FreeFilter.Given value = bound(slot, resolver.sources().get(place), elements);
    if (slot instanceof Slot.UpperBound upper) {
      FreeFilter.Given low = value(resolver, place - 1, elements);
      return arguments -> {
        EncodableValue<?> high = value.of(arguments);
        upper.require(low.of(arguments), high);
        return high;
      };
    }
    return value;
  }

  private static FreeFilter.Given bound(
      Slot slot, Operand operand, IdentityHashMap<Operand, Integer> elements) {
    if (operand instanceof Operand.Parameter parameter) {
      Integer index = elements.get(operand);
      return index == null
          ? arguments -> slot.bind(arguments[parameter.position()])
          : arguments -> slot.bind(FreeFilter.element(arguments[parameter.position()], index));
    }
    EncodableValue<?> fixed =
        operand instanceof Operand.Encoded encoded
            ? encoded.value()
            : slot.bind(((Operand.Plain) operand).value());
    return arguments -> fixed;
  }

  /**
   * Puts as many operands into each IN as a call gives.
   *
   * @param several the arguments that may hold several
   * @param sizes how many each holds
   * @param elements takes for each operand which one it is
   */
  private record Expansion(
      List<Integer> several, List<Integer> sizes, IdentityHashMap<Operand, Integer> elements) {

    Condition of(Condition condition) {
      if (condition instanceof Condition.And a) {
        return Constants.all(a.conditions().stream().map(this::of).toList());
      }
      if (condition instanceof Condition.Or o) {
        return Constants.any(o.conditions().stream().map(this::of).toList());
      }
      if (condition instanceof Condition.Not n) {
        return Constants.not(of(n.condition()));
      }
      return condition instanceof Condition.In in
          ? chunked(in.operand(), operands(in.values()))
          : condition;
    }

    /** Nothing is one of no values; of many, each IN takes some. */
    private static Condition chunked(Operand operand, List<Operand> values) {
      List<Condition> chunks = new ArrayList<>();
      for (int from = 0; from < values.size(); from += MOST_OPERANDS) {
        int end = Math.min(values.size(), from + MOST_OPERANDS);
        chunks.add(new Condition.In(operand, values.subList(from, end)));
      }
      return chunks.size() == 1 ? chunks.get(0) : Constants.any(chunks);
    }

    private List<Operand> operands(List<Operand> written) {
      List<Operand> operands = new ArrayList<>();
      for (Operand operand : written) {
        int size =
            operand instanceof Operand.Parameter p ? sizes.get(several.indexOf(p.position())) : 0;
        if (!(operand instanceof Operand.Parameter p)) {
          operands.add(operand);
          continue;
        }
        for (int i = 0; i < size; i++) {
          Operand.Parameter element = new Operand.Parameter(p.position());
          elements.put(element, i);
          operands.add(element);
        }
      }
      return operands;
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
    return condition instanceof Condition.Or ? "(" + readable + ")" : readable;
  }
}
