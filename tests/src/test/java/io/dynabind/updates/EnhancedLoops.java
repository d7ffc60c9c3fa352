package io.dynabind.updates;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.extensions.VersionedRecordExtension.AttributeTags;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;
import software.amazon.awssdk.enhanced.dynamodb.model.IgnoreNullsMode;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The ways in which the Enhanced Client adds to a stored number, used as its guide says. */
enum EnhancedLoops {
  /** Read, add, put under a version of its extension, and again if another was faster. */
  VERSION {
    @Override
    void increment(DynamoDbTable<Tally> table, String id, Count count) {
      while (true) {
        try {
          Tally read = table.getItem(r -> r.key(key(id)).consistentRead(true));
          read.setNumber(read.getNumber() + 1);
          table.putItem(read);
          count.applied(id);
          return;
        } catch (ConditionalCheckFailedException e) {
          // Another was faster.
        } catch (SdkException e) {
          count.unknown(id);
          return;
        }
      }
    }

    @Override
    TableSchema<Tally> schema() {
      return schemaThat(false);
    }
  },
  /** Every update counts by the atomic counter of its extension. */
  ATOMIC_COUNTER {
    @Override
    void increment(DynamoDbTable<Tally> table, String id, Count count) {
      Tally tally = new Tally();
      tally.setId(id);
      try {
        table.updateItem(r -> r.item(tally).ignoreNullsMode(IgnoreNullsMode.SCALAR_ONLY));
        count.applied(id);
      } catch (SdkException e) {
        count.unknown(id);
      }
    }

    @Override
    TableSchema<Tally> schema() {
      return schemaThat(true);
    }
  };

  /** What is counted. */
  static final class Tally {

    private String id;
    private Long number;
    private Integer version;

    String getId() {
      return id;
    }

    void setId(String id) {
      this.id = id;
    }

    Long getNumber() {
      return number;
    }

    void setNumber(Long number) {
      this.number = number;
    }

    Integer getVersion() {
      return version;
    }

    void setVersion(Integer version) {
      this.version = version;
    }
  }

  abstract void increment(DynamoDbTable<Tally> table, String id, Count count);

  abstract TableSchema<Tally> schema();

  private static TableSchema<Tally> schemaThat(boolean counts) {
    var schema =
        TableSchema.builder(Tally.class)
            .newItemSupplier(Tally::new)
            .addAttribute(
                String.class,
                a ->
                    a.name("id")
                        .getter(Tally::getId)
                        .setter(Tally::setId)
                        .tags(StaticAttributeTags.primaryPartitionKey()));
    if (counts) {
      return schema
          .addAttribute(
              Long.class,
              a ->
                  a.name("number")
                      .getter(Tally::getNumber)
                      .setter(Tally::setNumber)
                      .tags(StaticAttributeTags.atomicCounter()))
          .build();
    }
    return schema
        .addAttribute(
            Long.class, a -> a.name("number").getter(Tally::getNumber).setter(Tally::setNumber))
        .addAttribute(
            Integer.class,
            a ->
                a.name("version")
                    .getter(Tally::getVersion)
                    .setter(Tally::setVersion)
                    .tags(AttributeTags.versionAttribute()))
        .build();
  }

  static Key key(String id) {
    return Key.builder().partitionValue(id).build();
  }
}
