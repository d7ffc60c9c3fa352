package io.dynabind.codec;

import io.dynabind.item.AttributeNames;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemFormatException;
import io.dynabind.item.ItemPath;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import io.dynabind.item.Scalar;
import io.dynabind.item.ValueReader;
import io.dynabind.item.ValueSource;
import io.dynabind.model.ComponentModel;
import io.dynabind.model.ObjectModel;
import io.dynabind.model.SealedModel;
import io.dynabind.model.VariantModel;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The codec of a sealed type: writes the name of the variant before what the variant's own codec
 * writes, and reads it, wherever it stands, to find that codec.
 *
 * <pre>{@code
 * // @Discriminator("kind") sealed interface Shape, @Subtype("circle") record Circle(double radius)
 * codec.encode(writer, new Circle(2)); // {"kind": "circle", "radius": 2}
 * }</pre>
 *
 * <p>Immutable and thread-safe once its registry has handed it out.
 *
 * @param <T> the sealed type; of an entity also one variant, or a sealed type below
 */
public final class SealedCodec<T> extends ObjectCodec<T> {

  private final SealedModel sealed;
  private final Variants variants;

  private SealedCodec(
      ObjectModel model, SealedModel sealed, Variants variants, @Nullable Codec<?>[] codecs) {
    super(model, codecs);
    this.sealed = sealed;
    this.variants = variants;
  }

  /**
   * Makes a codec.
   *
   * @param model the facts of a sealed type
   * @param codecs finds the codecs of the variants
   * @param <T> the sealed type
   * @return the codec
   * @throws IllegalArgumentException if the type is not sealed
   * @throws io.dynabind.problem.MappingException if a variant has no codec
   */
  public static <T> ObjectCodec<T> of(ObjectModel model, CodecRegistry codecs) {
    SealedModel sealed = model.sealed();
    if (sealed == null) {
      throw new IllegalArgumentException(model + " is not sealed");
    }
    // The variants first: they report what is wrong with any of them.
    Variants variants = new Variants(sealed, model.type().raw(), codecs);
    return new SealedCodec<>(model, sealed, variants, codecs(model, codecs));
  }

  /** The name of a variant is stored as it is, whatever converters the application has. */
  private static @Nullable Codec<?>[] codecs(ObjectModel model, CodecRegistry codecs) {
    List<ComponentModel> components = model.components();
    @Nullable Codec<?>[] found = new Codec<?>[components.size()];
    found[SealedModel.DISCRIMINATOR] = ScalarCodecs.STRING;
    for (int c = SealedModel.DISCRIMINATOR + 1; c < found.length; c++) {
      if (components.get(c).storage() != ComponentModel.Storage.IGNORED) {
        found[c] = codecs.get(components.get(c));
      }
    }
    return found;
  }

  @Override
  public void encodeComponents(ItemWriter writer, T value, AttributeNames names, int offset) {
    Variant variant = variants.of(value);
    ObjectCodec<Object> codec = variant.codec();
    String carried = carriedName(variant, value);
    if (carried == null || isOthers(variant, carried)) {
      writer.name(names, offset + SealedModel.DISCRIMINATOR);
      if (carried != null) {
        throw new ItemFormatException(refusal(variant), writer.path(), null);
      }
      writer.string(variant.model().name());
    }
    codec.encodeComponents(writer, value, variant.names(sealed.discriminator()), 0);
  }

  /** The name that a fallback has kept, or null if the variant writes its own. */
  private static @Nullable String carriedName(Variant variant, Object value) {
    int slot = variant.model().slots().get(SealedModel.DISCRIMINATOR);
    return slot == VariantModel.NONE ? null : (String) variant.codec().get(value, slot);
  }

  private boolean isOthers(Variant variant, String name) {
    return variants.named(name) != variant;
  }

  private String refusal(Variant variant) {
    return variant.model().object() + " carries the name of another variant of " + model();
  }

  @Override
  @SuppressWarnings("unchecked") // the variant's values are of this type
  protected T decodeComponents(ItemReader reader, AttributeNames names) {
    Variant variant = member(reader, name(reader));
    return (T) variant.codec().decodeOpenMap(reader, variant.names(sealed.discriminator()));
  }

  @Override
  @SuppressWarnings("unchecked") // the variant's values are of this type
  protected T decodeComponents(ValueReader values, Map<String, ?> map) {
    Object found = values.find(map, sealed.discriminator());
    if (found == null || values.type(found) != AttributeType.S) {
      throw failure(values, untold());
    }
    Variant variant = member(values, values.string(found));
    if (variant.codec().isDirect()) {
      return (T) variant.codec().decodeMap(values, map);
    }
    ItemReader reader = values.reader(map);
    reader.beginMap();
    return (T) variant.codec().decodeOpenMap(reader, variant.names(sealed.discriminator()));
  }

  private Variant member(ValueSource source, String name) {
    Variant variant = variants.named(name);
    if (variant == null || !variants.isMember(variant)) {
      String known =
          sealed.of(model().type().raw()).stream()
              .map(VariantModel::name)
              .collect(Collectors.joining(", "));
      throw failure(source, "names no variant of " + model() + ", which has: " + known);
    }
    return variant;
  }

  private String name(ItemReader reader) {
    Scalar found = reader.lookAhead(sealed.discriminator());
    if (found == null || found.type() != AttributeType.S) {
      throw failure(reader, untold());
    }
    return found.text();
  }

  private String untold() {
    return "tells the variants of " + model() + " apart, but is absent or not of type S";
  }

  private ItemFormatException failure(ValueSource source, String problem) {
    String name = sealed.discriminator();
    ItemFormatException here = source.failure("Attribute '" + name + "' " + problem);
    return here.movedTo(ItemPath.within(here.path(), ItemPath.ofAttribute(name)));
  }

  @Override
  public Codec<T> settled() {
    variants.settle();
    return this;
  }

  @Override
  boolean isOwn(ItemReader reader) {
    if (variants.areAllMembers()) {
      return true;
    }
    Variant variant = variants.named(name(reader));
    return variant != null && variants.isMember(variant);
  }

  List<ObjectCodec<Object>> variantCodecs() {
    return variants.codecs();
  }

  @Override
  boolean has(T value, int component) {
    return component == SealedModel.DISCRIMINATOR || variants.of(value).model().has(component);
  }

  @Override
  boolean isMutable(T value) {
    return variants.of(value).codec().isMutable(value);
  }

  @Override
  boolean isBuilt(T value) {
    return variants.of(value).codec().isBuilt(value);
  }

  @Override
  Map<String, EncodableValue<?>> unmappedValues(T value, AttributeNames names) {
    Variant variant = variants.of(value);
    return variant.codec().unmappedValues(value, variant.names(sealed.discriminator()));
  }

  @Override
  public @Nullable Object get(T value, int component) {
    Variant variant = variants.of(value);
    if (component == SealedModel.DISCRIMINATOR) {
      String carried = carriedName(variant, value);
      if (carried != null && isOthers(variant, carried)) {
        throw new IllegalArgumentException(refusal(variant));
      }
      return carried == null ? variant.model().name() : carried;
    }
    int slot = variant.model().slots().get(component);
    return slot == VariantModel.NONE ? null : variant.codec().get(value, slot);
  }

  /** The variant is that of the name in the discriminator's place. */
  @Override
  @SuppressWarnings("unchecked") // the variant's values are of this type
  public T create(@Nullable Object[] components) {
    Variant variant =
        components[SealedModel.DISCRIMINATOR] instanceof String name ? variants.named(name) : null;
    if (variant == null) {
      throw new IllegalArgumentException("No variant of " + model() + " is named");
    }
    @Nullable Object[] own = new @Nullable Object[variant.model().object().components().size()];
    for (int c = 0; c < components.length; c++) {
      if (variant.model().has(c)) {
        own[variant.model().slots().get(c)] = components[c];
      }
    }
    return (T) variant.codec().create(own);
  }

  @Override
  public void set(T bean, int component, @Nullable Object value) {
    Variant variant = variants.of(bean);
    if (!variant.model().has(component)) {
      throw new UnsupportedOperationException(
          variant.model().object() + " has no " + model().components().get(component).name());
    }
    variant.codec().set(bean, variant.model().slots().get(component), value);
  }
}
