package io.dynabind.internal.table;

import io.dynabind.annotation.Billing;
import io.dynabind.annotation.Encryption;
import io.dynabind.annotation.Stream;
import io.dynabind.annotation.TableClass;
import io.dynabind.codec.Codec;
import io.dynabind.codec.CodecRegistry;
import io.dynabind.codec.EntityCodec;
import io.dynabind.codec.ObjectCodec;
import io.dynabind.internal.problem.Problems;
import io.dynabind.item.AttributeType;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.ComponentModel;
import io.dynabind.model.ComponentModel.Storage;
import io.dynabind.model.EntityModel;
import io.dynabind.model.KeyModel;
import io.dynabind.model.MakerModel;
import io.dynabind.model.ObjectModel;
import io.dynabind.model.TableModel;
import io.dynabind.model.ThroughputModel;
import io.dynabind.model.TypeRef;
import io.dynabind.problem.ProblemId;
import io.dynabind.table.DocumentKey;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the model and codec of documents, in which nothing but the key is known beforehand. */
public final class Documents {

  /** What a document has for the members of a class: those of a map. */
  private static final Method READER;

  private static final MakerModel MAKER;

  static {
    try {
      READER = Map.class.getMethod("get", Object.class);
      MAKER = new MakerModel(LinkedHashMap.class.getConstructor(), LinkedHashMap.class, null);
    } catch (NoSuchMethodException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final String table;
  private final CodecRegistry registry;
  private final Problems problems;
  private final List<ComponentModel> components = new ArrayList<>();
  private final List<Codec<?>> codecs = new ArrayList<>();

  private Documents(String table, CodecRegistry registry, Problems problems) {
    this.table = table;
    this.registry = registry;
    this.problems = problems;
  }

  /**
   * Makes the codec of the documents of a table.
   *
   * @param table the table's name, before prefix and suffix
   * @param key the table's key
   * @param registry finds codecs
   * @param problems takes what is wrong with the key
   * @return the codec, or null if the key is wrong
   */
  public static @Nullable EntityCodec<Map<String, @Nullable Object>> codec(
      String table, DocumentKey key, CodecRegistry registry, Problems problems) {
    return new Documents(table, registry, problems).make(key);
  }

  /**
   * The place of documents in a report.
   *
   * @param table the table's name
   * @return such as {@code for documents of orders}
   */
  public static String place(String table) {
    return "for documents of " + table;
  }

  private @Nullable EntityCodec<Map<String, @Nullable Object>> make(DocumentKey key) {
    DocumentKey.Part range = key.range();
    boolean sound = addKey(key.hash());
    sound &= range == null || addKey(range);
    if (!sound) {
      return null;
    }
    TypeRef type =
        Objects.requireNonNull(TypeRef.of(DocumentCodec.class).supertype(ObjectCodec.class))
            .argument(0);
    components.add(component("", type, Storage.UNMAPPED));
    codecs.add(registry.get(type.argument(1)));
    ObjectModel object = new ObjectModel(type, ObjectModel.Kind.DOCUMENT, MAKER, components);
    List<AttributeModel> attributes = object.attributes();
    KeyModel keys =
        new KeyModel(attributes.subList(0, 1), attributes.subList(1, attributes.size()));
    return new EntityCodec<>(
        new EntityModel(object, tableModel(), keys, List.of(), null, null),
        new DocumentCodec(object, codecs.toArray(new Codec<?>[0])));
  }

  private boolean addKey(DocumentKey.Part part) {
    TypeRef type = TypeRef.of(part.type());
    Codec<?> codec = registry.claims(type) ? registry.get(type) : null;
    AttributeType stored = codec == null ? null : codec.type();
    if (codec == null || stored == null || !stored.isScalarKey()) {
      problems.report(
          ProblemId.INVALID_KEY_TYPE,
          String.format(
              "The key attribute '%s' of the documents of %s has the type %s, which is not stored as"
                  + " a string, a number or binary.",
              part.name(), table, type),
          place(table),
          "Use a type such as String, Long, UUID, Instant or byte[].");
      return false;
    }
    components.add(component(part.name(), type, Storage.STORED));
    codecs.add(new DocumentKeyCodec(part.type(), unchecked(codec)));
    return true;
  }

  @SuppressWarnings("unchecked") // it is asked for values of its type only
  private static Codec<Object> unchecked(Codec<?> codec) {
    return (Codec<Object>) codec;
  }

  private ComponentModel component(String name, TypeRef type, Storage storage) {
    return new ComponentModel(name, type, storage, name, READER, null, null, false, null);
  }

  private TableModel tableModel() {
    return new TableModel(
        table,
        Billing.ON_DEMAND,
        ThroughputModel.UNSET,
        Stream.NONE,
        false,
        TableClass.STANDARD,
        Encryption.AWS_OWNED_KEY,
        null,
        Map.of());
  }
}
