package io.dynabind.model;

import io.dynabind.annotation.Projection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts of an entity: its type, its table, keys and indexes.
 *
 * @param object the entity's type as a map of attributes
 * @param table what it says of its table
 * @param key the table's key
 * @param indexes the secondary indexes, in the order of the source
 * @param version the version, or null
 * @param timeToLive the time to live, or null
 * @param tokens how writes are known again, if there is a version
 */
public record EntityModel(
    ObjectModel object,
    TableModel table,
    KeyModel key,
    List<IndexModel> indexes,
    @Nullable AttributeModel version,
    @Nullable AttributeModel timeToLive,
    TokenModel tokens) {

  /**
   * The stored name under which the last write of a versioned entity left its token, by which a
   * write whose answer was lost is known again. No component may be stored under it.
   */
  public static final String WRITE_TOKEN = "_writeToken";

  /**
   * The stored name by which the guards of unique attributes are known, with the attribute that
   * they guard. No component of an entity with unique attributes may be stored under it.
   */
  public static final String GUARD = "_unique";

  /** The stored name under which a guard has the key of the item whose value it guards. */
  public static final String GUARD_OWNER = "_owner";

  /** Freezes the list. */
  public EntityModel {
    indexes = List.copyOf(indexes);
  }

  /**
   * The facts of an entity whose writes leave the usual tokens.
   *
   * @param object the entity's type as a map of attributes
   * @param table what it says of its table
   * @param key the table's key
   * @param indexes the secondary indexes, in the order of the source
   * @param version the version, or null
   * @param timeToLive the time to live, or null
   */
  public EntityModel(
      ObjectModel object,
      TableModel table,
      KeyModel key,
      List<IndexModel> indexes,
      @Nullable AttributeModel version,
      @Nullable AttributeModel timeToLive) {
    this(object, table, key, indexes, version, timeToLive, TokenModel.USUAL);
  }

  /**
   * The entity's class.
   *
   * @return the class
   */
  public Class<?> type() {
    return object.type().raw();
  }

  /**
   * The entity's name in messages.
   *
   * @return the simple name of its class; of documents the name of their table
   */
  public String name() {
    return object.kind() == ObjectModel.Kind.DOCUMENT ? table.name() : type().getSimpleName();
  }

  /**
   * The attributes of the item.
   *
   * @return the attributes, in order
   */
  public List<AttributeModel> attributes() {
    return object.attributes();
  }

  /**
   * The attributes of this type that an index does not hold. An entity read without them would
   * erase them when it is put back.
   *
   * @param index an index of this entity
   * @return the attributes, in order; empty if the index holds all that the entity maps
   */
  public List<AttributeModel> missingFrom(IndexModel index) {
    if (index.projection() == Projection.ALL) {
      return List.of();
    }
    Set<AttributeModel> held = new HashSet<>(key.attributes());
    held.addAll(index.key().attributes());
    held.addAll(index.included());
    return ownAttributes().stream().filter(attribute -> !held.contains(attribute)).toList();
  }

  /**
   * The attributes that an entity of this type may have. Of a variant of a sealed entity, {@link
   * #attributes()} are those of all variants, because they share the item's table and indexes.
   *
   * @return the attributes, without those that only other variants have
   */
  public List<AttributeModel> ownAttributes() {
    SealedModel sealed = object.sealed();
    if (sealed == null) {
      return attributes();
    }
    List<VariantModel> own = sealed.of(type());
    return attributes().stream()
        .filter(
            attribute -> {
              int component = attribute.componentPath().get(0);
              return component == SealedModel.DISCRIMINATOR
                  || own.stream().anyMatch(variant -> variant.has(component));
            })
        .toList();
  }

  /**
   * The attributes of which no two items have the same value.
   *
   * @return the attributes, each with its scope; empty if there are none
   */
  public List<UniqueModel> uniques() {
    List<UniqueModel> uniques = new ArrayList<>(0);
    for (AttributeModel attribute : attributes()) {
      String scope = attribute.component().options().uniqueScope();
      if (scope != null) {
        uniques.add(new UniqueModel(attribute, attribute(scope).orElse(null)));
      }
    }
    return uniques;
  }

  /**
   * The same table, seen as that of one variant or of a sealed type below this one.
   *
   * @param variant the narrower type
   * @return a model whose entities are of that type
   * @throws IllegalStateException if the entity is not sealed
   */
  public EntityModel narrowedTo(Class<?> variant) {
    SealedModel sealed = object.sealed();
    if (sealed == null) {
      throw new IllegalStateException(this + " has no variants");
    }
    return new EntityModel(
        new ObjectModel(TypeRef.of(variant), sealed, object.components()),
        table,
        key,
        indexes,
        version,
        timeToLive,
        tokens);
  }

  /**
   * Finds an attribute by its name in Java.
   *
   * @param name the component's name, or {@code address.city}
   * @return the attribute
   */
  public Optional<AttributeModel> attribute(String name) {
    return attributes().stream().filter(a -> a.name().equals(name)).findFirst();
  }

  /**
   * Finds an index.
   *
   * @param name the index's name
   * @return the index
   */
  public Optional<IndexModel> index(String name) {
    return indexes.stream().filter(i -> i.name().equals(name)).findFirst();
  }

  @Override
  public String toString() {
    return name();
  }
}
