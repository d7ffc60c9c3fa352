package io.dynabind.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.Dynabind;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Version;
import io.dynabind.outcome.VersionConflictException;
import io.dynabind.test.InMemoryDynamoDb;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items that were written before their class had a version, which is a primitive. */
final class UnversionedItemsTest {

  @Table("articles")
  record Article(@HashKey String id, String text, @Version long version) {}

  private final DynamoDbClient client = new InMemoryDynamoDb().client();
  private final Dynabind dynabind = Dynabind.builder().client(client).build();
  private final EntityTable<Article> articles = dynabind.table(Article.class);

  @BeforeEach
  void stored() {
    articles.create();
    client.putItem(
        put ->
            put.tableName("articles")
                .item(
                    Map.of(
                        "id", AttributeValue.fromS("a"), "text", AttributeValue.fromS("first"))));
  }

  @AfterEach
  void close() {
    dynabind.close();
    client.close();
  }

  @Test
  void areReadWithTheVersionOfNone() {
    assertThat(articles.get("a")).contains(new Article("a", "first", 0));
  }

  @Test
  void getTheirFirstVersionByTheNextWrite() {
    Article read = articles.get("a").orElseThrow();

    assertThat(articles.update(new Article("a", "second", read.version())))
        .isEqualTo(new Article("a", "second", 1));
    assertThatThrownBy(() -> articles.put(read)).isInstanceOf(VersionConflictException.class);
  }
}
