package io.dynabind.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.item.ItemFormatException;
import io.dynabind.problem.MappingException;
import io.dynabind.problem.Problem;
import io.dynabind.problem.ProblemId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What exceptions say, and that they can be sent elsewhere. */
final class ExceptionsTest {

  /** A stored entity, which is not serializable. */
  record Note(String id) {}

  private static final WriteFacts WRITE =
      new WriteFacts(
          "Note", "put", "EntityTable<Note>.put", List.of("id", "page"), "version = ?", 2);
  private static final Exception CAUSE = new IOException("reset");
  private static final Throttling THROTTLING =
      new Throttling(Throttling.Limit.INDEX, Throttling.Access.WRITE, "arn:index");

  static Stream<RuntimeException> exceptions() {
    Problem problem = new Problem(ProblemId.CONVENTION, "Odd.", "at Note", "Mend it.");
    return Stream.of(
        new MappingException(List.of(problem)),
        new ItemFormatException("Expected N but was S", "$.page", null).during("decoding Note"),
        new ConditionFailedException(WRITE, new Note("n")),
        new ItemExistsException(WRITE, new Note("n")),
        new ItemMissingException(WRITE),
        new VersionConflictException(WRITE, new Note("n")),
        new NotAppliedException(NotApplied.Reason.INVALID, WRITE, CAUSE),
        new ThrottledException(WRITE, CAUSE, List.of(THROTTLING)),
        new HotKeyException(WRITE, CAUSE, List.of(THROTTLING)),
        new AccessDeniedException(WRITE, CAUSE),
        new TableMissingException(WRITE, CAUSE),
        new OutcomeUnknownException(WRITE, CAUSE),
        new ReadException(ReadException.Reason.THROTTLED, "Note", "Notes.findById", 10, CAUSE),
        new ReadException(
            ReadException.Reason.HOT_KEY, "Note", "here", 1, CAUSE, List.of(THROTTLING)),
        new AfterWriteException(WRITE, new Note("n"), CAUSE),
        new AttributeTakenException(WRITE, "email"),
        new TableException("Table notes is odd", "notes", CAUSE),
        new TableExistsException("notes", CAUSE));
  }

  @ParameterizedTest
  @MethodSource("exceptions")
  void canBeSerialized(RuntimeException exception) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(exception);
    }
    ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    RuntimeException copy = (RuntimeException) in.readObject();
    assertThat(copy).hasSameClassAs(exception).hasMessage(exception.getMessage());
    if (copy instanceof WriteException write) {
      assertThat(write.write()).isEqualTo(WRITE);
    }
    if (copy instanceof ThrottledException throttled) {
      assertThat(throttled.throttling()).containsExactly(THROTTLING);
    }
    if (copy instanceof ReadException read && read.reason() == ReadException.Reason.HOT_KEY) {
      assertThat(read.throttling()).containsExactly(THROTTLING);
    }
    if (copy instanceof MappingException mapping) {
      assertThat(mapping.problems()).hasSize(1);
    }
    if (copy instanceof ConditionFailedException failed) {
      assertThat(failed.current()).isEmpty();
    }
  }

  @Test
  void nameKeyAndConditionWithoutValues() {
    assertThat(new OutcomeUnknownException(WRITE, CAUSE))
        .hasMessage(
            "The write may have been applied; its answer was lost (put of Note by"
                + " EntityTable<Note>.put, key id and page, condition version = ?, 2 attempts)");
    assertThat(new WriteFacts("Note", "deleteTable", "here", List.of(), null, 1))
        .hasToString("deleteTable of Note by here, 1 attempt");
    assertThat(new ReadException(ReadException.Reason.INTERRUPTED, "Note", "here", 0, CAUSE))
        .hasMessage("Could not read Note: INTERRUPTED (here, 0 attempts)");
  }

  @Test
  void nameTheTablesOfWhichOneIsMissing() {
    assertThat(
            new ReadException(
                ReadException.Reason.TABLE_MISSING, "Note", "a,b", "here", 1, CAUSE, List.of()))
        .hasMessageStartingWith(
            "Could not read Note: TABLE_MISSING (here, 1 attempt). There is no table 'a' or 'b' in"
                + " the account and region that the client asks. ");
    assertThat(
            new ReadException(
                ReadException.Reason.INVALID, "Note", "a,b", "here", 1, CAUSE, List.of()))
        .hasMessage("Could not read Note: INVALID (here, 1 attempt)");
    assertThat(new TableMissingException(WRITE, CAUSE)).hasMessageEndingWith("2 attempts)");
  }
}
