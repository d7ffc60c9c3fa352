package io.dynabind.histories;

import io.dynabind.Dynabind;
import io.dynabind.histories.Event.Told;
import io.dynabind.histories.Event.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Writes lettered pages by hand, with a client that repeats what it got no answer to. */
record Raw(Dynabind dynabind, DynamoDbClient client, String table) {

  static final String SAME_VERSION = "#v = :v";
  static final String SAME_VERSION_OR_NONE = "#v = :v OR attribute_not_exists(#v)";

  /**
   * Writes the page as the next version.
   *
   * @param condition what is demanded; null for nothing
   * @param refusedAgain what a refusal that is not of the first attempt is taken for
   * @param silence what it is taken for if there was no answer at all
   */
  Told put(Page page, @Nullable String condition, Word refusedAgain, Word silence) {
    Page written = new Page(page.id(), page.trace(), UUID.randomUUID().toString());
    Word word = putAs(written, text(page.version()), condition, refusedAgain, silence);
    return word == Word.APPLIED ? Told.seen(word, written) : Told.of(word);
  }

  private Word putAs(
      Page written,
      AttributeValue expected,
      @Nullable String condition,
      Word refusedAgain,
      Word silence) {
    Map<String, AttributeValue> item =
        Map.of(
            "id", text(written.id()),
            "version", text(written.version()),
            "trace", list(written.trace()));
    try {
      client.putItem(
          r -> {
            r.tableName(table).item(item);
            if (condition != null) {
              r.conditionExpression(condition)
                  .expressionAttributeNames(Map.of("#v", "version"))
                  .expressionAttributeValues(Map.of(":v", expected));
            }
          });
      return Word.APPLIED;
    } catch (ConditionalCheckFailedException e) {
      return e.numAttempts() > 1 ? refusedAgain : Word.REJECTED;
    } catch (SdkException e) {
      return silence;
    }
  }

  Told append(String key, String write, boolean raising) {
    Map<String, AttributeValue> values = new HashMap<>(Map.of(":w", list(List.of(write))));
    Map<String, String> names = new HashMap<>(Map.of("#t", "trace", "#i", "id"));
    if (raising) {
      names.put("#v", "version");
      values.put(":v", text(UUID.randomUUID()));
    }
    try {
      client.updateItem(
          r ->
              r.tableName(table)
                  .key(Map.of("id", text(key)))
                  .updateExpression("SET #t = list_append(#t, :w)" + (raising ? ", #v = :v" : ""))
                  .conditionExpression("attribute_exists(#i)")
                  .expressionAttributeNames(names)
                  .expressionAttributeValues(values));
      return Told.of(Word.APPLIED);
    } catch (ConditionalCheckFailedException e) {
      return Told.of(e.numAttempts() > 1 ? Word.UNKNOWN : Word.REJECTED);
    } catch (SdkException e) {
      return Told.of(Word.UNKNOWN);
    }
  }

  private static AttributeValue text(@Nullable Object value) {
    return AttributeValue.fromS(Objects.toString(value));
  }

  private static AttributeValue list(List<String> texts) {
    return AttributeValue.fromL(texts.stream().map(AttributeValue::fromS).toList());
  }
}
