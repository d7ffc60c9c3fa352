package io.dynabind.model;

import io.dynabind.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one attribute departs from the rule.
 *
 * @param formerNames names under which it is read too, the first one before the others
 * @param defaultText what it reads back as where it is absent or NULL, as text; null for what its
 *     type says
 * @param nulls what becomes of null
 * @param form in which it is stored; null for that of its type
 * @param generation how its value is made; null if the application brings it
 * @param showsExpired whether items whose time to live it is are read after they have expired
 * @param uniqueScope the name of the component within whose values it is unique, empty for the
 *     whole table; null if it is not unique
 * @param readOnly whether entities are written without it
 */
public record AttributeOptions(
    List<String> formerNames,
    @Nullable String defaultText,
    Nulls nulls,
    @Nullable FormModel form,
    @Nullable GenerationModel generation,
    boolean showsExpired,
    @Nullable String uniqueScope,
    boolean readOnly) {

  /** It does not. */
  public static final AttributeOptions NONE =
      new AttributeOptions(List.of(), null, Nulls.OMIT, null, null, false, null, false);

  /** Freezes the list. */
  public AttributeOptions {
    formerNames = List.copyOf(formerNames);
  }

  /**
   * Whether null is stored as NULL.
   *
   * @return false if it is left out
   */
  public boolean storesNulls() {
    return nulls == Nulls.STORE;
  }
}
