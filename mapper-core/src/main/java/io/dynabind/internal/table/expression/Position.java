package io.dynabind.internal.table.expression;

import io.dynabind.codec.Codec;
import io.dynabind.codec.EntityCodec;
import io.dynabind.codec.ObjectCodec;
import io.dynabind.codec.Parts;
import io.dynabind.expression.AttributePath;
import io.dynabind.internal.problem.Suggestions;
import io.dynabind.item.ItemFormatException;
import io.dynabind.model.ComponentModel;
import io.dynabind.model.ObjectModel;
import io.dynabind.model.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the way to an attribute has come to.
 *
 * @param path the attribute; null at the entity itself, and in what is flattened into it
 * @param place what it is called in messages
 * @param prefix begins the stored names of flattened components
 * @param codec stores what is here
 * @param type its Java type
 * @param component the component that was named last; null for an element or entry
 */
record Position(
    @Nullable AttributePath path,
    String place,
    String prefix,
    Codec<?> codec,
    TypeRef type,
    @Nullable ComponentModel component) {

  static Position of(EntityCodec<?> entity) {
    ObjectCodec<?> object = entity.object();
    return new Position(null, entity.model().name(), "", object, object.model().type(), null);
  }

  Target target() {
    if (component != null && component.storage() == ComponentModel.Storage.UNMAPPED) {
      throw refuse("is no attribute itself, but carries others: name one by entry(…)");
    }
    if (path == null) {
      throw refuse("is no attribute itself, but is flattened: name one of its components");
    }
    return new Target(path, place, codec, type, component);
  }

  Position element(int index) {
    Codec<?> content = Parts.content(codec);
    Codec<?> element = Parts.isDocument(content) ? content : Parts.element(content);
    if (element == null || path == null) {
      throw refuse("is " + type + ", which has no elements by number");
    }
    return new Position(
        path.then(new AttributePath.Index(index)),
        place + "[" + index + "]",
        "",
        element,
        Target.inside(type),
        null);
  }

  /** An entry of a map, by its key. */
  Position entry(Object key) {
    if (isUnmapped() && key instanceof String name) {
      return unmapped(name);
    }
    Codec<?> content = Parts.content(codec);
    if (Parts.entry(content) == null) {
      throw refuse("is " + type + ", which has no entries");
    }
    Class<?> wanted = Target.content(type).argument(0).boxed().raw();
    if (!wanted.isInstance(key)) {
      throw refuse(
          String.format(
              "has keys of %s, but was given %s",
              wanted.getSimpleName(), key.getClass().getSimpleName()));
    }
    try {
      return named(Parts.entryName(content, key));
    } catch (ItemFormatException e) {
      throw new IllegalArgumentException("A key of " + place + " cannot be stored", e);
    }
  }

  private boolean isUnmapped() {
    return component != null && component.storage() == ComponentModel.Storage.UNMAPPED;
  }

  private Position unmapped(String name) {
    return new Position(new AttributePath(name), place + "." + name, "", codec, VALUE, null);
  }

  private static final TypeRef VALUE = TypeRef.of(Object.class);

  /** A component or an entry, by its name. */
  Position named(String name) {
    if (isUnmapped()) {
      return unmapped(name);
    }
    Codec<?> content = Parts.content(codec);
    Codec<?> value = Parts.isDocument(content) ? content : Parts.entry(content);
    if (value != null && path != null) {
      return new Position(
          path.then(new AttributePath.Name(name)),
          place + "." + name,
          "",
          value,
          Target.inside(type),
          null);
    }
    for (ObjectCodec<?> object : Parts.objects(content)) {
      Position found = component(object, name);
      if (found != null) {
        return found;
      }
    }
    throw unknown(name, Parts.objects(content));
  }

  /** The component that a method reads. */
  Position read(Getters.Named getter) {
    Class<?> raw = Target.content(type).raw();
    boolean related = getter.owner().isAssignableFrom(raw) || raw.isAssignableFrom(getter.owner());
    if (related) {
      for (ObjectCodec<?> object : Parts.objects(Parts.content(codec))) {
        for (ComponentModel each : object.model().components()) {
          if (GetterNames.reads(getter.name(), each)) {
            return of(object, each);
          }
        }
      }
    }
    throw refuse("has no attribute that " + getter + " reads");
  }

  private @Nullable Position component(ObjectCodec<?> object, String name) {
    ComponentModel rest = null;
    for (ComponentModel each : object.model().components()) {
      if (each.name().equals(name)) {
        return of(object, each);
      }
      rest = each.storage() == ComponentModel.Storage.UNMAPPED ? each : rest;
    }
    boolean document = object.model().kind() == ObjectModel.Kind.DOCUMENT;
    return document && rest != null ? of(object, rest).unmapped(name).inside(place) : null;
  }

  /** The name of a document's attribute has no component before it. */
  private Position inside(String owner) {
    String name = path == null ? "" : path.storedName();
    return new Position(path, owner + "." + name, "", codec, type, null);
  }

  private Position of(ObjectCodec<?> owner, ComponentModel found) {
    if (found.storage() == ComponentModel.Storage.IGNORED) {
      throw refuse("does not store '" + found.name() + "'");
    }
    Codec<?> inner = owner.codec(owner.model().components().indexOf(found));
    String name = prefix + found.storedName();
    String there = place + "." + found.name();
    if (found.storage() != ComponentModel.Storage.STORED) {
      return new Position(path, there, name, inner, found.type(), found);
    }
    AttributePath own =
        path == null ? new AttributePath(name) : path.then(new AttributePath.Name(name));
    return new Position(own, there, "", inner, found.type(), found);
  }

  private IllegalArgumentException unknown(String name, List<ObjectCodec<?>> objects) {
    if (objects.isEmpty()) {
      return refuse("is " + type + ", which has no parts that '" + name + "' could name");
    }
    List<String> names = new ArrayList<>();
    for (ObjectCodec<?> object : objects) {
      object.model().components().forEach(each -> names.add(each.name()));
    }
    String meant = Suggestions.didYouMean(name, names);
    String all = " Its attributes are: " + String.join(", ", new LinkedHashSet<>(names)) + ".";
    return refuse("has no attribute '" + name + "'." + (meant.isEmpty() ? all : meant));
  }

  private IllegalArgumentException refuse(String problem) {
    return new IllegalArgumentException(place + " " + problem);
  }
}
