package io.dynabind.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.executor.Answer;
import io.dynabind.executor.Attempt;
import io.dynabind.operation.DescribeTable;
import io.dynabind.repository.Repository;
import io.dynabind.table.EntityTable;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DynamoDbTest(entities = RequestsTest.Note.class, repositories = RequestsTest.Notes.class)
class RequestsTest {

  @Table("notes")
  @GlobalIndex(name = "byColour", hashKey = "colour")
  record Note(@HashKey String id, String colour) {}

  interface Notes extends Repository<Note, String> {
    List<Note> findByColour(String colour);
  }

  @BeforeEach
  void twoNotes(EntityTable<Note> table, Requests requests) {
    assertThat(requests.all()).as("making the tables is not counted").isEmpty();
    table.insert(new Note("a", "red"));
    table.insert(new Note("b", "blue"));
    requests.assertCount(2).assertOnly("PutItem").clear();
  }

  @Test
  void tellWhatAFinderCosts(Notes notes, EntityTable<Note> table, Requests requests) {
    notes.findByColour("red");

    requests
        .assertCount(1)
        .assertOnly("Query")
        .assertIndex("byColour")
        .assertNoScan()
        .assertExaminedAtMost(1);
    assertThat(requests.all())
        .containsExactly(
            new Request(
                "Notes.findByColour",
                "Query",
                table.name(),
                "byColour",
                1,
                1,
                true,
                requests.all().get(0).capacity()));
  }

  @Test
  void findTheScan(EntityTable<Note> table, Requests requests) {
    table.scan().list();

    assertThatThrownBy(requests::assertNoScan)
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "Expected no scan. Requests:\n  Scan %s: 2 of 2 items (%s)"
                .formatted(table.name(), requests.all().get(0).origin()));
    assertThatThrownBy(() -> requests.assertExaminedAtMost(1))
        .hasMessageStartingWith("Expected at most 1 items to be examined, not 2.");
    assertThatThrownBy(() -> requests.assertIndex("byColour"))
        .hasMessageStartingWith("Expected every request to ask index byColour.");
    assertThatThrownBy(() -> requests.assertCount(2))
        .hasMessageStartingWith("Expected 2 requests, but there were 1.");
    assertThatThrownBy(() -> requests.assertOnly("Query"))
        .hasMessageStartingWith("Expected every request to be a Query.");
  }

  @Test
  void addUpWhatIsConsumed(EntityTable<Note> table, Requests requests) {
    table.query("a").list();
    table.query("b").list();

    requests.assertCapacityAtMost(1);
    assertThatThrownBy(() -> requests.assertCapacityAtMost(0.5))
        .hasMessageStartingWith("Expected at most 0.5 capacity units, not 1.0.");
  }

  @Test
  void doNotGuessWhatIsConsumed(Requests requests) {
    requests.attempted(
        new DescribeTable("test", "notes"), new Attempt.Answered(Answer.DONE, 1), Duration.ZERO);

    assertThatThrownBy(() -> requests.assertCapacityAtMost(10))
        .hasMessageStartingWith("Expected every answer to tell what was consumed. Requests:");
  }

  @Test
  void areNoneBeforeAnythingIsAsked(Requests requests) {
    requests.assertCount(0).assertNoScan();
    assertThatThrownBy(() -> requests.assertOnly("Query"))
        .hasMessage("Expected every request to be a Query. There were no requests.");
  }
}
