package io.dynabind.internal.repository;

import io.dynabind.annotation.Query;
import io.dynabind.annotation.Where;
import io.dynabind.expression.Condition;
import io.dynabind.internal.expression.Written;
import io.dynabind.internal.problem.Suggestions;
import io.dynabind.model.AttributeModel;
import io.dynabind.problem.ProblemId;
import io.dynabind.query.Criteria;
import io.dynabind.query.Criterion;
import io.dynabind.query.Hints;
import io.dynabind.query.Ordering;
import io.dynabind.query.Property;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@link Query}: reads items by written expressions, or by what the parameters are called. */
final class QueryWord implements MethodWord {

  @Override
  public @Nullable AnnotatedMethod parse(MethodContext context) {
    Query query = Objects.requireNonNull(context.method().getAnnotation(Query.class));
    int before = context.problems().size();
    Written<Condition> filter = written(context, query.filter());
    Written<Condition> key = written(context, query.key());
    Set<String> named = new HashSet<>();
    if (filter != null) {
      named.addAll(filter.mentions().parameters().keySet());
    }
    if (key != null) {
      named.addAll(key.mentions().parameters().keySet());
    }
    refuseWhere(context, named, !query.key().isEmpty());
    List<Criterion> criteria =
        key != null
            ? new KeyCriteria(context, key).parse()
            : query.key().isEmpty() ? new ParameterCriteria(context, named).parse() : List.of();
    Criteria asked =
        Criteria.find(criteria.toArray(Criterion[]::new))
            .orderedBy(ordering(context, query.orderBy()))
            .limitedTo(limit(context, query.limit()))
            .with(hints(context, query));
    if (context.problems().size() > before) {
      return null;
    }
    Criteria filtered = filter == null ? asked : asked.filteredBy(filter.value());
    return new QueryMethod(context, filtered, key, filter);
  }

  /** It says how a parameter is compared that no expression names. */
  private static void refuseWhere(MethodContext context, Set<String> named, boolean hasKey) {
    List<String> names = context.parameters().names();
    for (int i = 0; i < names.size(); i++) {
      boolean where = context.parameters().declared().get(i).isAnnotationPresent(Where.class);
      if (where && (hasKey || named.contains(names.get(i)))) {
        context.report(
            ProblemId.MISPLACED_ANNOTATION,
            String.format(
                "%s has @Where on its parameter '%s', but its expressions say how it is compared.",
                context.name(), names.get(i)),
            "Remove @Where, or leave the parameter out of key and filter.");
      }
    }
  }

  private static @Nullable Written<Condition> written(MethodContext context, String text) {
    return text.isEmpty() ? null : context.parse(text, Written::condition);
  }

  private static Hints hints(MethodContext context, Query query) {
    Hints hints = HintWords.with(Hints.NONE, context.method(), context.repository());
    if (!query.index().isEmpty()) {
      hints = hints.withIndex(query.index());
    }
    if (query.project().isEmpty()) {
      return hints;
    }
    List<Property> properties = new ArrayList<>();
    var projection = context.parse(query.project(), (text, names) -> Written.projection(text));
    if (projection != null) {
      projection
          .mentions()
          .paths()
          .forEach(
              (path, column) -> {
                AttributeModel attribute = attribute(context, path.toString());
                if (attribute != null) {
                  properties.add(Property.of(attribute));
                }
              });
    }
    return hints.fetching(properties);
  }

  /** A whole attribute by its name in Java; null if it is none, which is reported. */
  static @Nullable AttributeModel attribute(MethodContext context, String name) {
    AttributeModel found = context.entity().attribute(name).orElse(null);
    if (found == null) {
      List<String> names =
          context.entity().attributes().stream().map(AttributeModel::name).toList();
      context.report(
          ProblemId.UNKNOWN_ATTRIBUTE,
          String.format(
              "%s names '%s', which is no attribute of %s.%s",
              context.name(), name, context.entity().name(), Suggestions.didYouMean(name, names)),
          "Its attributes are: " + String.join(", ", names) + ".");
    }
    return found;
  }

  private static List<Ordering> ordering(MethodContext context, String orderBy) {
    if (orderBy.isBlank()) {
      return List.of();
    }
    String[] words = orderBy.trim().split("\\s+", -1);
    boolean descending = words.length == 2 && words[1].equalsIgnoreCase("DESC");
    if (words.length > 2
        || (words.length == 2 && !descending && !words[1].equalsIgnoreCase("ASC"))) {
      context.wrong(
          orderBy,
          orderBy.indexOf(words[1]) + 1,
          "'" + words[1] + "' stands where ASC, DESC or the end is expected",
          "Write one attribute, and ASC or DESC behind it.");
      return List.of();
    }
    AttributeModel attribute = attribute(context, words[0]);
    return attribute == null
        ? List.of()
        : List.of(new Ordering(Property.of(attribute), !descending));
  }

  private static int limit(MethodContext context, int limit) {
    if (limit < 0) {
      context.report(
          ProblemId.INVALID_EXPRESSION,
          String.format("%s has the limit %d.", context.name(), limit),
          "Say how many items are wanted: 1 or more, 0 for all.");
    }
    return Math.max(0, limit);
  }
}
