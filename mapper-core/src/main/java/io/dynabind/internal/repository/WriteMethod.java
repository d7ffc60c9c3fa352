package io.dynabind.internal.repository;

import io.dynabind.annotation.Condition;
import io.dynabind.expression.UpdateAction;
import io.dynabind.internal.expression.Printer;
import io.dynabind.internal.expression.Written;
import io.dynabind.model.SealedModel;
import io.dynabind.problem.ProblemId;
import io.dynabind.query.Detail;
import io.dynabind.query.Explanation;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A method that updates or deletes an item by its key.
 *
 * @param context the method
 * @param key names the item
 * @param update what an update does; null for a deletion
 * @param condition what must hold; null if nothing must
 * @param create whether an update creates the item
 */
record WriteMethod(
    MethodContext context,
    KeySource key,
    @Nullable Written<List<UpdateAction>> update,
    @Nullable Written<io.dynabind.expression.Condition> condition,
    boolean create)
    implements AnnotatedMethod {

  static @Nullable WriteMethod parse(
      MethodContext context, @Nullable Written<List<UpdateAction>> update) {
    Condition word = context.method().getAnnotation(Condition.class);
    Written<io.dynabind.expression.Condition> condition =
        word == null ? null : context.parse(word.value(), Written::condition);
    Set<String> named = new HashSet<>();
    if (update != null) {
      named.addAll(update.mentions().parameters().keySet());
    }
    if (condition != null) {
      named.addAll(condition.mentions().parameters().keySet());
    }
    KeySource key = KeySource.find(context, named);
    return key == null || (word != null && condition == null)
        ? null
        : new WriteMethod(context, key, update, condition, false);
  }

  WriteMethod creating(boolean creates) {
    return new WriteMethod(context, key, update, condition, creates);
  }

  @Override
  public @Nullable RepositoryMethod plan(MethodPlanning<?> planning) {
    ExpressionChecks checks = new ExpressionChecks(context, planning.codec());
    if (update != null) {
      checks.update(update);
    }
    if (condition != null) {
      checks.condition(condition);
    }
    checks.unused(key.positions());
    WriteForm form = form(planning);
    if (form == null || !checks.passed() || !isCreatable()) {
      return null;
    }
    planning.patterns().add(context.pattern(explanation(planning)));
    return new WriteCaller<>(
        planning.table().calledAs(context.origin()), this, form, checks.expanding());
  }

  private @Nullable WriteForm form(MethodPlanning<?> planning) {
    WriteForm form = WriteForm.find(context.returnType(), context.entity().type());
    String entity = context.entity().type().getSimpleName();
    if (form == null) {
      context.report(
          ProblemId.RETURN_TYPE,
          String.format("%s returns %s.", context.name(), context.returnType()),
          String.format(WriteForm.SUPPORTED, entity));
      return null;
    }
    if (update == null && form.item() && !context.entity().uniques().isEmpty()) {
      context.report(
          ProblemId.RETURN_TYPE,
          String.format(
              "%s returns %s, but %s has unique attributes, whose deletion gives no item back.",
              context.name(), context.returnType(), entity),
          "Return void, boolean or Outcome<Void>.");
      return null;
    }
    return MethodClients.check(context, form.async(), planning.runner()) ? form : null;
  }

  private boolean isCreatable() {
    SealedModel sealed = context.entity().object().sealed();
    boolean fine = !create || sealed == null || sealed.of(context.entity().type()).size() == 1;
    if (!fine) {
      context.report(
          ProblemId.INVALID_EXPRESSION,
          String.format(
              "%s creates what is missing, but cannot tell which variant of %s it is to be.",
              context.name(), context.entity().name()),
          "Write the method in a repository of the variant.");
    }
    return fine;
  }

  private Explanation explanation(MethodPlanning<?> planning) {
    Printer printer = new Printer(context.parameters().names());
    Map<Detail, String> details = new EnumMap<>(Detail.class);
    if (update != null) {
      details.put(Detail.UPDATE, printer.print(update.value()));
    }
    if (condition != null) {
      details.put(Detail.CONDITION, printer.print(condition.value()));
    }
    if (create) {
      details.put(Detail.EFFECT, "or creates it");
    }
    // The values of unique attributes are given back in a transaction, after a read.
    boolean one = context.entity().uniques().isEmpty();
    return new Explanation(
        update == null ? "DeleteItem" : "UpdateItem",
        planning.table().name(),
        details,
        false,
        one ? OptionalInt.of(1) : OptionalInt.empty());
  }
}
