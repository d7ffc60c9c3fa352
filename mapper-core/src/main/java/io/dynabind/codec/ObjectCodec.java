package io.dynabind.codec;

import io.dynabind.item.AttributeNames;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemFormatException;
import io.dynabind.item.ItemPath;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import io.dynabind.item.ValueReader;
import io.dynabind.item.ValueSource;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.ComponentModel;
import io.dynabind.model.EntityModel;
import io.dynabind.model.ObjectModel;
import io.dynabind.problem.MappingException;
import io.dynabind.problem.Problem;
import io.dynabind.problem.ProblemId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The codec of a type that is stored as a map. Generated classes extend it with the few methods
 * that touch the type's members; everything else stands here, in ordinary Java.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T> the Java type
 */
public abstract class ObjectCodec<T> implements Codec<T> {

  /** In {@link #create}: a null that a builder is told of, instead of being left its own value. */
  static final Object NULL = new Object();

  private final ObjectModel model;
  private final AttributeNames names;
  private final @Nullable Codec<?>[] codecs;
  private final int[] offsets;
  private final int unmapped;
  private final @Nullable DefaultValue[] defaults;

  /** Whether each attribute may be found by itself. */
  private final boolean direct;

  /**
   * Takes what the class is not: names and codecs.
   *
   * @param model the type's facts
   * @param codecs a codec for each component; null for an ignored one, an {@code ObjectCodec} for a
   *     flattened one
   */
  protected ObjectCodec(ObjectModel model, @Nullable Codec<?>[] codecs) {
    this.model = model;
    this.codecs = codecs.clone();
    this.unmapped = unmapped(model);
    this.direct = isDirect(model);
    AttributeNames known = names(model);
    this.names = unmapped < 0 ? known : known.keepingUnknown(Set.of(EntityModel.WRITE_TOKEN));
    this.offsets = new int[codecs.length];
    this.defaults = new @Nullable DefaultValue[codecs.length];
    int offset = 0;
    for (int c = 0; c < offsets.length; c++) {
      ComponentModel component = model.components().get(c);
      offsets[c] = offset;
      offset += component.width();
      String text = component.options().defaultText();
      if (text != null) {
        defaults[c] = new DefaultValue(codec(c), text);
      }
    }
  }

  /**
   * Takes what is the same for every codec of one type.
   *
   * @param other a codec of the same type
   */
  protected ObjectCodec(ObjectCodec<T> other) {
    this.model = other.model;
    this.names = other.names;
    this.codecs = other.codecs;
    this.offsets = other.offsets;
    this.unmapped = other.unmapped;
    this.defaults = other.defaults;
    this.direct = other.direct;
  }

  /** Flattened values are there if any of their attributes is, NULL too, which a loop tells. */
  private static boolean isDirect(ObjectModel model) {
    for (ComponentModel component : model.components()) {
      if (component.storage() == ComponentModel.Storage.FLATTENED
          || component.storage() == ComponentModel.Storage.UNMAPPED) {
        return false;
      }
    }
    return true;
  }

  private static AttributeNames names(ObjectModel model) {
    List<String> names = new ArrayList<>();
    List<List<String>> former = new ArrayList<>();
    for (AttributeModel attribute : model.attributes()) {
      names.add(attribute.storedName());
      former.add(attribute.formerNames());
    }
    return AttributeNames.of(names, former);
  }

  private static int unmapped(ObjectModel model) {
    List<ComponentModel> components = model.components();
    for (int c = 0; c < components.size(); c++) {
      if (components.get(c).storage() == ComponentModel.Storage.UNMAPPED) {
        return c;
      }
    }
    return -1;
  }

  /** Finds out whether all defaults can be read; to be called once all codecs are finished. */
  final List<Problem> checkDefaults() {
    List<Problem> problems = new ArrayList<>();
    for (int c = 0; c < defaults.length; c++) {
      DefaultValue value = defaults[c];
      String flaw = value == null ? null : value.check();
      if (flaw != null) {
        problems.add(invalidDefault(model.components().get(c), flaw));
      }
    }
    return problems;
  }

  private Problem invalidDefault(ComponentModel component, String flaw) {
    return new Problem(
        ProblemId.INVALID_DEFAULT,
        String.format(
            "%s.%s is %s and has the default \"%s\", which cannot be read: %s.",
            model, component.name(), component.type(), component.options().defaultText(), flaw),
        "at " + model.type().raw().getName() + "." + component.name(),
        "Write the default as it would be stored, [] for an empty list or set, {} for an empty map,"
            + " or remove @Default.");
  }

  /**
   * Finds the codecs that the constructor takes.
   *
   * @param model the type's facts
   * @param codecs finds them
   * @return a codec for each component; null for an ignored one
   * @throws MappingException if there is none for a component; with all such components
   */
  public static @Nullable Codec<?>[] componentCodecs(ObjectModel model, CodecRegistry codecs) {
    List<ComponentModel> components = model.components();
    @Nullable Codec<?>[] found = new Codec<?>[components.size()];
    List<Problem> problems = new ArrayList<>();
    for (int c = 0; c < found.length; c++) {
      try {
        if (components.get(c).storage() != ComponentModel.Storage.IGNORED) {
          found[c] = codecs.get(components.get(c));
        }
      } catch (MappingException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new MappingException(problems);
    }
    return found;
  }

  /**
   * The codecs of the components as a lasting codec holds them.
   *
   * @return the {@linkplain Codec#settled() settled} codec of each component; null for an ignored
   *     one
   */
  public final @Nullable Codec<?>[] settledCodecs() {
    @Nullable Codec<?>[] settled = new Codec<?>[codecs.length];
    for (int c = 0; c < settled.length; c++) {
      Codec<?> codec = codecs[c];
      settled[c] = codec == null ? null : codec.settled();
    }
    return settled;
  }

  /**
   * The codec to go on with, once it is known.
   *
   * @return this codec, or the one that has replaced it; null while it may still be replaced
   */
  public @Nullable ObjectCodec<T> lasting() {
    return this;
  }

  /**
   * Writes the attributes of a value into the open map, absent ones left out.
   *
   * @param writer stands in a map
   * @param value the value
   * @param names the names of the map that is open: this codec's own, or an owner's
   * @param offset the index in the names of this codec's first attribute
   */
  public abstract void encodeComponents(
      ItemWriter writer, T value, AttributeNames names, int offset);

  /**
   * Reads all attributes of the open map and makes the value.
   *
   * @param reader stands in a map
   * @param names this codec's names
   * @return the value
   */
  protected abstract T decodeComponents(ItemReader reader, AttributeNames names);

  /**
   * Finds all attributes in a map and makes the value; not called for a type with flattened or
   * unmapped attributes.
   *
   * @param values reads the attributes
   * @param map the map
   * @return the value
   */
  protected T decodeComponents(ValueReader values, Map<String, ?> map) {
    return decodeByArray(values, map);
  }

  /**
   * Leaves the reading to another codec.
   *
   * @param other a codec of the same type
   * @param values reads the attributes
   * @param map the map
   * @param <T> the Java type
   * @return the value
   */
  protected static <T> T decodeBy(ObjectCodec<T> other, ValueReader values, Map<String, ?> map) {
    return other.decodeComponents(values, map);
  }

  /**
   * Leaves the reading to another codec.
   *
   * @param other a codec of the same type
   * @param reader stands in a map
   * @param names this codec's names
   * @param <T> the Java type
   * @return the value
   */
  protected static <T> T decodeBy(ObjectCodec<T> other, ItemReader reader, AttributeNames names) {
    return other.decodeComponents(reader, names);
  }

  /**
   * Gives the value of a component.
   *
   * @param value the owner
   * @param component the component's index
   * @return its value, boxed
   */
  public abstract @Nullable Object get(T value, int component);

  /**
   * Makes a value out of its components.
   *
   * @param components one value for each component, boxed; null for an ignored one means its zero,
   *     and null for any leaves a builder its own value
   * @return a new value
   */
  public abstract T create(@Nullable Object[] components);

  /**
   * Sets a component of a bean.
   *
   * @param bean the owner
   * @param component the component's index
   * @param value the new value, boxed
   * @throws UnsupportedOperationException if the type is no bean
   */
  public abstract void set(T bean, int component, @Nullable Object value);

  /**
   * Makes the exception for {@link #set} where it cannot be.
   *
   * @return the exception, to be thrown
   */
  protected final UnsupportedOperationException unchangeable() {
    return new UnsupportedOperationException(model + " cannot be changed");
  }

  /**
   * The type's facts.
   *
   * @return the model
   */
  public final ObjectModel model() {
    return model;
  }

  /**
   * The stored names of the attributes.
   *
   * @return the names, by attribute index
   */
  public final AttributeNames names() {
    return names;
  }

  /**
   * The codec of a component.
   *
   * @param component the component's index; not that of an ignored one
   * @return the codec
   */
  public final Codec<?> codec(int component) {
    Codec<?> codec = codecs[component];
    if (codec == null) {
      throw new IllegalArgumentException(
          model + "." + model.components().get(component).name() + " is not stored");
    }
    return codec;
  }

  /**
   * Where a component's attributes begin.
   *
   * @param component the component's index
   * @return the index of its first attribute
   */
  public final int offset(int component) {
    return offsets[component];
  }

  /**
   * What a builder is told.
   *
   * @param component a component's value given to {@link #create}
   * @return the value, or a null that is meant
   */
  protected static @Nullable Object told(@Nullable Object component) {
    return component == NULL ? null : component;
  }

  @Override
  public final AttributeType type() {
    return AttributeType.M;
  }

  @Override
  public final void encode(ItemWriter writer, T value) {
    writer.beginMap(names.size());
    encodeComponents(writer, value, names, 0);
    writer.endMap();
  }

  @Override
  public final void decodeElements(ItemReader reader, Collection<@Nullable T> into) {
    while (reader.hasNext()) {
      into.add(reader.nul() ? null : decode(reader));
    }
  }

  @Override
  public final void decodeElements(
      ValueReader values, List<?> stored, Collection<@Nullable T> into) {
    int at = 0;
    try {
      for (Object value : stored) {
        into.add(values.isNul(value) ? null : decodeMap(values, values.map(value)));
        at++;
      }
    } catch (RuntimeException e) {
      throw Refusal.at(ItemPath.ofElement(at), e);
    }
  }

  @Override
  public final T decode(ItemReader reader) {
    reader.beginMap();
    T value = decodeOpenMap(reader);
    reader.endMap();
    return value;
  }

  @Override
  public final T decode(ValueReader values, Object value) {
    return decodeMap(values, values.map(value));
  }

  /** Whether each attribute may be found by itself. */
  final boolean isDirect() {
    return direct;
  }

  final T decodeMap(ValueReader values, Map<String, ?> map) {
    if (!direct) {
      return decode(values.reader(map));
    }
    try {
      return decodeComponents(values, map);
    } catch (ItemFormatException e) {
      throw e;
    } catch (RuntimeException e) {
      throw Refusal.of(model, null, e);
    }
  }

  /**
   * Whether the item whose map is open is of this type, and not of another that shares its table.
   */
  boolean isOwn(ItemReader reader) {
    return true;
  }

  /**
   * Whether the value is of a variant that has the component; it always is if there is one only.
   */
  boolean has(T value, int component) {
    return true;
  }

  /** Whether generated values are set on this value itself, which only a bean allows. */
  boolean isMutable(T value) {
    return model.kind() == ObjectModel.Kind.BEAN;
  }

  /** Whether a builder made this value, which may have put its own values in the place of nulls. */
  boolean isBuilt(T value) {
    return model.kind() == ObjectModel.Kind.BUILDER;
  }

  final T decodeOpenMap(ItemReader reader) {
    return decodeOpenMap(reader, names);
  }

  final T decodeOpenMap(ItemReader reader, AttributeNames names) {
    ValueReader values = direct ? reader.values() : null;
    if (values != null) {
      try {
        return decodeMap(values, reader.openMap());
      } catch (ItemFormatException e) {
        throw e.within(reader.path());
      }
    }
    try {
      return decodeComponents(reader, names);
    } catch (ItemFormatException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new ItemFormatException(model + " refused the values read", reader.path(), e);
    }
  }

  /**
   * Makes the exception for a failure while a component was read from values.
   *
   * @param thrown the failure
   * @param component the component's index
   * @return an exception with the path of the component, to be thrown
   */
  protected final RuntimeException failed(RuntimeException thrown, int component) {
    return Refusal.of(model, ItemPath.ofAttribute(names.name(offsets[component])), thrown);
  }

  /**
   * Reads all attributes of the open map by way of a component array, and makes the value.
   *
   * @param reader stands in a map
   * @param names this codec's names
   * @return the value
   */
  public final T decodeByArray(ItemReader reader, AttributeNames names) {
    @Nullable Object[] state = newState();
    for (int i = reader.selectName(names); i != ItemReader.END; i = reader.selectName(names)) {
      if (i == ItemReader.UNKNOWN && unmapped >= 0) {
        state[unmapped] = decodeUnmapped(reader, names, unmapped, state[unmapped]);
      } else if (i == ItemReader.UNKNOWN) {
        reader.skip();
      } else {
        decodeAttribute(reader, i, state);
      }
    }
    return finish(reader, state);
  }

  /**
   * Finds all attributes in a map by way of a component array, and makes the value.
   *
   * @param values reads the attributes
   * @param map the map
   * @return the value
   */
  public final T decodeByArray(ValueReader values, Map<String, ?> map) {
    @Nullable Object[] state = newState();
    int c = 0;
    try {
      for (; c < state.length; c++) {
        Codec<?> codec = codecs[c];
        Object value = codec == null ? null : values.find(map, names, offsets[c]);
        if (codec != null && value != null) {
          state[c] = codec.decode(values, value);
        }
      }
    } catch (RuntimeException e) {
      throw failed(e, c);
    }
    return finish(values, state);
  }

  /**
   * Reads one attribute into a component array; for flattened components and codecs without
   * generated code.
   *
   * @param reader stands before the attribute's value
   * @param attribute the attribute's index in {@link #names()}
   * @param state one slot for each component; a flattened one's slot holds such an array in turn
   */
  public final void decodeAttribute(ItemReader reader, int attribute, @Nullable Object[] state) {
    AttributeModel target = model.attributes().get(attribute);
    int component = target.componentPath().get(0);
    Codec<?> codec = codec(component);
    if (model.components().get(component).storage() == ComponentModel.Storage.FLATTENED) {
      ObjectCodec<?> inner = (ObjectCodec<?>) codec;
      @Nullable Object[] innerState = (@Nullable Object[]) state[component];
      if (innerState == null) {
        innerState = inner.newState();
        state[component] = innerState;
      }
      inner.decodeAttribute(reader, attribute - offsets[component], innerState);
    } else if (reader.nul()) {
      state[component] = absent(component);
    } else {
      state[component] = codec.decode(reader);
    }
  }

  /**
   * A fresh array for {@link #decodeAttribute}.
   *
   * @return one slot for each component, filled with what absent attributes read back as
   */
  public final @Nullable Object[] newState() {
    @Nullable Object[] state = new @Nullable Object[codecs.length];
    List<ComponentModel> components = model.components();
    for (int c = 0; c < state.length; c++) {
      if (components.get(c).storage() == ComponentModel.Storage.STORED) {
        state[c] = absent(c);
      }
    }
    return state;
  }

  /**
   * What a component with a default reads back as where it is absent.
   *
   * @param component the component's index
   * @return its default, boxed
   */
  protected final Object defaultOf(int component) {
    return Objects.requireNonNull(defaults[component]).get();
  }

  /** Null where it is not known before the end: of primitives, and where there is a default. */
  private @Nullable Object absent(int component) {
    return defaults[component] != null
            || model.components().get(component).type().raw().isPrimitive()
        ? null
        : codec(component).absent();
  }

  /**
   * What a component reads back as where its attribute is absent or NULL.
   *
   * @param component the component's index
   * @return its default, or what its codec says; null for a primitive without a default
   */
  public final @Nullable Object absentValue(int component) {
    return defaults[component] == null ? absent(component) : defaultOf(component);
  }

  /**
   * Makes the value once all attributes have been read into an array.
   *
   * @param source gives the path of an absent primitive
   * @param state the array; changed
   * @return the value
   */
  public final T finish(ValueSource source, @Nullable Object[] state) {
    List<ComponentModel> components = model.components();
    for (int c = 0; c < state.length; c++) {
      ComponentModel component = components.get(c);
      if (component.storage() == ComponentModel.Storage.FLATTENED) {
        state[c] = finishFlattened(source, c, (@Nullable Object[]) state[c]);
      } else if (component.storage() == ComponentModel.Storage.UNMAPPED) {
        state[c] = unmapped(state[c]);
      } else if (state[c] == null && defaults[c] != null) {
        state[c] = defaultOf(c);
      } else if (component.storage() == ComponentModel.Storage.STORED
          && state[c] == null
          && component.type().raw().isPrimitive()) {
        throw absentPrimitive(source, c);
      }
    }
    return create(state);
  }

  /**
   * Makes the value of a flattened component.
   *
   * @param source gives the path of an absent primitive
   * @param component the component's index
   * @param state what was read, or null if none of its attributes was there
   * @return the value, or null
   */
  protected final @Nullable Object finishFlattened(
      ValueSource source, int component, @Nullable Object @Nullable [] state) {
    return state == null ? null : ((ObjectCodec<?>) codec(component)).finish(source, state);
  }

  /**
   * Reads one attribute of a flattened component.
   *
   * @param reader stands before the attribute's value
   * @param component the component's index
   * @param attribute the attribute's index in {@link #names()}
   * @param state what was read so far, or null
   * @return what was read so far and this attribute
   */
  protected final @Nullable Object[] decodeFlattened(
      ItemReader reader, int component, int attribute, @Nullable Object @Nullable [] state) {
    ObjectCodec<?> inner = (ObjectCodec<?>) codec(component);
    @Nullable Object[] target = state == null ? inner.newState() : state;
    inner.decodeAttribute(reader, attribute - offsets[component], target);
    return target;
  }

  /**
   * Makes the exception for a primitive component without a value.
   *
   * @param source gives the path
   * @param component the component's index
   * @return the exception, to be thrown
   */
  protected final ItemFormatException absentPrimitive(ValueSource source, int component) {
    ComponentModel target = model.components().get(component);
    String name = names.name(offsets[component]);
    return source.failure(
        String.format(
            "%s.%s is %s, but attribute '%s' is absent or NULL; use %s or @Default",
            model, target.name(), target.type(), name, target.type().boxed()));
  }

  /**
   * Reads one attribute that no component maps.
   *
   * @param reader stands before the attribute's value
   * @param names this codec's names
   * @param component the index of the component that carries such attributes
   * @param found those that were read before, or null
   * @return those and this one
   */
  @SuppressWarnings("unchecked") // it is what this method has given before
  protected final @Nullable Object decodeUnmapped(
      ItemReader reader, AttributeNames names, int component, @Nullable Object found) {
    String name = reader.unknownName();
    if (names.isMapped(name)) {
      reader.skip();
      return found;
    }
    Map<String, @Nullable Object> target = (Map<String, @Nullable Object>) unmapped(found);
    reader.put(target, name, reader.nul() ? null : codec(component).decode(reader));
    return target;
  }

  /**
   * The attributes that no component maps, once all are read.
   *
   * @param found what was read, or null if there were none
   * @return a map, perhaps empty
   */
  protected final Object unmapped(@Nullable Object found) {
    return found == null ? new LinkedHashMap<String, @Nullable Object>() : found;
  }

  /**
   * Writes the attributes that no component maps.
   *
   * @param writer stands in a map
   * @param names this codec's names
   * @param component the index of the component that carries such attributes
   * @param entries a map of them, or null for none
   */
  @SuppressWarnings("unchecked") // the codec of the map's values
  protected final void encodeUnmapped(
      ItemWriter writer, AttributeNames names, int component, @Nullable Object entries) {
    if (entries == null) {
      return;
    }
    Codec<Object> codec = (Codec<Object>) codec(component);
    ((Map<String, @Nullable Object>) entries)
        .forEach(
            (name, value) -> {
              if (name == null) {
                throw writer.failure(unnamed());
              }
              writer.name(name);
              if (names.isMapped(name)) {
                throw writer.failure(mapped());
              }
              if (value == null || codec.isAbsent(value)) {
                writer.nul();
              } else {
                codec.encode(writer, value);
              }
            });
  }

  private String unnamed() {
    return "Expected names of all attributes that " + model + " does not map but was a null key";
  }

  private String mapped() {
    return "Expected an attribute that " + model + " does not map but was a mapped one";
  }

  /** The attributes that a value carries beside those that it maps. */
  final Map<String, EncodableValue<?>> unmappedValues(T value) {
    return unmappedValues(value, names);
  }

  @SuppressWarnings("unchecked") // the component is a map, and its codec that of the values
  Map<String, EncodableValue<?>> unmappedValues(T value, AttributeNames names) {
    Object entries = unmapped < 0 ? null : get(value, unmapped);
    Map<String, EncodableValue<?>> values = new LinkedHashMap<>();
    if (entries != null) {
      Codec<Object> codec = (Codec<Object>) codec(unmapped);
      ((Map<String, @Nullable Object>) entries)
          .forEach(
              (name, each) -> {
                if (name == null) {
                  throw new ItemFormatException(unnamed(), "$", null);
                }
                if (names.isMapped(name)) {
                  throw new ItemFormatException(mapped(), ItemPath.ofAttribute(name), null);
                }
                values.put(
                    name,
                    each == null || codec.isAbsent(each)
                        ? StoredNull.VALUE
                        : EncodableValue.of(codec, each));
              });
    }
    return values;
  }

  @Override
  public String toString() {
    return "Codec<" + model + ">";
  }
}
