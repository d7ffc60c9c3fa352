package io.dynabind.internal.repository;

import io.dynabind.annotation.Projection;
import io.dynabind.annotation.Statement;
import io.dynabind.internal.problem.Suggestions;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.IndexModel;
import io.dynabind.model.KeyModel;
import io.dynabind.model.TypeRef;
import io.dynabind.problem.ProblemId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@link Statement}: reads by PartiQL. */
final class StatementWord implements MethodWord {

  @Override
  public @Nullable AnnotatedMethod parse(MethodContext context) {
    Statement word = Objects.requireNonNull(context.method().getAnnotation(Statement.class));
    StatementText text = StatementText.of(word.value());
    int before = context.problems().size();
    check(context, word.value(), text);
    storedNames(context, word.value(), text);
    single(context, text);
    List<Integer> positions = positions(context, word.value(), text);
    if (context.problems().size() > before) {
      return null;
    }
    boolean scans = scans(context, text);
    return context.problems().size() > before
        ? null
        : new StatementMethod(context, text, positions, scans);
  }

  private static void check(MethodContext context, String text, StatementText statement) {
    if (statement.words().isEmpty() || !statement.words().get(0).is("SELECT")) {
      context.wrong(
          text,
          1,
          "it does not begin with SELECT",
          "Write items by insert, put and update, by @Update or @Delete, which keep versions.");
    } else if (statement.indexOf("{table}") < 0) {
      context.wrong(text, 1, "it does not say FROM {table}", "Write {table} for the table's name.");
    }
    if (statement.selectsSome()) {
      context.wrong(
          text,
          8,
          "it selects some attributes, but what is returned are whole entities",
          "Write SELECT *; for some attributes use @Query(project = …), or return a record.");
    }
    for (StatementText.Word each : statement.words()) {
      if (each.is("'") || each.is("?") || each.is("`") || each.is(";")) {
        context.wrong(
            text,
            each.column(),
            "'" + each.text() + "' has no place here",
            "Values are parameters: write :name.");
      }
    }
  }

  /** The service knows no components. */
  private static void storedNames(MethodContext context, String text, StatementText statement) {
    List<AttributeModel> attributes = context.entity().attributes();
    for (StatementText.Word name : statement.attributes()) {
      boolean stored = attributes.stream().anyMatch(a -> a.storedName().equals(name.text()));
      AttributeModel component = context.entity().attribute(name.text()).orElse(null);
      if (!stored && component != null) {
        context.report(
            ProblemId.UNKNOWN_ATTRIBUTE,
            String.format(
                "\"%s\" of %s names '%s' at column %d, but that attribute is stored as '%s'.",
                text, context.name(), name.text(), name.column(), component.storedName()),
            "Statements name attributes as they are stored: write " + component.storedName() + ".");
      }
    }
  }

  /** A statement has as many places as it is written with. */
  private static void single(MethodContext context, StatementText statement) {
    statement
        .alternatives()
        .forEach(
            (word, attribute) -> {
              int position = context.parameters().names().indexOf(word.text().substring(1));
              TypeRef type = position < 0 ? null : context.parameters().types().get(position);
              if (type != null && isSeveral(type) && !isStored(context, attribute, type)) {
                context.report(
                    ProblemId.PARAMETER_TYPE,
                    String.format(
                        "Parameter '%s' of %s is %s, but stands for one value of an IN.",
                        word.text().substring(1), context.name(), type),
                    "Write a parameter for each value, as in IN (:one, :other), or use @Query or a"
                        + " finder, whose In takes a collection.");
              }
            });
  }

  private static boolean isSeveral(TypeRef type) {
    boolean array = type.raw().isArray() && type.raw() != byte[].class;
    return array || Iterable.class.isAssignableFrom(type.raw());
  }

  private static boolean isStored(MethodContext context, String name, TypeRef type) {
    return context.entity().attributes().stream()
        .anyMatch(a -> a.storedName().equals(name) && a.type().equals(type));
  }

  private static List<Integer> positions(
      MethodContext context, String text, StatementText statement) {
    List<String> names = context.parameters().names();
    List<Integer> positions = new ArrayList<>();
    for (StatementText.Word word : statement.words()) {
      if (word.isParameter()) {
        String name = word.text().substring(1);
        int position = names.indexOf(name);
        positions.add(position);
        if (position < 0) {
          context.report(
              ProblemId.UNKNOWN_PARAMETER,
              String.format(
                  "\"%s\" of %s names ':%s' at column %d, but there is no such parameter.%s",
                  text, context.name(), name, word.column(), Suggestions.didYouMean(name, names)),
              context.parameters().listed());
        }
      }
    }
    for (int i = 0; i < names.size(); i++) {
      if (!positions.contains(i)) {
        context.report(
            ProblemId.UNUSED_PARAMETER,
            String.format("%s uses its parameter '%s' nowhere.", context.name(), names.get(i)),
            "Remove it, or name it in the statement as :" + names.get(i) + ".");
      }
    }
    return positions;
  }

  /** What it lacks would be read as absent, and written so by the next put. */
  private static void checkWhole(MethodContext context, IndexModel index) {
    if (index.projection() == Projection.ALL) {
      return;
    }
    List<AttributeModel> held = new ArrayList<>(context.entity().key().attributes());
    held.addAll(index.key().attributes());
    held.addAll(index.included());
    List<String> lacking =
        context.entity().attributes().stream()
            .filter(attribute -> !held.contains(attribute))
            .map(AttributeModel::name)
            .toList();
    if (!lacking.isEmpty()) {
      context.report(
          ProblemId.INDEX_PROJECTION,
          String.format(
              "%s returns whole %s, but index '%s' does not hold %s.",
              context.name(), context.entity().name(), index.name(), String.join(", ", lacking)),
          "Declare the index with projection = Projection.ALL, or use a finder or @Query with"
              + " @Hydrate.");
    }
  }

  /** Without its key a statement scans, which is refused unless it is allowed. */
  private static boolean scans(MethodContext context, StatementText statement) {
    KeyModel key = context.entity().key();
    String wanted = statement.index();
    if (wanted != null) {
      IndexModel index = context.entity().index(wanted).orElse(null);
      if (index == null) {
        List<String> names = context.entity().indexes().stream().map(IndexModel::name).toList();
        context.report(
            ProblemId.UNKNOWN_INDEX,
            String.format(
                "%s is to use index '%s', which %s does not have.%s",
                context.name(),
                wanted,
                context.entity().name(),
                Suggestions.didYouMean(wanted, names)),
            "Its indexes are: " + String.join(", ", names) + ".");
        return false;
      }
      checkWhole(context, index);
      key = index.key();
    }
    List<String> hash = key.hashKey().stream().map(AttributeModel::storedName).toList();
    boolean scans = !hash.stream().allMatch(statement::demands);
    if (scans && !HintWords.allowScan(context.method(), context.repository())) {
      context.report(
          ProblemId.SCAN_REFUSED,
          String.format(
              "%s would scan: its statement does not demand %s by = or IN, joined by AND.",
              context.name(), String.join(", ", hash)),
          "Ask for the hash key, or allow the scan with @AllowScan.");
    }
    return scans;
  }
}
