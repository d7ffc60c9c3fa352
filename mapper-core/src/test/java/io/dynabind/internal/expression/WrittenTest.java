package io.dynabind.internal.expression;

import static io.dynabind.expression.Expressions.attribute;
import static io.dynabind.expression.Expressions.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dynabind.expression.AttributeRef;
import io.dynabind.expression.Condition;
import io.dynabind.expression.Condition.Comparator;
import io.dynabind.expression.Operand;
import io.dynabind.expression.UpdateAction;
import io.dynabind.item.AttributeType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What written expressions say. */
final class WrittenTest {

  private static Condition condition(String text) {
    return Written.condition(text, RandomExpressions.PARAMETERS).value();
  }

  private static Written<List<UpdateAction>> update(String text) {
    return Written.update(text, RandomExpressions.PARAMETERS);
  }

  private static Operand parameter(String name) {
    return new Operand.Parameter(RandomExpressions.PARAMETERS.indexOf(name));
  }

  private static IntFunction<Object> values(Map<String, Object> values) {
    return position -> values.get(RandomExpressions.PARAMETERS.get(position));
  }

  private static Condition equal(String path, String parameter) {
    return new Condition.Comparison(attribute(path), Comparator.EQUAL, parameter(parameter));
  }

  private static final Condition A = equal("a", "a");
  private static final Condition B = equal("b", "b");
  private static final Condition C = equal("c", "c");

  @Test
  void becomesWhatTheTypedApiBuilds() {
    Map<String, Object> values =
        Map.of("from", BigDecimal.ONE, "to", BigDecimal.TEN, "s", "x", "t", AttributeType.S);
    Binder binder = new Binder(values(values), Set.of());
    AttributeRef<Object> total = attribute("total");
    Map<String, Condition> conditions =
        Map.ofEntries(
            Map.entry("total = :from", total.eq(BigDecimal.ONE)),
            Map.entry("total <> :from", total.ne(BigDecimal.ONE)),
            Map.entry("total<:from", total.lt(BigDecimal.ONE)),
            Map.entry("total <= :from", total.le(BigDecimal.ONE)),
            Map.entry("total > :from", total.gt(BigDecimal.ONE)),
            Map.entry(":from >= total", total.le(BigDecimal.ONE)),
            Map.entry("total = max.value", total.eq(attribute("max.value"))),
            Map.entry("total between :from and :to", total.between(BigDecimal.ONE, BigDecimal.TEN)),
            Map.entry("total IN (:from, :to)", total.in(BigDecimal.ONE, BigDecimal.TEN)),
            Map.entry("begins_with(lines[0].name, :s)", attribute("lines[0].name").beginsWith("x")),
            Map.entry("contains(tags, :s)", attribute("tags").contains("x")),
            Map.entry("attribute_type(total, :t)", total.isType(AttributeType.S)),
            Map.entry("attribute_exists(total)", total.exists()),
            Map.entry("attribute_not_exists(total)", total.notExists()),
            Map.entry("NOT total = :from", not(total.eq(BigDecimal.ONE))),
            Map.entry(
                "total = :from AND total = :to",
                total.eq(BigDecimal.ONE).and(total.eq(BigDecimal.TEN))),
            Map.entry(
                "total = :from OR total = :to",
                total.eq(BigDecimal.ONE).or(total.eq(BigDecimal.TEN))));
    conditions.forEach(
        (text, typed) -> assertThat(binder.bind(condition(text))).as(text).isEqualTo(typed));
  }

  @Test
  void bindsNotBeforeAndBeforeOr() {
    assertThat(condition("a = :a OR b = :b AND NOT c = :c"))
        .isEqualTo(
            new Condition.Or(List.of(A, new Condition.And(List.of(B, new Condition.Not(C))))));
    assertThat(condition("(a = :a OR b = :b) AND NOT (c = :c)"))
        .isEqualTo(
            new Condition.And(List.of(new Condition.Or(List.of(A, B)), new Condition.Not(C))));
    assertThat(condition("NOT (a = :a AND b = :b)"))
        .isEqualTo(new Condition.Not(new Condition.And(List.of(A, B))));
    assertThat(condition("a = :a AND b = :b AND c = :c"))
        .isEqualTo(new Condition.And(List.of(A, B, C)));
    assertThat(condition("a = :a AND (b = :b AND c = :c)"))
        .isEqualTo(new Condition.And(List.of(A, new Condition.And(List.of(B, C)))));
  }

  @Test
  void takesKeywordsAsNamesWhereTheyCanBeNothingElse() {
    assertThat(condition("or = :a OR in = :b"))
        .isEqualTo(new Condition.Or(List.of(equal("or", "a"), equal("in", "b"))));
    assertThat(condition("not = :a")).isEqualTo(equal("not", "a"));
    assertThat(condition("`NOT` = :a")).isEqualTo(equal("NOT", "a"));
    assertThat(condition("size = :a")).isEqualTo(equal("size", "a"));
    assertThat(condition("`a b`.`c``d` = :a"))
        .isEqualTo(
            new Condition.Comparison(
                AttributeRef.of(
                    List.of(new AttributeRef.Name("a b"), new AttributeRef.Name("c`d"))),
                Comparator.EQUAL,
                parameter("a")));
    assertThat(update("SET set = :a, add = :b").value()).hasSize(2);
  }

  @Test
  void readsUpdates() {
    AttributeRef<Object> a = attribute("a");
    AttributeRef<Object> b = attribute("b");
    Operand p = parameter("p");
    assertThat(
            update(
                    "set a = b + :p, b[1] = if_not_exists(a, :p), a = if_not_exists(a, :p)"
                        + " add a :p remove a, b DELETE b :p")
                .value())
        .containsExactly(
            new UpdateAction.Set(a, new Operand.Sum(b, p, false)),
            new UpdateAction.Set(attribute("b[1]"), new Operand.IfAbsent(a, p)),
            new UpdateAction.SetIfAbsent(a, p),
            new UpdateAction.AddTo(a, p),
            new UpdateAction.Remove(a),
            new UpdateAction.Remove(b),
            new UpdateAction.RemoveFrom(b, p));
    assertThat(update("SET a = list_append(if_not_exists(b, :p), a)").value())
        .containsExactly(
            new UpdateAction.Set(a, new Operand.Joined(new Operand.IfAbsent(b, p), a)));
  }

  @Test
  void bindsWhatIsEmptyToRemovals() {
    Map<String, Object> values =
        Map.of(
            "none", Optional.empty(), "some", Optional.of(1), "no", Set.of(), "in", List.of(1, 2));
    Binder binder = new Binder(values(values), Set.of(RandomExpressions.PARAMETERS.indexOf("in")));
    assertThat(binder.bind(update("SET a = :none, b = :some ADD c :no DELETE d :no").value()))
        .containsExactly(
            new UpdateAction.Remove(attribute("a")),
            new UpdateAction.Set(attribute("b"), new Operand.Plain(1)));
    assertThat(binder.bind(condition("a IN :in"))).isEqualTo(attribute("a").in(1, 2));
  }

  @Test
  void readsWhatItPrints() {
    Printer printer = new Printer(RandomExpressions.PARAMETERS);
    for (int seed = 0; seed < 5_000; seed++) {
      RandomExpressions random = new RandomExpressions(seed);
      Condition condition = random.condition(5);
      assertThat(condition(printer.print(condition))).as("seed %d", seed).isEqualTo(condition);
      List<UpdateAction> update = random.update();
      String text = printer.print(update);
      assertThat(printer.print(update(text).value())).as("seed %d", seed).isEqualTo(text);
      AttributeRef<?> path = random.path();
      assertThat(Written.projection("a, " + Printer.path(path)).value())
          .containsExactly(attribute("a"), path);
    }
  }

  @Test
  void readsParenthesesOfAnyDepth() {
    String text = "(".repeat(200_000) + "a = :a" + ")".repeat(200_000);
    assertThat(condition(text)).isEqualTo(A);
    String nots = "NOT ".repeat(299) + "a = :a";
    assertThat(condition(nots)).isInstanceOf(Condition.Not.class);
    assertThat(mistake("NOT ".repeat(100_000) + "a = :a"))
        .isEqualTo(
            "1201: there are more than 300 operators and functions, which is DynamoDB's limit");
    assertThat(updateMistake("SET a = " + "if_not_exists(a, ".repeat(100_000)))
        .startsWith("5109: there are more than 300 operators");
  }

  @Test
  void saysWhereItStumbles() {
    assertThat(
            IntStream.range(0, WRONG.length)
                .mapToObj(i -> WRONG[i] + " => " + mistake(WRONG[i]))
                .toList())
        .containsExactly(
            " => 1: the end stands where an attribute is expected",
            "a => 2: the end stands where a comparison is expected",
            "a = => 4: the end stands where an attribute is expected",
            "a = 5 => 5: '5' stands where an attribute is expected",
            "a = 'x' => 5: ''' means nothing here",
            "#a = :a => 1: '#' means nothing here",
            "a = ? => 5: '?' means nothing here",
            "a = : => 5: ':' is followed by no name",
            "a = :a AND => 11: the end stands where an attribute is expected",
            "a = :a b = :b => 8: 'b' stands where AND, OR or the end is expected",
            "(a = :a => 1: '(' is never closed",
            "a = :a) => 7: ')' closes nothing",
            ":a = :b => 4: two parameters are compared",
            "a BETWEEN :a OR :b => 14: 'OR' stands where AND is expected",
            "a IN (:a => 9: the end stands where ')' is expected",
            "a[:i] = :a => 3: ':i' stands where the place of an element is expected",
            "a[0 = :a => 5: '=' stands where ']' is expected",
            "a. = :a => 4: '=' stands where a name is expected",
            "`a = :a => 1: a name in backquotes does not end",
            "`` = :a => 1: a name is empty",
            "begin_with(a, :a) => 1: 'begin_with' is no function. Did you mean 'begins_with'?",
            "SIZE(a) > :a => 1: 'SIZE' is no function. Did you mean 'size'?",
            "if_not_exists(a, :a) = :b => 1: the function 'if_not_exists' has no place here",
            "contains(:a, a) => 10: ':a' stands where an attribute is expected",
            "a == :a => 4: '=' stands where an attribute is expected",
            "a = :a; DROP => 7: ';' means nothing here");
    assertThat(updateMistake("total = :a"))
        .isEqualTo("1: 'total' stands where SET, REMOVE, ADD, DELETE is expected");
    assertThat(updateMistake("SET a = :a SET b = :b")).isEqualTo("12: SET is written twice");
    assertThat(updateMistake("SET a = :a + b - c"))
        .isEqualTo("16: a value has more than one + or -");
    assertThat(updateMistake("SET a = :a + :b")).isEqualTo("12: two parameters are added");
    assertThat(updateMistake("ADD a b")).isEqualTo("7: 'b' stands where a parameter is expected");
    assertThat(updateMistake("SET a = size(b)"))
        .isEqualTo("9: the function 'size' has no place here");
  }

  private static final String[] WRONG = {
    "",
    "a",
    "a =",
    "a = 5",
    "a = 'x'",
    "#a = :a",
    "a = ?",
    "a = :",
    "a = :a AND",
    "a = :a b = :b",
    "(a = :a",
    "a = :a)",
    ":a = :b",
    "a BETWEEN :a OR :b",
    "a IN (:a",
    "a[:i] = :a",
    "a[0 = :a",
    "a. = :a",
    "`a = :a",
    "`` = :a",
    "begin_with(a, :a)",
    "SIZE(a) > :a",
    "if_not_exists(a, :a) = :b",
    "contains(:a, a)",
    "a == :a",
    "a = :a; DROP"
  };

  private static String mistake(String text) {
    return told(
        catchThrowableOfType(
            SyntaxException.class, () -> Written.condition(text, RandomExpressions.PARAMETERS)));
  }

  private static String updateMistake(String text) {
    return told(catchThrowableOfType(SyntaxException.class, () -> update(text)));
  }

  private static String told(SyntaxException mistake) {
    return mistake.column() + ": " + mistake.getMessage();
  }
}
