package io.dynabind.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.annotation.Attribute;
import io.dynabind.annotation.Billing;
import io.dynabind.annotation.Convert;
import io.dynabind.annotation.Encryption;
import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.LocalIndex;
import io.dynabind.annotation.Projection;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Stream;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.TableClass;
import io.dynabind.annotation.Tag;
import io.dynabind.annotation.Throughput;
import io.dynabind.annotation.TimeToLive;
import io.dynabind.codec.AttributeConverter;
import io.dynabind.codec.Codec;
import io.dynabind.codec.CodecFactory;
import io.dynabind.codec.CodecRegistry;
import io.dynabind.codec.EntityCodec;
import io.dynabind.codec.ObjectCodec;
import io.dynabind.internal.codec.reflective.ReflectiveCodecs;
import io.dynabind.internal.introspect.Introspector;
import io.dynabind.internal.problem.Problems;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import io.dynabind.model.EntityModel;
import io.dynabind.model.TypeRef;
import io.dynabind.problem.MappingException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class TableDefinitionTest {

  private static EntityCodec<?> codec(Class<?> type, CodecFactory... own) {
    AtomicReference<Introspector> introspector = new AtomicReference<>();
    CodecRegistry codecs =
        CodecRegistry.of(
            List.of(own), List.of(), new ReflectiveCodecs(ref -> introspector.get().object(ref)));
    Problems problems = new Problems();
    introspector.set(new Introspector(List.of(), codecs::claims, problems));
    EntityModel model = introspector.get().entity(type);
    problems.throwIfAny();
    Objects.requireNonNull(model);
    return new EntityCodec<>(model, (ObjectCodec<?>) codecs.get(model.object().type()));
  }

  static TableDefinition define(Class<?> type, CodecFactory... own) {
    return TableDefinition.of(codec(type, own), "live");
  }

  @Test
  void printsWhatDiffersFromDynamoDbsDefaults() {
    @Table
    record Plain(@HashKey String id) {}

    assertThat(define(Plain.class))
        .hasToString(
            """
            table live
              key: hash id S
              billing: ON_DEMAND\
            """);
  }

  @Test
  void printsEverything() {
    @Table(
        billing = Billing.PROVISIONED,
        throughput = @Throughput(read = 5, write = 3, warmRead = 12_000, warmWrite = 4_000),
        stream = Stream.NEW_IMAGE,
        deletionProtection = true,
        tableClass = TableClass.STANDARD_INFREQUENT_ACCESS,
        encryption = Encryption.KMS_KEY,
        kmsKey = "alias/orders",
        tags = @Tag(key = "team", value = "blue"))
    @LocalIndex(name = "byTotal", rangeKey = "total", projection = Projection.KEYS_ONLY)
    @GlobalIndex(
        name = "byPlace",
        hashKey = {"country", "city"},
        rangeKey = {"placedAt", "id"},
        projection = Projection.INCLUDE,
        include = "total",
        throughput = @Throughput(read = 2, write = 1))
    record Order(
        @HashKey @Attribute("c") String customer,
        @RangeKey String id,
        Long total,
        String country,
        String city,
        Instant placedAt,
        @TimeToLive Instant expires) {}

    assertThat(define(Order.class))
        .hasToString(
            """
            table live
              key: hash c S, range id S
              global index byPlace: hash country S + city S, range placedAt S + id S, projects INCLUDE [total], 2 read 1 write
              local index byTotal: hash c S, range total N, projects KEYS_ONLY
              billing: PROVISIONED, 5 read 3 write, warm 12000 read 4000 write
              stream: NEW_IMAGE
              class: STANDARD_INFREQUENT_ACCESS
              encryption: KMS_KEY alias/orders
              deletion protection: on
              tags: {team=blue}
              time to live: expires\
            """);
  }

  @Test
  void definesEachKeyAttributeOnce() {
    @Table
    @GlobalIndex(name = "inverted", hashKey = "right", rangeKey = "left")
    record Edge(@HashKey String left, @RangeKey long right, String label) {}

    TableDefinition table = define(Edge.class);

    assertThat(table.attributes())
        .containsExactly(
            new AttributeDefinition("left", AttributeType.S),
            new AttributeDefinition("right", AttributeType.N));
    assertThat(table).isEqualTo(define(Edge.class)).hasSameHashCodeAs(define(Edge.class));
  }

  /** Stores yes and no as a truth value. */
  static final class AsBoolean implements AttributeConverter<String, Boolean> {

    @Override
    public Boolean toStored(String value) {
      return value.equals("yes");
    }

    @Override
    public String fromStored(Boolean stored) {
      return stored ? "yes" : "no";
    }
  }

  @Test
  void refusesKeysThatAreNotScalarAndReportsEachAttributeOnce() {
    @Table
    @GlobalIndex(name = "byOpen", hashKey = "open")
    @GlobalIndex(name = "byOpenAndPaid", hashKey = "open", rangeKey = "paid")
    record Ticket(
        @HashKey String id,
        @Convert(AsBoolean.class) String open,
        @Convert(AsBoolean.class) String paid) {}

    assertThatThrownBy(() -> define(Ticket.class))
        .isInstanceOf(MappingException.class)
        .hasMessage(
            """
            Cannot start dynabind: 2 problems.

            1) [InvalidKeyType] Ticket.open is a key attribute, but its type String is stored as BOOL.
                 at PLACE.open
               Use a type or a converter whose stored form is S, N or B, such as String, Long or Instant.

            2) [InvalidKeyType] Ticket.paid is a key attribute, but its type String is stored as BOOL.
                 at PLACE.paid
               Use a type or a converter whose stored form is S, N or B, such as String, Long or Instant.
            """
                .replace("PLACE", Ticket.class.getName()));
  }

  /** Stores texts as they come. */
  private static final class UntypedCodec implements Codec<Object> {

    @Override
    public void encode(ItemWriter writer, Object value) {
      writer.string(value.toString());
    }

    @Override
    public Object decode(ItemReader reader) {
      return reader.string();
    }

    @Override
    public @Nullable AttributeType type() {
      return null;
    }
  }

  @Test
  void refusesAKeyWhoseTypeDiffersFromValueToValue() {
    record Anything(String value) {}
    @Table
    record Bag(@HashKey Anything id) {}
    CodecFactory factory =
        new CodecFactory() {
          @Override
          public boolean claims(TypeRef type) {
            return type.raw() == Anything.class;
          }

          @Override
          public Codec<?> create(TypeRef type, CodecRegistry codecs) {
            return new UntypedCodec();
          }
        };

    assertThatThrownBy(() -> define(Bag.class, factory))
        .isInstanceOf(MappingException.class)
        .hasMessage(
            """
            Cannot start dynabind: 1 problem.

            1) [InvalidKeyType] Bag.id is a key attribute, but its type Anything is stored as one type or another, from value to value.
                 at PLACE.id
               Use a type or a converter whose stored form is S, N or B, such as String, Long or Instant.
            """
                .replace("PLACE", Bag.class.getName()));
  }

  @Test
  void refusesATimeToLiveThatIsNotStoredAsANumber() {
    @Table
    record Session(@HashKey String id, String expires) {}
    EntityCodec<?> plain = codec(Session.class);
    EntityModel model = plain.model();
    EntityModel expiring =
        new EntityModel(
            model.object(),
            model.table(),
            model.key(),
            model.indexes(),
            null,
            model.attribute("expires").orElseThrow());

    assertThatThrownBy(
            () -> TableDefinition.of(new EntityCodec<>(expiring, plain.object()), "live"))
        .isInstanceOf(MappingException.class)
        .hasMessage(
            """
            Cannot start dynabind: 1 problem.

            1) [InvalidTimeToLiveType] Session.expires is the time to live, but its type String is stored as S.
                 at PLACE.expires
               Use Instant, Long or a converter whose stored form is N: seconds since 1970.
            """
                .replace("PLACE", Session.class.getName()));
  }
}
