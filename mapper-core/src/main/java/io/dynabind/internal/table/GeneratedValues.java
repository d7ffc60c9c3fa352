package io.dynabind.internal.table;

import io.dynabind.annotation.Form;
import io.dynabind.codec.EncodableValue;
import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.AttributePath;
import io.dynabind.expression.Operand;
import io.dynabind.expression.UpdateAction;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.FormModel;
import io.dynabind.model.GenerationModel;
import io.dynabind.model.GenerationModel.Kind;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The times, identifiers and counters of an entity, made anew for each write; with the time taken
 * once.
 */
@SuppressWarnings("JavaUtilDate") // users have them
final class GeneratedValues<T> {

  private final EntityCodec<T> codec;
  private final Sources sources;
  private final List<AttributeModel> created = new ArrayList<>();
  private final List<AttributeModel> updated = new ArrayList<>();
  private final List<AttributeModel> identifiers = new ArrayList<>();
  private final List<AttributeModel> counters = new ArrayList<>();

  GeneratedValues(EntityCodec<T> codec, Sources sources) {
    this.codec = codec;
    this.sources = sources;
    for (AttributeModel attribute : codec.model().attributes()) {
      GenerationModel generation = attribute.component().options().generation();
      if (generation != null) {
        of(generation.kind()).add(attribute);
      }
    }
  }

  private List<AttributeModel> of(Kind kind) {
    return switch (kind) {
      case CREATED_AT -> created;
      case UPDATED_AT -> updated;
      case IDENTIFIER -> identifiers;
      case COUNTER -> counters;
    };
  }

  private boolean isNothing() {
    return created.isEmpty() && updated.isEmpty() && identifiers.isEmpty() && counters.isEmpty();
  }

  /** The values of a new item, and those that are given. */
  Map<AttributeModel, Object> inserted(T entity, Map<AttributeModel, Object> given) {
    return written(entity, given, true);
  }

  /** The values of an item that is new or replaced, and those that are given. */
  Map<AttributeModel, Object> put(T entity, Map<AttributeModel, Object> given) {
    return written(entity, given, false);
  }

  private Map<AttributeModel, Object> written(
      T entity, Map<AttributeModel, Object> given, boolean isNew) {
    if (isNothing()) {
      return given;
    }
    Instant now = sources.now();
    Map<AttributeModel, Object> values = new LinkedHashMap<>(given);
    for (AttributeModel attribute : created) {
      if (codec.has(attribute, entity) && (isNew || isUnset(attribute, entity))) {
        values.put(attribute, time(attribute, now));
      }
    }
    addTimes(values, entity, now);
    for (AttributeModel attribute : identifiers) {
      if (codec.has(attribute, entity) && codec.get(attribute, entity) == null) {
        values.put(attribute, identifier(attribute));
      }
    }
    for (AttributeModel attribute : counters) {
      if (codec.has(attribute, entity)) {
        values.put(attribute, number(attribute, generation(attribute).start()));
      }
    }
    return values;
  }

  private void addTimes(Map<AttributeModel, Object> values, T entity, Instant now) {
    for (AttributeModel attribute : updated) {
      if (codec.has(attribute, entity)) {
        values.put(attribute, time(attribute, now));
      }
    }
  }

  /** What an update of an entity does by itself, together with values that are given. */
  Additions updated(T entity, Map<AttributeModel, Object> given) {
    if (isNothing()) {
      return new Additions(given, List.of(), List.of());
    }
    Instant now = sources.now();
    Map<AttributeModel, Object> values = new LinkedHashMap<>(given);
    addTimes(values, entity, now);
    List<AttributeModel> decided = keptTimes(entity);
    List<UpdateAction> actions = new ArrayList<>();
    decided.forEach(attribute -> actions.add(setIfAbsent(attribute, now)));
    counters.forEach(attribute -> actions.add(count(attribute)));
    decided.addAll(counters);
    return new Additions(values, actions, decided);
  }

  /** What an update says without being told, so that a difference in it is none. */
  Collection<AttributeModel> changedByUpdates(T after) {
    List<AttributeModel> changed = new ArrayList<>(updated);
    changed.addAll(counters);
    changed.addAll(keptTimes(after));
    return changed;
  }

  /** The creation times that the entity does not know, so that those that are stored are kept. */
  private List<AttributeModel> keptTimes(T entity) {
    List<AttributeModel> kept = new ArrayList<>();
    for (AttributeModel attribute : created) {
      if (!isKey(attribute) && codec.has(attribute, entity) && isUnset(attribute, entity)) {
        kept.add(attribute);
      }
    }
    return kept;
  }

  /** What an update by key does by itself. */
  List<UpdateAction> updatedByKey(boolean create) {
    if (isNothing()) {
      return List.of();
    }
    Instant now = sources.now();
    List<UpdateAction> actions = new ArrayList<>();
    for (AttributeModel attribute : created) {
      if (create && !isKey(attribute)) {
        actions.add(setIfAbsent(attribute, now));
      }
    }
    for (AttributeModel attribute : updated) {
      actions.add(
          new UpdateAction.Set(
              AttributePath.of(attribute), encoded(attribute, time(attribute, now))));
    }
    counters.forEach(attribute -> actions.add(count(attribute)));
    return actions;
  }

  private boolean isKey(AttributeModel attribute) {
    return codec.model().key().attributes().contains(attribute);
  }

  /** A primitive cannot be null. */
  private boolean isUnset(AttributeModel attribute, T entity) {
    Object value = codec.get(attribute, entity);
    return value == null || value.equals(0L);
  }

  private UpdateAction setIfAbsent(AttributeModel attribute, Instant now) {
    return new UpdateAction.SetIfAbsent(
        AttributePath.of(attribute), encoded(attribute, time(attribute, now)));
  }

  private UpdateAction count(AttributeModel attribute) {
    GenerationModel counter = generation(attribute);
    return new UpdateAction.Increment(
        AttributePath.of(attribute),
        encoded(attribute, number(attribute, counter.start() - counter.by())),
        encoded(attribute, number(attribute, counter.by())),
        false);
  }

  private Operand encoded(AttributeModel attribute, Object value) {
    return new Operand.Encoded(EncodableValue.of(codec.codec(attribute), value));
  }

  private Object identifier(AttributeModel attribute) {
    return sources.id(
        Objects.requireNonNull(generation(attribute).generator()), attribute.type().raw());
  }

  private static GenerationModel generation(AttributeModel attribute) {
    return Objects.requireNonNull(attribute.component().options().generation());
  }

  private static Object number(AttributeModel attribute, long number) {
    boolean small = attribute.type().boxed().raw() == Integer.class;
    return small ? (Object) Math.toIntExact(number) : (Object) number;
  }

  private Object time(AttributeModel attribute, Instant now) {
    Class<?> type = attribute.type().boxed().raw();
    Instant time = storable(attribute.component().options().form(), now);
    ZoneId zone = sources.clock().getZone();
    if (type == OffsetDateTime.class) {
      return OffsetDateTime.ofInstant(time, zone);
    }
    if (type == ZonedDateTime.class) {
      return ZonedDateTime.ofInstant(time, zone);
    }
    if (type == Date.class) {
      return Date.from(time);
    }
    return type == Long.class ? (Object) time.toEpochMilli() : time;
  }

  /** The entity that is returned has what will be read. */
  private static Instant storable(@Nullable FormModel form, Instant now) {
    if (form == null) {
      return now;
    }
    if (form.form() == Form.EPOCH_SECONDS) {
      return now.truncatedTo(ChronoUnit.SECONDS);
    }
    return form.form() == Form.EPOCH_MILLIS ? now.truncatedTo(ChronoUnit.MILLIS) : now;
  }
}
