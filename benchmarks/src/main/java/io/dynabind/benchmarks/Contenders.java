package io.dynabind.benchmarks;

import com.amazonaws.services.dynamodbv2.AbstractAmazonDynamoDB;
import com.amazonaws.services.dynamodbv2.datamodeling.ConversionSchemas;
import com.amazonaws.services.dynamodbv2.datamodeling.DynamoDBMapper;
import com.amazonaws.services.dynamodbv2.datamodeling.DynamoDBMapperConfig;
import com.amazonaws.services.dynamodbv2.datamodeling.DynamoDBMapperTableModel;
import com.amazonaws.services.dynamodbv2.datamodeling.DynamoDBTypeConverterFactory;
import io.dynabind.benchmarks.Codecs.Kind;
import io.dynabind.codec.EntityCodec;
import io.dynabind.item.json.JsonItems;
import io.dynabind.item.sdk.SdkItems;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.util.ByteArrayBuilder;

/** Makes the work of each contender. */
final class Contenders {

  static final List<String> MAP =
      List.of(
          "dynabind",
          "hand",
          "enhanced-bean",
          "enhanced-static",
          "v1-mapper",
          "dynabind-reflective");
  static final List<String> JSON =
      List.of("dynabind-json", "hand-json", "dynabind-reflective-json");
  static final List<String> CALLS = List.of("dynabind", "hand", "enhanced-bean");

  private static final int PAGE = 100;

  private Contenders() {}

  static Work work(String workload, String direction, String contender) {
    if (direction.equals("get") || direction.equals("put")) {
      return Calls.work(direction, contender);
    }
    Work one = one(Workload.of(workload), direction.equals("encode"), contender);
    return workload.equals("PAGE") ? page(one) : one;
  }

  private static Work page(Work one) {
    return () -> {
      Object[] all = new Object[PAGE];
      for (int i = 0; i < PAGE; i++) {
        all[i] = one.call();
      }
      return all;
    };
  }

  private static <R, E, V> Work one(Workload<R, E, V> workload, boolean encode, String contender) {
    return switch (contender) {
      case "hand" -> hand(workload, encode);
      case "hand-json" -> handJson(workload, encode);
      case "dynabind" -> sdk(workload, encode, true);
      case "dynabind-reflective" -> sdk(workload, encode, false);
      case "dynabind-json" -> json(workload, encode, true);
      case "dynabind-reflective-json" -> json(workload, encode, false);
      case "enhanced-bean" ->
          enhanced(workload, encode, TableSchema.fromBean(workload.enhancedBean()));
      case "enhanced-static" -> enhanced(workload, encode, workload.enhancedStatic());
      case "v1-mapper" -> mapper(workload, encode);
      default -> throw new IllegalArgumentException("No such contender: " + contender);
    };
  }

  private static <R> Work hand(Workload<R, ?, ?> workload, boolean encode) {
    R value = workload.value();
    Map<String, AttributeValue> item = received(workload);
    return encode ? () -> workload.encode(value) : () -> workload.decode(item);
  }

  private static <R> Work handJson(Workload<R, ?, ?> workload, boolean encode) {
    R value = workload.value();
    byte[] item = document(workload);
    if (encode) {
      return () -> write(workload, value);
    }
    return () -> {
      try (JsonParser json = HandJson.FACTORY.createParser(ObjectReadContext.empty(), item)) {
        return workload.read(json);
      }
    };
  }

  private static <R> byte[] write(Workload<R, ?, ?> workload, R value) {
    ByteArrayBuilder bytes = new ByteArrayBuilder(512);
    try (JsonGenerator json = HandJson.FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
      workload.write(json, value);
    }
    return bytes.toByteArray();
  }

  /** The item's DynamoDB JSON, for those who read it. */
  static <R> byte[] document(Workload<R, ?, ?> workload) {
    return write(workload, workload.value());
  }

  /** The item as it comes out of the client: strings of its own, no map in common. */
  static <R> Map<String, AttributeValue> received(Workload<R, ?, ?> workload) {
    return copy(workload.encode(workload.value()));
  }

  private static Map<String, AttributeValue> copy(Map<String, AttributeValue> map) {
    Map<String, AttributeValue> copy = new HashMap<>();
    map.forEach((name, value) -> copy.put(new String(name), copy(value)));
    return copy;
  }

  private static AttributeValue copy(AttributeValue value) {
    return switch (value.type()) {
      case M -> AttributeValue.fromM(copy(value.m()));
      case L -> AttributeValue.fromL(value.l().stream().map(Contenders::copy).toList());
      case S -> AttributeValue.fromS(new String(value.s()));
      default -> value;
    };
  }

  private static <R> Work sdk(Workload<R, ?, ?> workload, boolean encode, boolean generated) {
    EntityCodec<R> codec =
        Codecs.of(workload.record(), generated ? Kind.STARTING : Kind.REFLECTIVE);
    R value = workload.value();
    Map<String, AttributeValue> item = received(workload);
    return encode ? () -> SdkItems.write(codec, value) : () -> SdkItems.read(codec, item);
  }

  private static <R> Work json(Workload<R, ?, ?> workload, boolean encode, boolean generated) {
    EntityCodec<R> codec =
        Codecs.of(workload.record(), generated ? Kind.STARTING : Kind.REFLECTIVE);
    R value = workload.value();
    byte[] item = document(workload);
    return encode
        ? () -> JsonItems.write(writer -> codec.encode(writer, value))
        : () -> codec.decode(JsonItems.reader(item));
  }

  private static <E> Work enhanced(
      Workload<?, E, ?> workload, boolean encode, TableSchema<E> schema) {
    Map<String, AttributeValue> item = received(workload);
    E value = schema.mapToItem(item);
    return encode ? () -> schema.itemToMap(value, true) : () -> schema.mapToItem(item);
  }

  private static <V> Work mapper(Workload<?, ?, V> workload, boolean encode) {
    DynamoDBMapperConfig config =
        DynamoDBMapperConfig.builder()
            .withConversionSchema(ConversionSchemas.V2)
            .withTypeConverterFactory(DynamoDBTypeConverterFactory.standard())
            .build();
    DynamoDBMapperTableModel<V> model =
        new DynamoDBMapper(new NoClient(), config).getTableModel(workload.mapperBean(), config);
    Map<String, com.amazonaws.services.dynamodbv2.model.AttributeValue> item =
        old(received(workload));
    V value = model.unconvert(item);
    return encode ? () -> model.convert(value) : () -> model.unconvert(item);
  }

  /** The v1 mapper insists on a client, of which only the mapping is used here. */
  private static final class NoClient extends AbstractAmazonDynamoDB {}

  /** The item in the words of the SDK v1. */
  static Map<String, com.amazonaws.services.dynamodbv2.model.AttributeValue> old(
      Map<String, AttributeValue> map) {
    Map<String, com.amazonaws.services.dynamodbv2.model.AttributeValue> old = new HashMap<>();
    map.forEach((name, value) -> old.put(name, old(value)));
    return old;
  }

  private static com.amazonaws.services.dynamodbv2.model.AttributeValue old(AttributeValue value) {
    var old = new com.amazonaws.services.dynamodbv2.model.AttributeValue();
    return switch (value.type()) {
      case S -> old.withS(value.s());
      case N -> old.withN(value.n());
      case B -> old.withB(ByteBuffer.wrap(value.b().asByteArray()));
      case BOOL -> old.withBOOL(value.bool());
      case M -> old.withM(old(value.m()));
      case L -> old.withL(new ArrayList<>(value.l().stream().map(Contenders::old).toList()));
      default -> throw new IllegalArgumentException("Not in any workload: " + value.type());
    };
  }

  static List<String> of(String direction) {
    if (direction.equals("get") || direction.equals("put")) {
      return CALLS;
    }
    return Stream.of(MAP, JSON).flatMap(List::stream).toList();
  }

  static boolean isJson(String contender) {
    return contender.endsWith("-json");
  }

  static List<String> workloads() {
    return Arrays.asList("TINY", "SMALL", "HUGE", "HUGE_FLAT", "ORDER", "PAGE");
  }
}
