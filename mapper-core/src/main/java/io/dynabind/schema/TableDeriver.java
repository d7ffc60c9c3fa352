package io.dynabind.schema;

import io.dynabind.codec.EntityCodec;
import io.dynabind.item.AttributeType;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.EntityModel;
import io.dynabind.model.IndexModel;
import io.dynabind.model.KeyModel;
import io.dynabind.problem.MappingException;
import io.dynabind.problem.Problem;
import io.dynabind.problem.ProblemId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Derives one table definition: what the model says, with the types that the codecs store. */
final class TableDeriver {

  private final EntityCodec<?> codec;
  private final EntityModel model;
  private final Map<String, AttributeDefinition> attributes = new LinkedHashMap<>();
  private final Map<String, Problem> problems = new LinkedHashMap<>();

  TableDeriver(EntityCodec<?> codec) {
    this.codec = codec;
    this.model = codec.model();
  }

  TableDefinition derive(String tableName) {
    KeyDefinition key = key(model.key());
    List<IndexDefinition> indexes = new ArrayList<>(model.indexes().size());
    for (IndexModel index : model.indexes()) {
      indexes.add(index(index));
    }
    String timeToLive = timeToLive(model.timeToLive());
    if (!problems.isEmpty()) {
      throw new MappingException(new ArrayList<>(problems.values()));
    }
    return new TableDefinition(
        tableName, new ArrayList<>(attributes.values()), key, indexes, model.table(), timeToLive);
  }

  private IndexDefinition index(IndexModel index) {
    return new IndexDefinition(
        index.name(),
        index.kind(),
        key(index.key()),
        index.projection(),
        names(index.included()),
        index.throughput());
  }

  private KeyDefinition key(KeyModel key) {
    for (AttributeModel attribute : key.attributes()) {
      define(attribute);
    }
    return new KeyDefinition(names(key.hashKey()), names(key.rangeKey()));
  }

  private static List<String> names(List<AttributeModel> attributes) {
    List<String> names = new ArrayList<>(attributes.size());
    for (AttributeModel attribute : attributes) {
      names.add(attribute.storedName());
    }
    return names;
  }

  private void define(AttributeModel attribute) {
    AttributeType type = codec.codec(attribute).type();
    if (type == null || !type.isScalarKey()) {
      report(
          ProblemId.INVALID_KEY_TYPE,
          attribute,
          "is a key attribute, but its type " + attribute.type() + " " + stored(type) + ".",
          "Use a type or a converter whose stored form is S, N or B, such as String, Long or"
              + " Instant.");
    } else {
      String name = attribute.storedName();
      attributes.putIfAbsent(name, new AttributeDefinition(name, type));
    }
  }

  private @Nullable String timeToLive(@Nullable AttributeModel attribute) {
    if (attribute == null) {
      return null;
    }
    AttributeType type = codec.codec(attribute).type();
    if (type != AttributeType.N) {
      report(
          ProblemId.INVALID_TIME_TO_LIVE_TYPE,
          attribute,
          "is the time to live, but its type " + attribute.type() + " " + stored(type) + ".",
          "Use Instant, Long or a converter whose stored form is N: seconds since 1970.");
    }
    return attribute.storedName();
  }

  private static String stored(@Nullable AttributeType type) {
    return type == null
        ? "is stored as one type or another, from value to value"
        : "is stored as " + type;
  }

  private void report(ProblemId id, AttributeModel attribute, String message, String repair) {
    String member = model.name() + "." + attribute.name();
    String place = "at " + model.type().getName() + "." + attribute.name();
    problems.putIfAbsent(
        id + attribute.name(), new Problem(id, member + " " + message, place, repair));
  }
}
