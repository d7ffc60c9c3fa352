package io.dynabind.internal.introspect;

import io.dynabind.annotation.Generator;
import io.dynabind.internal.introspect.Introspected.Stored;
import io.dynabind.model.GenerationModel;
import io.dynabind.problem.ProblemId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Set;
import java.util.UUID;

/** What the components must be whose values dynabind makes. */
@SuppressWarnings("JavaUtilDate") // users have them
final class GeneratedRules {

  private static final Set<Class<?>> TIMES =
      Set.of(Instant.class, OffsetDateTime.class, ZonedDateTime.class, Date.class, Long.class);
  private static final Set<Class<?>> NUMBERS = Set.of(Long.class, Integer.class);

  private GeneratedRules() {}

  static void check(Stored each) {
    ComponentDraft draft = each.draft();
    GenerationModel generation = draft.generation();
    if (generation == null) {
      return;
    }
    Class<?> type = each.attribute().type().boxed().raw();
    switch (generation.kind()) {
      case CREATED_AT, UPDATED_AT -> checkTime(draft, type);
      case IDENTIFIER -> checkIdentifier(draft, generation, type);
      case COUNTER -> checkCounter(draft, generation, type);
    }
  }

  /** What every update counts cannot stand in something that may be null. */
  static void checkFlattened(Findings findings, Stored each) {
    if (each.draft().is(Word.COUNTER)) {
      findings.reportAt(
          each.attribute().name(),
          ProblemId.INVALID_FLATTEN,
          String.format(
              "%s is a counter, but stands in a flattened component, which may be null.",
              findings.name(each.attribute().name())),
          "Move the counter into " + findings.name() + ".");
    }
  }

  private static void checkTime(ComponentDraft draft, Class<?> type) {
    if (!TIMES.contains(type)) {
      draft.report(
          ProblemId.INVALID_TIMESTAMP_TYPE,
          String.format(
              "%s is set by dynabind to the time of a write, but its type is %s.",
              draft.title(), draft.property().type()),
          "Use Instant, OffsetDateTime, ZonedDateTime or java.util.Date, or Long or long for"
              + " milliseconds since 1970.");
    }
  }

  private static void checkIdentifier(
      ComponentDraft draft, GenerationModel generation, Class<?> type) {
    boolean ulid = generation.generator() == Generator.ULID;
    if (type != String.class && (ulid || type != UUID.class)) {
      draft.report(
          ProblemId.INVALID_GENERATED_TYPE,
          String.format(
              "%s is generated as a %s, but its type is %s.",
              draft.title(), generation.generator(), draft.property().type()),
          ulid ? "Use String." : "Use String or java.util.UUID.");
    }
  }

  private static void checkCounter(ComponentDraft draft, GenerationModel counter, Class<?> type) {
    if (!NUMBERS.contains(type)) {
      report(draft, "is a counter, but its type is " + draft.property().type());
    } else if (counter.by() == 0) {
      report(draft, "is a counter that is raised by 0");
    } else if (!fits(counter, type)) {
      report(
          draft,
          String.format(
              "is a counter from %d by %d, which its type %s does not hold",
              counter.start(), counter.by(), draft.property().type()));
    }
  }

  /** An absent counter is taken for the number before the first. */
  private static boolean fits(GenerationModel counter, Class<?> type) {
    long before = counter.start() - counter.by();
    boolean wraps = counter.by() > 0 ? before > counter.start() : before < counter.start();
    return !wraps && (type == Long.class || (isInt(counter.start()) && isInt(before)));
  }

  private static boolean isInt(long number) {
    return number == (int) number;
  }

  private static void report(ComponentDraft draft, String flaw) {
    draft.report(
        ProblemId.INVALID_COUNTER,
        draft.title() + " " + flaw + ".",
        "Use Long, long, Integer or int, and start and by within its range, by other than 0.");
  }
}
