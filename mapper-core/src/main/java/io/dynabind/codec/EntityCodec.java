package io.dynabind.codec;

import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemFormatException;
import io.dynabind.item.ItemPath;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import io.dynabind.item.RawKey;
import io.dynabind.item.ValueReader;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.EntityModel;
import io.dynabind.model.ObjectModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All that the rest of dynabind does with the values of an entity: encode and decode them whole, by
 * key or by attribute, and put generated values into them.
 *
 * <p>Thread-safe. It works by reflection until it has been used a few times, then by a generated
 * class, and stores the same in either way.
 *
 * @param <T> the entity's type
 */
public final class EntityCodec<T> {

  private final EntityModel model;
  private ObjectCodec<T> latest;
  private boolean lasting;
  private final AttributeModel[] key;
  private final int[] texts;

  /**
   * Makes the codec of an entity.
   *
   * @param model the entity's facts
   * @param object the codec of its type
   */
  public EntityCodec(EntityModel model, ObjectCodec<T> object) {
    this.model = model;
    this.latest = object;
    this.lasting = object.lasting() == object;
    this.key = model.key().attributes().toArray(new AttributeModel[0]);
    this.texts = new int[key.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = textComponent(key[i]);
    }
  }

  /** The component of a key attribute that is a plain text, as most are; or -1. */
  private int textComponent(AttributeModel attribute) {
    return codec(attribute) == ScalarCodecs.STRING && attribute.componentPath().size() == 1
        ? attribute.componentPath().get(0)
        : -1;
  }

  /**
   * Makes the codec of an entity.
   *
   * @param model the entity's facts
   * @param codecs finds the codec of its type, or those of its variants
   * @param <T> the entity's type
   * @return the codec
   * @throws IllegalArgumentException if a converter or factory stores the entity's type as a whole
   * @throws io.dynabind.problem.MappingException if an attribute has no codec
   */
  @SuppressWarnings("unchecked") // the codec of the entity's own type
  public static <T> EntityCodec<T> of(EntityModel model, CodecRegistry codecs) {
    if (model.object().kind() == ObjectModel.Kind.SEALED) {
      return new EntityCodec<>(model, SealedCodec.of(model.object(), codecs));
    }
    if (codecs.get(model.object().type()) instanceof ObjectCodec<?> object) {
      return new EntityCodec<>(model, (ObjectCodec<T>) object);
    }
    throw new IllegalArgumentException(model + " is stored as a whole");
  }

  /**
   * The entity's facts.
   *
   * @return the model
   */
  public EntityModel model() {
    return model;
  }

  /**
   * The codec of the entity's type as a map of attributes.
   *
   * @return the codec
   */
  public ObjectCodec<T> object() {
    return lasting ? latest : follow();
  }

  /** Threads may see each other's finding late, and find it themselves. */
  private ObjectCodec<T> follow() {
    ObjectCodec<T> found = latest.lasting();
    if (found == null) {
      return latest;
    }
    latest = found;
    lasting = true;
    return found;
  }

  /**
   * Writes a whole item.
   *
   * @param writer expects an item
   * @param entity the entity
   * @throws ItemFormatException if a value cannot be stored, or a key attribute is absent
   */
  public void encode(ItemWriter writer, T entity) {
    try {
      requireKey(entity);
      object().encode(writer, entity);
    } catch (ItemFormatException e) {
      throw e.during("encoding " + model);
    }
  }

  /**
   * Writes a whole item, and beside the entity the token of the write.
   *
   * @param writer expects an item
   * @param entity the entity
   * @param token is stored as {@link EntityModel#WRITE_TOKEN}
   * @throws ItemFormatException if a value cannot be stored, or a key attribute is absent
   */
  public void encode(ItemWriter writer, T entity, String token) {
    try {
      requireKey(entity);
      ObjectCodec<T> codec = object();
      writer.beginMap(codec.names().size() + 1);
      codec.encodeComponents(writer, entity, codec.names(), 0);
      writer.name(EntityModel.WRITE_TOKEN);
      writer.string(token);
      writer.endMap();
    } catch (ItemFormatException e) {
      throw e.during("encoding " + model);
    }
  }

  private void requireKey(T entity) {
    for (int i = 0; i < key.length; i++) {
      if (texts[i] < 0 || !isText(entity, texts[i])) {
        requireKey(key[i], entity);
      }
    }
  }

  /**
   * Writes some attributes as a map: the key of the table or of an index.
   *
   * @param writer expects an item
   * @param attributes the key's attributes
   * @param entity the entity
   * @throws ItemFormatException if one of them is absent or cannot be stored
   */
  public void encodeKey(ItemWriter writer, List<AttributeModel> attributes, T entity) {
    try {
      writer.beginMap(attributes.size());
      for (AttributeModel attribute : attributes) {
        requireKey(attribute, entity);
        writer.name(object().names(), attribute.index());
        encodeAttribute(writer, attribute, entity);
      }
      writer.endMap();
    } catch (ItemFormatException e) {
      throw e.during("encoding " + model);
    }
  }

  private boolean isText(@Nullable T entity, int component) {
    return entity != null
        && object().get(entity, component) instanceof String text
        && !text.isEmpty();
  }

  private void requireKey(AttributeModel attribute, T entity) {
    Object value = get(attribute, entity);
    boolean absent = value == null || isAbsentValue(attribute, value);
    if (absent || isEmptyKey(value)) {
      throw new ItemFormatException(
          "Key attribute '" + attribute.storedName() + "' is " + (absent ? "null" : "empty"),
          ItemPath.ofAttribute(attribute.storedName()),
          null);
    }
  }

  /**
   * Whether a value is an empty text or binary, which DynamoDB takes in no key.
   *
   * @param value a value of a key attribute
   * @return true if it may not be a key
   */
  public static boolean isEmptyKey(@Nullable Object value) {
    return (value instanceof String text && text.isEmpty())
        || (value instanceof byte[] bytes && bytes.length == 0);
  }

  /**
   * Writes the value of one attribute.
   *
   * @param writer expects a value
   * @param attribute an attribute of the entity that is not absent
   * @param entity the entity
   */
  public void encodeAttribute(ItemWriter writer, AttributeModel attribute, T entity) {
    value(attribute, entity)
        .orElseThrow(() -> new IllegalArgumentException(attribute + " is absent"))
        .encode(writer);
  }

  /**
   * The value of one attribute together with its codec.
   *
   * @param attribute an attribute of the entity
   * @param entity the entity
   * @return the value, or empty if the attribute is absent
   */
  public Optional<EncodableValue<?>> value(AttributeModel attribute, T entity) {
    Object value = get(attribute, entity);
    if (value != null && !isAbsentValue(attribute, value)) {
      return Optional.of(EncodableValue.of(codec(attribute), value));
    }
    return storesNull(attribute, entity) ? Optional.of(StoredNull.VALUE) : Optional.empty();
  }

  /**
   * The attributes that an entity carries beside those that it maps.
   *
   * @param entity the entity
   * @return stored name to value; empty if there are none
   * @throws ItemFormatException if one of them is an attribute that the entity maps
   */
  public Map<String, EncodableValue<?>> unmapped(T entity) {
    try {
      return object().unmappedValues(entity);
    } catch (ItemFormatException e) {
      throw e.during("encoding " + model);
    }
  }

  /**
   * Whether an attribute is not stored for this entity.
   *
   * @param attribute an attribute of the entity
   * @param entity the entity
   * @return true if it is absent
   */
  public boolean isAbsent(AttributeModel attribute, T entity) {
    Object value = get(attribute, entity);
    return (value == null || isAbsentValue(attribute, value)) && !storesNull(attribute, entity);
  }

  /** Of a flattened value that is null itself nothing is stored. */
  private boolean storesNull(AttributeModel attribute, T entity) {
    return attribute.component().options().storesNulls() && has(attribute, entity);
  }

  /**
   * Whether an entity has a place for an attribute: of a sealed type some variants may not have it,
   * and a flattened value that is null has nothing.
   *
   * @param attribute an attribute of the entity
   * @param entity the entity
   * @return true if the attribute could be set
   */
  public boolean has(AttributeModel attribute, T entity) {
    List<Integer> path = attribute.componentPath();
    return object().has(entity, path.get(0)) && get(path, path.size() - 1, entity) != null;
  }

  @SuppressWarnings("unchecked") // the value came out of the codec's own component
  private boolean isAbsentValue(AttributeModel attribute, Object value) {
    return !attribute.type().raw().isPrimitive()
        && ((Codec<Object>) codec(attribute)).isAbsent(value);
  }

  /**
   * The Java value of an attribute.
   *
   * @param attribute an attribute of the entity
   * @param entity the entity
   * @return its value, or null
   */
  public @Nullable Object get(AttributeModel attribute, T entity) {
    return get(attribute.componentPath(), attribute.componentPath().size(), entity);
  }

  @SuppressWarnings("unchecked") // each codec on the path belongs to its owner's component
  private @Nullable Object get(List<Integer> path, int steps, T entity) {
    ObjectCodec<Object> codec = (ObjectCodec<Object>) object();
    Object value = entity;
    for (int i = 0; i < steps && value != null; i++) {
      value = codec.get(value, path.get(i));
      if (i < path.size() - 1) {
        codec = (ObjectCodec<Object>) codec.codec(path.get(i));
      }
    }
    return value;
  }

  /**
   * The codec of an attribute.
   *
   * @param attribute an attribute of the entity
   * @return its codec
   */
  public Codec<?> codec(AttributeModel attribute) {
    return owner(attribute).codec(last(attribute));
  }

  /**
   * What an attribute reads back as where it is absent or NULL.
   *
   * @param attribute an attribute of the entity
   * @return its default, or what its codec says; null for a primitive without a default
   */
  public @Nullable Object absentValue(AttributeModel attribute) {
    return owner(attribute).absentValue(last(attribute));
  }

  private ObjectCodec<?> owner(AttributeModel attribute) {
    ObjectCodec<?> owner = object();
    List<Integer> path = attribute.componentPath();
    for (int i = 0; i < path.size() - 1; i++) {
      owner = (ObjectCodec<?>) owner.codec(path.get(i));
    }
    return owner;
  }

  private static int last(AttributeModel attribute) {
    return attribute.componentPath().get(attribute.componentPath().size() - 1);
  }

  /**
   * Whether an attribute is stored as a string or binary, of which DynamoDB can tell how it begins.
   *
   * @param attribute an attribute of this entity
   * @return true for S and B
   */
  public boolean hasBeginning(AttributeModel attribute) {
    AttributeType type = codec(attribute).type();
    return type == AttributeType.S || type == AttributeType.B;
  }

  /**
   * A copy of the entity in which some attributes have new values. Ignored components are kept, and
   * a builder is told of nulls where its own values would take their place.
   *
   * @param entity the entity; not changed
   * @param generated the new values, boxed
   * @return the copy
   */
  public T copy(T entity, Map<AttributeModel, Object> generated) {
    return copy(object(), entity, generated, List.of());
  }

  @SuppressWarnings("unchecked") // each codec on the path belongs to its owner's component
  private static <V> V copy(
      ObjectCodec<V> codec, V value, Map<AttributeModel, Object> generated, List<Integer> prefix) {
    int width = codec.model().components().size();
    @Nullable Object[] components = new @Nullable Object[width];
    for (int c = 0; c < width; c++) {
      components[c] = codec.get(value, c);
    }
    generated.forEach(
        (attribute, replacement) -> {
          List<Integer> path = attribute.componentPath();
          int next = prefix.size();
          if (path.size() <= next || !path.subList(0, next).equals(prefix)) {
            return;
          }
          int component = path.get(next);
          Object inner = components[component];
          if (path.size() == next + 1) {
            components[component] = replacement;
          } else if (inner != null) {
            components[component] =
                copy(
                    (ObjectCodec<Object>) codec.codec(component),
                    inner,
                    Map.of(attribute, replacement),
                    path.subList(0, next + 1));
          }
        });
    return exactly(codec, components);
  }

  /** A null may be what a builder was not told, or what it was told instead of its own value. */
  private static <V> V exactly(ObjectCodec<V> codec, @Nullable Object[] components) {
    V made = codec.create(components);
    if (!codec.isBuilt(made)) {
      return made;
    }
    boolean same = true;
    for (int c = 0; c < components.length; c++) {
      if (components[c] == null && codec.get(made, c) != null) {
        components[c] = ObjectCodec.NULL;
        same = false;
      }
    }
    return same ? made : codec.create(components);
  }

  /**
   * Whether values are set on the entity itself, which only a bean allows.
   *
   * @param entity an entity; of a sealed type, some variants may be beans and others not
   * @return true for a bean
   */
  public boolean isMutable(T entity) {
    return object().isMutable(entity);
  }

  /**
   * Sets new values on a bean; to be called only once the write that carried them was applied.
   *
   * @param bean the entity; changed
   * @param generated the new values, boxed
   */
  @SuppressWarnings("unchecked") // each codec on the path belongs to its owner's component
  public void set(T bean, Map<AttributeModel, Object> generated) {
    generated.forEach(
        (attribute, value) -> {
          ObjectCodec<Object> codec = (ObjectCodec<Object>) object();
          Object owner = bean;
          List<Integer> path = attribute.componentPath();
          for (int i = 0; i < path.size() - 1 && owner != null; i++) {
            int component = path.get(i);
            owner = codec.get(owner, component);
            codec = (ObjectCodec<Object>) codec.codec(component);
          }
          if (owner != null) {
            codec.set(owner, path.get(path.size() - 1), value);
          }
        });
  }

  /**
   * Reads a whole item.
   *
   * @param reader stands before an item
   * @return the entity
   * @throws ItemFormatException if the item does not fit
   */
  public T decode(ItemReader reader) {
    try {
      return object().decode(reader);
    } catch (ItemFormatException e) {
      throw e.during("decoding " + model);
    }
  }

  /**
   * Reads a whole item that a representation holds in memory.
   *
   * @param values reads it
   * @param item the item
   * @return the entity
   * @throws ItemFormatException if the item does not fit
   */
  public T decode(ValueReader values, Map<String, ?> item) {
    try {
      return object().decodeMap(values, item);
    } catch (ItemFormatException e) {
      throw e.during("decoding " + model);
    }
  }

  /**
   * Reads a whole item, if it is one of this entity: the table of a sealed type holds other
   * variants as well.
   *
   * @param reader stands before an item
   * @return the entity, or empty if the item is of another variant
   * @throws ItemFormatException if the item does not fit
   */
  public Optional<T> decodeOwn(ItemReader reader) {
    return decodeOwn(reader, item -> true);
  }

  /**
   * Reads a whole item, if it is one of this entity and wanted.
   *
   * @param reader stands before an item
   * @param wanted is asked in the map of the item, and may look ahead in it
   * @return the entity, or empty if the item is of another variant or not wanted
   * @throws ItemFormatException if the item does not fit
   */
  public Optional<T> decodeOwn(ItemReader reader, Predicate<? super ItemReader> wanted) {
    try {
      reader.beginMap();
      if (!wanted.test(reader) || !object().isOwn(reader)) {
        return Optional.empty();
      }
      T value = object().decodeOpenMap(reader);
      reader.endMap();
      return Optional.of(value);
    } catch (ItemFormatException e) {
      throw e.during("decoding " + model);
    }
  }

  /**
   * Whether an item is one of this entity, told without reading more of it than what tells variants
   * apart.
   *
   * @param reader stands before the item
   * @return true unless it is one of another variant
   * @throws ItemFormatException if it does not say of which variant it is
   */
  public boolean isOwn(ItemReader reader) {
    try {
      reader.beginMap();
      return object().isOwn(reader);
    } catch (ItemFormatException e) {
      throw e.during("decoding " + model);
    }
  }

  /**
   * Reads a whole item and keeps its key as it is stored.
   *
   * @param reader stands before an item
   * @param keyNames the stored names of the key's attributes
   * @return the entity and its key
   * @throws ItemFormatException if the item does not fit
   */
  public Decoded<T> decodeWithKey(ItemReader reader, List<String> keyNames) {
    try {
      reader.beginMap();
      RawKey key = keyNames.isEmpty() ? null : RawKey.lookAhead(reader, keyNames);
      T value = object().decodeOpenMap(reader);
      reader.endMap();
      return new Decoded<>(value, key);
    } catch (ItemFormatException e) {
      throw e.during("decoding " + model);
    }
  }

  @Override
  public String toString() {
    return "Codec<" + model + ">";
  }
}
