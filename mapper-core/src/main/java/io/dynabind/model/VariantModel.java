package io.dynabind.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A variant of a sealed type.
 *
 * @param name the name that is stored
 * @param formerly names that are read as well
 * @param fallback whether it takes the items with unknown names
 * @param object the variant's own type
 * @param slots for each component of the sealed type's model, which of the variant's own it is, or
 *     {@link #NONE}
 */
public record VariantModel(
    String name, List<String> formerly, boolean fallback, ObjectModel object, List<Integer> slots) {

  /** The variant does not have the component. */
  public static final int NONE = -1;

  /** Freezes the lists. */
  public VariantModel {
    formerly = List.copyOf(formerly);
    slots = List.copyOf(slots);
  }

  /**
   * The variant's class.
   *
   * @return a record, or a final class
   */
  public Class<?> type() {
    return object.type().raw();
  }

  /**
   * All names under which the variant may be found.
   *
   * @return the name that is stored, then the former ones
   */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    names.add(name);
    names.addAll(formerly);
    return names;
  }

  /**
   * Whether the variant has a component of the sealed type's model.
   *
   * @param component the component's index there
   * @return true if a value of this variant may have it
   */
  public boolean has(int component) {
    return slots.get(component) != NONE;
  }
}
