package io.dynabind.codec;

import io.dynabind.model.SealedModel;
import io.dynabind.model.VariantModel;
import io.dynabind.problem.MappingException;
import io.dynabind.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the variants of a sealed type by class and by name. */
final class Variants {

  private final Class<?> type;
  private final IdentityHashMap<Class<?>, Variant> byClass = new IdentityHashMap<>();
  private final Map<String, Variant> byName = new HashMap<>();
  private final boolean allMembers;
  private final @Nullable Variant fallback;

  Variants(SealedModel sealed, Class<?> type, CodecRegistry codecs) {
    this.type = type;
    Variant unknown = null;
    List<Problem> problems = new ArrayList<>();
    for (VariantModel model : sealed.variants()) {
      Variant variant = make(model, codecs, problems);
      if (variant == null) {
        continue;
      }
      byClass.put(model.type(), variant);
      model.names().forEach(name -> byName.put(name, variant));
      unknown = model.fallback() ? variant : unknown;
    }
    if (!problems.isEmpty()) {
      throw new MappingException(problems);
    }
    this.fallback = unknown;
    this.allMembers = sealed.of(type).size() == sealed.variants().size();
  }

  private static @Nullable Variant make(
      VariantModel model, CodecRegistry codecs, List<Problem> problems) {
    try {
      return new Variant(model, codecs.get(model.object().type()));
    } catch (MappingException e) {
      problems.addAll(e.problems());
      return null;
    }
  }

  Variant of(Object value) {
    Variant variant = byClass.get(value.getClass());
    if (variant == null) {
      throw new IllegalArgumentException(
          value.getClass().getName() + " is no variant of " + type.getSimpleName());
    }
    return variant;
  }

  void settle() {
    byClass.values().forEach(Variant::settle);
  }

  /** The variant that has the name, now or formerly, else the fallback, if there is one. */
  @Nullable Variant named(String name) {
    return byName.getOrDefault(name, fallback);
  }

  /** Whether a variant is of the codec's own type, which may be narrower than the hierarchy. */
  boolean isMember(Variant variant) {
    return allMembers || type.isAssignableFrom(variant.model().type());
  }

  /** The codecs of the variants that are members. */
  List<ObjectCodec<Object>> codecs() {
    return byClass.values().stream().filter(this::isMember).map(Variant::codec).toList();
  }

  boolean areAllMembers() {
    return allMembers;
  }
}
