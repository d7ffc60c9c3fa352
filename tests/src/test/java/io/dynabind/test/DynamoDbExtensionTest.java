package io.dynabind.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.table.AsyncEntityTable;
import io.dynabind.table.EntityTable;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@DynamoDbTest(entities = DynamoDbExtensionTest.Note.class)
class DynamoDbExtensionTest {

  private static final Set<String> TABLES = Collections.synchronizedSet(new HashSet<>());

  @Table("notes")
  record Note(@HashKey String id) {}

  @RepeatedTest(3)
  void eachTestHasItsOwnEmptyTable(EntityTable<Note> table, DynamoDbClient client) {
    assertThat(table.name()).endsWith("-notes");
    List<String> live = client.listTables().tableNames();
    assertThat(live).contains(table.name());
    assertThat(Collections.disjoint(live, TABLES)).as("tables of earlier tests are gone").isTrue();
    assertThat(TABLES.add(table.name())).isTrue();

    table.insert(new Note("a"));

    assertThat(table.scan().list()).containsExactly(new Note("a"));
  }

  @Test
  void handsInTheAsynchronousTwin(AsyncEntityTable<Note> table) {
    assertThat(table.scan().list().join()).isEmpty();
  }
}
