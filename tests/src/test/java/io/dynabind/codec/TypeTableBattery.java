package io.dynabind.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.codec.StoredScalars.Texts;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import io.dynabind.item.sdk.SdkValueCodecs;
import io.dynabind.model.TypeRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Reads all types of DynamoDB into all Java types and compares what comes out with a table of
 * values and errors. With the system property {@code golden.write=true} the table is written.
 */
@Tag("battery")
@Tag("type-table")
class TypeTableBattery {

  private static final Path FILE = Path.of("src", "test", "resources", "type-table.txt");
  private static final long SEED = 42;
  private static final int DYNAMO_DB_TYPES = AttributeType.values().length;

  @Test
  void everyPairReadsAsTheTableSays() throws IOException {
    List<StoredForm> types = TypeTable.types();
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(FILE, String.join("\n", blocks(types, CodecMaker.GENERATED).values()));
    }
    Map<String, String> expected = expected();
    Collections.shuffle(types, new Random(SEED));

    List<String> unexpected = new ArrayList<>();
    for (CodecMaker maker : CodecMaker.values()) {
      unexpected.addAll(differences(expected, blocks(types, maker)));
    }
    System.out.printf(
        "battery type-table: pairs=%d unexpected=%d seed=%d%n",
        types.size() * DYNAMO_DB_TYPES, unexpected.size(), SEED);

    assertThat(unexpected).isEmpty();
    assertThat(expected).as("a type that is tried no more").hasSameSizeAs(types);
    assertThat(differencesOfABrokenCodec(expected, types))
        .as("the negative control: numbers that pass for texts")
        .containsExactly(
            """
            String
              S =\s
              S (other) = text
              N = 1.5
              B BOOL M L SS NS BS ! Expected S but was * at $
              NULL = null
            """);
  }

  /** Each type's block, by the type. */
  private static Map<String, String> blocks(List<StoredForm> types, CodecMaker maker) {
    Map<Class<?>, EntityCodec<Object>> codecs = new HashMap<>();
    Map<String, String> blocks = new LinkedHashMap<>();
    for (StoredForm type : types) {
      EntityCodec<Object> codec =
          codecs.computeIfAbsent(type.entity(), entity -> codec(maker.make(entity)));
      put(blocks, TypeTable.block(type, TypeTable.results(codec, type)));
    }
    return blocks;
  }

  private static void put(Map<String, String> blocks, String block) {
    assertThat(blocks.put(block.substring(0, block.indexOf('\n')), block))
        .as("a type that is tried twice: %s", block)
        .isNull();
  }

  private static Map<String, String> expected() throws IOException {
    Map<String, String> blocks = new LinkedHashMap<>();
    for (String block : Files.readString(FILE).split("\n\n", -1)) {
      put(blocks, block.stripTrailing() + "\n");
    }
    return blocks;
  }

  private static List<String> differences(Map<String, String> expected, Map<String, String> found) {
    return found.entrySet().stream()
        .filter(block -> !lines(block.getValue()).equals(lines(expected.get(block.getKey()))))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** The end of a line may be an empty text. */
  private static String lines(String block) {
    return block == null
        ? ""
        : Arrays.stream(block.split("\n", -1))
            .map(String::stripTrailing)
            .collect(Collectors.joining("\n"));
  }

  @SuppressWarnings("unchecked") // the codec of the class of what it is given
  private static EntityCodec<Object> codec(EntityCodec<?> codec) {
    return (EntityCodec<Object>) codec;
  }

  private static List<String> differencesOfABrokenCodec(
      Map<String, String> expected, List<StoredForm> types) {
    EntityCodec<Object> codec =
        codec(CodecMaker.GENERATED.make(Texts.class, List.of(new Lenient(), new SdkValueCodecs())));
    Map<String, String> blocks = new LinkedHashMap<>();
    types.stream()
        .filter(type -> type.entity() == Texts.class && type.component().equals("string"))
        .forEach(type -> put(blocks, TypeTable.block(type, TypeTable.results(codec, type))));
    return differences(expected, blocks);
  }

  /** Reads numbers as texts. */
  private static final class Lenient implements CodecFactory, Codec<String> {

    @Override
    public boolean claims(TypeRef type) {
      return type.raw() == String.class;
    }

    @Override
    public Codec<?> create(TypeRef type, CodecRegistry codecs) {
      return this;
    }

    @Override
    public void encode(ItemWriter writer, String value) {
      writer.string(value);
    }

    @Override
    public String decode(ItemReader reader) {
      return reader.peek() == AttributeType.N ? reader.number() : reader.string();
    }

    @Override
    public AttributeType type() {
      return AttributeType.S;
    }
  }
}
