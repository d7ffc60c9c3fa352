package io.dynabind.internal.table;

import io.dynabind.codec.EntityCodec;
import io.dynabind.internal.problem.Problems;
import io.dynabind.item.AttributeType;
import io.dynabind.model.AttributeModel;
import io.dynabind.problem.ProblemId;
import java.util.Collection;

/** Finds what keeps guards of unique attributes out of a table. */
final class GuardProblems {

  private GuardProblems() {}

  static void check(EntityCodec<?> codec, Collection<AttributeModel> watched) {
    Problems problems = new Problems();
    for (AttributeModel attribute : codec.model().key().attributes()) {
      check(codec, problems, attribute, "is part of the key of an entity with @Unique");
    }
    for (AttributeModel attribute : watched) {
      check(codec, problems, attribute, "is unique, or the scope of what is");
    }
    problems.throwIfAny();
  }

  private static void check(
      EntityCodec<?> codec, Problems problems, AttributeModel attribute, String role) {
    AttributeType type = codec.codec(attribute).type();
    if (type != AttributeType.S) {
      problems.report(
          ProblemId.INVALID_UNIQUE,
          String.format(
              "%s.%s %s, but is stored as %s and not as a string.",
              codec.model(), attribute, role, type),
          Problems.at(codec.model().type(), attribute.name()),
          "Use a type that is stored as S, or a form such as @StoredAs(Form.TEXT).");
    }
  }
}
