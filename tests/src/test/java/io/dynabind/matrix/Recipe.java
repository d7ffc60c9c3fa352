package io.dynabind.matrix;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one verb is called in a cell.
 *
 * @param name the verbs, and what is special
 * @param covers the methods that are called, by interface and name
 * @param action the DynamoDB action that meets the fault
 * @param form what may be done about a lost answer
 * @param subject what it works on
 * @param refused what a refusal by the server is to be called; null if it is not refused
 * @param isOvertaken whether a refusal proves that another write took the place of this one
 * @param value what a read must return
 * @param sync calls it in the caller's thread; null if there is no such form
 * @param async calls it without blocking; null if there is no such form
 */
record Recipe(
    String name,
    Set<String> covers,
    String action,
    Form form,
    Subject subject,
    @Nullable String refused,
    boolean isOvertaken,
    @Nullable Call value,
    @Nullable Call sync,
    @Nullable Call async) {

  /** Calls a verb; gives its result, outcome or future. */
  @FunctionalInterface
  interface Call {
    @Nullable Object on(Ground ground);
  }

  /** A blocking verb, or the one after another that make a call: {@code EntityTable.insert}. */
  static Recipe of(String covers, String action, Form form, Subject subject) {
    return new Recipe(
        covers,
        Set.copyOf(List.of(covers.split(" "))),
        action,
        form,
        subject,
        null,
        false,
        null,
        null,
        null);
  }

  Recipe sync(Call call) {
    return new Recipe(
        name, covers, action, form, subject, refused, isOvertaken, value, call, async);
  }

  /** The same, not blocking, of the interfaces with Async before their names. */
  Recipe async(Call call) {
    return new Recipe(name, covers, action, form, subject, refused, isOvertaken, value, sync, call);
  }

  Recipe called(String special) {
    return new Recipe(
        name + ", " + special,
        covers,
        action,
        form,
        subject,
        refused,
        isOvertaken,
        value,
        sync,
        async);
  }

  Recipe refused(String reason) {
    return new Recipe(name, covers, action, form, subject, reason, isOvertaken, value, sync, async);
  }

  Recipe overtaken() {
    return new Recipe(name, covers, action, form, subject, "VERSION", true, value, sync, async);
  }

  Recipe yields(Call expected) {
    return new Recipe(
        name, covers, action, form, subject, refused, isOvertaken, expected, sync, async);
  }
}
