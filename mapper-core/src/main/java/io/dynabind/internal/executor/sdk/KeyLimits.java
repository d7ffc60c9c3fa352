package io.dynabind.internal.executor.sdk;

import io.dynabind.item.ItemFormatException;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.EntityModel;
import io.dynabind.model.IndexModel;
import io.dynabind.model.KeyModel;
import io.dynabind.operation.Query;
import io.dynabind.operation.UpdateItem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Refuses what DynamoDB takes in no key: empty texts and binaries, and more bytes than a hash key
 * or a range key may have. The attributes of a key of several count together.
 */
final class KeyLimits {

  private static final int LONGEST_HASH_KEY = 2048;
  private static final int LONGEST_RANGE_KEY = 1024;
  private static final int BYTES_OF_CHARACTER = 3;

  private final EntityModel model;
  private final @Nullable String index;
  private final String activity;

  private KeyLimits(EntityModel model, @Nullable String index, String activity) {
    this.model = model;
    this.index = index;
    this.activity = activity;
  }

  /** Checks the keys of the table and of all indexes in a whole item. */
  static void checkItem(EntityModel model, Map<String, AttributeValue> item) {
    check(model, item);
    for (IndexModel index : model.indexes()) {
      new KeyLimits(model, index.name(), "encoding ").check(index.key(), item);
    }
  }

  /** Checks the key of the table. */
  static void check(EntityModel model, Map<String, AttributeValue> key) {
    new KeyLimits(model, null, "encoding ").check(model.key(), key);
  }

  /** Checks what an update assigns to keys of indexes. */
  static void check(
      UpdateItem update, Map<String, AttributeValue> key, Map<String, AttributeValue> values) {
    EntityModel model = update.codec().model();
    String expression = update.update();
    if (expression != null && !model.indexes().isEmpty() && areSuspect(values)) {
      checkItem(model, Operands.assigned(expression, update.placeholders().names(), key, values));
    }
  }

  /** Several values may be of one key. */
  private static boolean areSuspect(Map<String, AttributeValue> values) {
    long bound = 0;
    boolean empty = false;
    for (AttributeValue value : values.values()) {
      int most = bound(value);
      bound += most;
      empty |= most == 0;
    }
    return empty || bound > LONGEST_RANGE_KEY;
  }

  /**
   * Checks what a query compares with. Of hash keys only that they are not empty: none that is
   * stored equals one that is too long.
   */
  static void check(Query query, Map<String, AttributeValue> values) {
    if (!hasSuspect(values)) {
      return;
    }
    EntityModel model = query.codec().model();
    KeyLimits limits = new KeyLimits(model, query.index(), "querying ");
    Set<String> rangeKey = limits.rangeKey();
    Operands.of(query.keyCondition())
        .forEach(
            (placeholder, name) -> {
              AttributeValue value = values.get(placeholder);
              String attribute = query.placeholders().names().get(name);
              if (value != null && attribute != null) {
                limits.requireOperand(attribute, value, rangeKey.contains(attribute));
              }
            });
  }

  private Set<String> rangeKey() {
    KeyModel key =
        index == null ? model.key() : model.index(index).map(IndexModel::key).orElse(model.key());
    return key.rangeKey().stream().map(AttributeModel::storedName).collect(Collectors.toSet());
  }

  private void requireOperand(String attribute, AttributeValue value, boolean isRangeKey) {
    requireSome(attribute, value);
    if (isRangeKey) {
      require("range", LONGEST_RANGE_KEY, attribute, ItemLimits.ofKey(value));
    }
  }

  private static boolean hasSuspect(Map<String, AttributeValue> values) {
    for (AttributeValue value : values.values()) {
      if (isSuspect(value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSuspect(AttributeValue value) {
    int bound = bound(value);
    return bound == 0 || bound > LONGEST_RANGE_KEY;
  }

  /** The most bytes that a value may have; 0 for an empty one. */
  private static int bound(AttributeValue value) {
    return switch (value.type()) {
      case S -> BYTES_OF_CHARACTER * value.s().length();
      case B -> value.b().asByteArrayUnsafe().length;
      default -> 1;
    };
  }

  private void check(KeyModel key, Map<String, AttributeValue> item) {
    check("hash", LONGEST_HASH_KEY, key.hashKey(), item);
    check("range", LONGEST_RANGE_KEY, key.rangeKey(), item);
  }

  private void check(
      String part, int most, List<AttributeModel> attributes, Map<String, AttributeValue> item) {
    long bound = 0;
    for (AttributeModel attribute : attributes) {
      AttributeValue value = item.get(attribute.storedName());
      if (value != null) {
        requireSome(attribute.storedName(), value);
        bound += bound(value);
      }
    }
    if (bound > most) {
      count(part, most, attributes, item);
    }
  }

  private void count(
      String part, int most, List<AttributeModel> attributes, Map<String, AttributeValue> item) {
    int together = 0;
    for (AttributeModel attribute : attributes) {
      AttributeValue value = item.get(attribute.storedName());
      if (value != null) {
        int size = ItemLimits.ofKey(value);
        require(part, most, attribute.storedName(), size);
        together += size;
      }
    }
    // An item that lacks one of them is not in the index.
    if (attributes.stream().allMatch(attribute -> item.containsKey(attribute.storedName()))) {
      require(part, most, attributes.get(attributes.size() - 1).storedName(), together);
    }
  }

  private void requireSome(String attribute, AttributeValue value) {
    if (bound(value) == 0) {
      ItemFormatException empty =
          failure("Key attribute '" + attribute + "'" + inIndex() + " is empty", attribute);
      throw index == null || !activity.startsWith("encoding")
          ? empty
          : empty.advising("Leave it null to keep the item out of the index.");
    }
  }

  private void require(String part, int most, String attribute, int size) {
    if (size > most) {
      throw failure(
              String.format(
                  "Expected a %s key%s of at most %d bytes but was one of %d",
                  part, inIndex(), most, size),
              attribute)
          .advising("Store a shorter text or a digest in the key.");
    }
  }

  private String inIndex() {
    return index == null ? "" : " of index '" + index + "'";
  }

  private ItemFormatException failure(String problem, String attribute) {
    return new ItemFormatException(problem, Operands.path(attribute), null)
        .during(activity + model);
  }
}
