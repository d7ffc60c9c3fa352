package io.dynabind.internal.repository;

import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.AttributeRef;
import io.dynabind.expression.Condition;
import io.dynabind.expression.UpdateAction;
import io.dynabind.internal.expression.Mentions;
import io.dynabind.internal.expression.Printer;
import io.dynabind.internal.expression.Written;
import io.dynabind.internal.problem.Suggestions;
import io.dynabind.internal.table.expression.WrittenCheck;
import io.dynabind.model.TypeRef;
import io.dynabind.problem.ProblemId;
import io.dynabind.query.Criterion;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks the expressions of a method against its entity and parameters, all at once. */
final class ExpressionChecks {

  private static final String GUIDE = "See the guide to queries for what can be written.";

  private final MethodContext context;
  private final WrittenCheck check;
  private final Set<String> used = new HashSet<>();
  private boolean passed = true;

  ExpressionChecks(MethodContext context, EntityCodec<?> codec) {
    this.context = context;
    this.check = new WrittenCheck(codec, context.parameters().types());
  }

  boolean passed() {
    return passed;
  }

  /** The parameters that hold several operands of an IN. */
  Set<Integer> expanding() {
    return check.expanding();
  }

  void condition(Written<Condition> written) {
    check(written);
  }

  void update(Written<List<UpdateAction>> written) {
    if (check(written)) {
      // Each action is fine; now together.
      attempt(written, 1, new HashSet<>(), () -> check.update(written.value()));
    }
  }

  private boolean check(Written<?> written) {
    boolean before = passed;
    passed = true;
    Mentions mentions = written.mentions();
    used.addAll(mentions.parameters().keySet());
    parameters(written);
    Set<String> known = new HashSet<>();
    mentions.paths().forEach((path, column) -> path(written, path, column, known));
    for (Mentions.Part part : mentions.parts()) {
      attempt(
          written,
          part.column(),
          known,
          () ->
              part.value() instanceof Condition condition
                  ? check.condition(condition)
                  : check.update(List.of((UpdateAction) part.value())));
    }
    boolean fine = passed;
    passed &= before;
    return fine;
  }

  private void parameters(Written<?> written) {
    List<String> names = context.parameters().names();
    for (Map.Entry<String, Integer> each : written.mentions().parameters().entrySet()) {
      if (!names.contains(each.getKey())) {
        fail(
            ProblemId.UNKNOWN_PARAMETER,
            String.format(
                "\"%s\" of %s names ':%s' at column %d, but there is no such parameter.%s",
                written.text(),
                context.name(),
                each.getKey(),
                each.getValue(),
                Suggestions.didYouMean(each.getKey(), names)),
            context.parameters().listed());
      }
    }
  }

  private void path(Written<?> written, AttributeRef<?> path, int column, Set<String> known) {
    try {
      check.path(path);
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      known.add(message);
      fail(
          ProblemId.UNKNOWN_ATTRIBUTE,
          String.format(
              "\"%s\" of %s names '%s' at column %d, but %s",
              written.text(),
              context.name(),
              Printer.path(path),
              column,
              MethodContext.sentence(message)),
          "Attributes are named by their components in Java.");
    }
  }

  private interface Check {
    List<WrittenCheck.Misfit> run();
  }

  private void attempt(Written<?> written, int column, Set<String> known, Check part) {
    try {
      for (WrittenCheck.Misfit misfit : part.run()) {
        misfit(written, misfit);
      }
    } catch (IllegalArgumentException e) {
      if (known.add(String.valueOf(e.getMessage()))) {
        passed = false;
        context.wrong(written.text(), column, e.getMessage(), GUIDE);
      }
    }
  }

  private void misfit(Written<?> written, WrittenCheck.Misfit misfit) {
    String name = context.parameters().names().get(misfit.position());
    fail(
        ProblemId.PARAMETER_TYPE,
        String.format(
            "Parameter '%s' of %s is %s, but stands for %s, which is %s, in \"%s\".",
            name,
            context.name(),
            misfit.declared(),
            misfit.place().replaceFirst("^A(?=n? )", "a"),
            misfit.wanted(),
            written.text()),
        "Declare it as " + misfit.wanted() + ".");
  }

  /** Checks a parameter that is compared with its attribute. */
  void criterion(Criterion criterion, int position) {
    TypeRef declared = context.parameters().types().get(position);
    ValueType wanted = ValueType.of(criterion);
    if (!wanted.refused() && !wanted.takes(content(declared))) {
      String name = context.parameters().names().get(position);
      fail(
          ProblemId.PARAMETER_TYPE,
          wanted.misfit(String.format("Parameter '%s' of %s", name, context.name()), declared),
          "Declare it as " + wanted.beside(declared) + ".");
    }
  }

  private static TypeRef content(TypeRef declared) {
    return declared.raw() == Optional.class ? declared.argument(0) : declared;
  }

  /** Checks that what a key condition names is there. Types are checked one by one. */
  void key(Written<Condition> written) {
    used.addAll(written.mentions().parameters().keySet());
    parameters(written);
  }

  /** Reports the parameters that nothing has named. */
  void unused(Collection<Integer> others) {
    List<String> names = context.parameters().names();
    for (int i = 0; i < names.size(); i++) {
      if (!others.contains(i) && !used.contains(names.get(i))) {
        fail(
            ProblemId.UNUSED_PARAMETER,
            String.format("%s uses its parameter '%s' nowhere.", context.name(), names.get(i)),
            "Remove it, or name it in an expression as :" + names.get(i) + ".");
      }
    }
  }

  private void fail(ProblemId id, String message, String repair) {
    passed = false;
    context.report(id, message, repair);
  }
}
