package io.dynabind.benchmarks;

import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * One kind of item: the record that dynabind and the hand-written code map, the bean of the
 * Enhanced Client and the bean of the SDK v1 mapper, all of one content.
 *
 * @param <R> the record
 * @param <E> the bean of the Enhanced Client
 * @param <V> the bean of the v1 mapper
 */
public abstract class Workload<R, E, V> {

  /** The record's class. */
  abstract Class<R> record();

  /** The record. */
  abstract R value();

  /** Hand-written: record to attribute values. */
  abstract Map<String, AttributeValue> encode(R value);

  /** Hand-written: attribute values to record, with the checks that dynabind makes. */
  abstract R decode(Map<String, AttributeValue> item);

  /** Hand-written: record to DynamoDB JSON. */
  abstract void write(JsonGenerator json, R value);

  /** Hand-written: DynamoDB JSON to record; the parser stands before the item. */
  abstract R read(JsonParser json);

  /** The Enhanced Client's bean. */
  abstract Class<E> enhancedBean();

  /** The same, described statically. */
  abstract TableSchema<E> enhancedStatic();

  /** The v1 mapper's bean. */
  abstract Class<V> mapperBean();

  static Workload<?, ?, ?> of(String name) {
    return switch (name) {
      case "TINY" -> new TinyWorkload();
      case "SMALL" -> new SmallWorkload();
      case "HUGE" -> new HugeWorkload();
      case "HUGE_FLAT" -> new HugeFlatWorkload();
      case "ORDER", "PAGE" -> new OrderWorkload();
      default -> throw new IllegalArgumentException("No such workload: " + name);
    };
  }
}
