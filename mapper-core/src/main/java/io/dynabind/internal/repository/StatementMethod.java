package io.dynabind.internal.repository;

import io.dynabind.annotation.ConsistentRead;
import io.dynabind.codec.EncodableValue;
import io.dynabind.codec.EntityCodec;
import io.dynabind.internal.table.PlainParameters;
import io.dynabind.internal.table.SyncTable;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.TypeRef;
import io.dynabind.operation.ExecuteStatement;
import io.dynabind.problem.ProblemId;
import io.dynabind.query.Detail;
import io.dynabind.query.Explanation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A method that reads by a PartiQL statement.
 *
 * @param context the method
 * @param text the statement
 * @param positions the parameters in the order in which the statement names them
 * @param scans whether it does not demand the hash key
 */
record StatementMethod(
    MethodContext context, StatementText text, List<Integer> positions, boolean scans)
    implements AnnotatedMethod {

  @Override
  public @Nullable RepositoryMethod plan(MethodPlanning<?> planning) {
    EntityCodec<?> codec = planning.codec();
    List<Function<Object, EncodableValue<?>>> values = new ArrayList<>();
    for (int position = 0; position < context.parameters().names().size(); position++) {
      values.add(value(codec, position));
    }
    StatementForm form = StatementForm.find(context.returnType(), context.entity().type());
    if (form == null) {
      context.report(
          ProblemId.RETURN_TYPE,
          String.format("%s returns %s.", context.name(), context.returnType()),
          String.format(StatementForm.SUPPORTED, context.entity().type().getSimpleName()));
      return null;
    }
    if (values.contains(null)
        || !fit(codec)
        || !MethodClients.check(context, form.async(), planning.runner())) {
      return null;
    }
    String sent = text.sent(planning.table().name());
    planning.patterns().add(context.pattern(explanation(planning, sent)));
    return caller(planning.table(), codec, form, sent, values);
  }

  private Explanation explanation(MethodPlanning<?> planning, String sent) {
    Map<Detail, String> details = new EnumMap<>(Detail.class);
    details.put(Detail.STATEMENT, sent);
    if (text.index() != null) {
      details.put(Detail.INDEX, text.index());
    }
    if (isConsistent()) {
      details.put(Detail.CONSISTENCY, "consistent");
    }
    return new Explanation(
        "ExecuteStatement", planning.table().name(), details, scans, OptionalInt.empty());
  }

  private boolean isConsistent() {
    return context.method().isAnnotationPresent(ConsistentRead.class);
  }

  private <T> RepositoryMethod caller(
      SyncTable<T> table,
      EntityCodec<?> codec,
      StatementForm form,
      String sent,
      List<Function<Object, EncodableValue<?>>> values) {
    boolean consistent = isConsistent();
    return new TableMethod<>(
        table,
        (on, arguments) -> {
          List<EncodableValue<?>> parameters = new ArrayList<>();
          for (int position : positions) {
            Object given = arguments[position];
            if (given == null) {
              throw new IllegalArgumentException(
                  String.format(
                      "%s was given null for '%s'",
                      context.origin(), context.parameters().names().get(position)));
            }
            parameters.add(values.get(position).apply(given));
          }
          ExecuteStatement statement =
              new ExecuteStatement(
                  context.origin(), on.name(), codec, sent, parameters, consistent, null);
          return form.finish(on, statement, context.origin());
        });
  }

  /** Stored as the attribute that it is named as, or as what it is. */
  private @Nullable Function<Object, EncodableValue<?>> value(EntityCodec<?> codec, int position) {
    String name = context.parameters().names().get(position);
    TypeRef type = context.parameters().types().get(position).boxed();
    AttributeModel attribute = attribute(codec, name, type);
    if (attribute != null) {
      return stored(codec, attribute);
    }
    Function<Object, EncodableValue<?>> plain = PlainParameters.of(type.raw());
    if (plain != null) {
      return plain;
    }
    context.report(
        ProblemId.PARAMETER_TYPE,
        String.format(
            "Parameter '%s' of %s is %s, of which it is not known how it is stored.",
            name, context.name(), type),
        "Name it as the attribute that it is compared with, or give a text, number or boolean.");
    return null;
  }

  /** The attribute as which a parameter is stored; null if it is stored as what it is. */
  private @Nullable AttributeModel attribute(EntityCodec<?> codec, String name, TypeRef type) {
    AttributeModel named = context.entity().attribute(name).orElse(null);
    if (named != null && content(named.type()).equals(type)) {
      return named;
    }
    List<AttributeModel> alike =
        context.entity().attributes().stream()
            .filter(attribute -> content(attribute.type()).equals(type))
            .toList();
    boolean plain = PlainParameters.of(type.raw()) != null;
    boolean same = new HashSet<>(alike.stream().map(codec::codec).toList()).size() == 1;
    return plain || !same ? null : alike.get(0);
  }

  /**
   * What is stored as another type than its attribute never compares as it is meant to. Whether a
   * scan need be allowed is told in the same phase as it is of finders.
   */
  private boolean fit(EntityCodec<?> codec) {
    int before = context.problems().size();
    if (!scans) {
      Unneeded.scan(context.repository(), context.method(), context.problems());
    }
    text.comparisons()
        .forEach(
            (parameter, name) -> {
              int position = context.parameters().names().indexOf(parameter.text().substring(1));
              context.entity().attributes().stream()
                  .filter(attribute -> attribute.storedName().equals(name))
                  .findFirst()
                  .ifPresent(attribute -> fit(codec, attribute, position));
            });
    return context.problems().size() == before;
  }

  private void fit(EntityCodec<?> codec, AttributeModel attribute, int position) {
    String name = context.parameters().names().get(position);
    TypeRef type = context.parameters().types().get(position);
    AttributeModel same = attribute(codec, name, type.boxed());
    String problem =
        same == null
            ? PlainParameters.misfit(codec.codec(attribute), type.boxed().raw())
            : PlainParameters.misfit(codec.codec(attribute), codec.codec(same));
    if (problem != null) {
      context.report(
          ProblemId.PARAMETER_TYPE,
          String.format(
              "Parameter '%s' of %s is %s, compared with %s, but %s.",
              name, context.name(), type, attribute.storedName(), problem),
          "Declare it as " + content(attribute.type()) + ".");
    }
  }

  private static TypeRef content(TypeRef type) {
    return (type.raw() == Optional.class ? type.argument(0) : type).boxed();
  }

  private static Function<Object, EncodableValue<?>> stored(
      EntityCodec<?> codec, AttributeModel attribute) {
    boolean optional = attribute.type().raw() == Optional.class;
    return value ->
        EncodableValue.of(codec.codec(attribute), optional ? Optional.of(value) : value);
  }
}
