package io.dynabind.model;

import java.util.List;

/**
 * How the variants of a sealed type are told apart.
 *
 * @param discriminator the stored name of the attribute that holds a variant's name
 * @param variants all variants, in the order of the source
 */
public record SealedModel(String discriminator, List<VariantModel> variants) {

  /** The position of the discriminator among the components and attributes of a sealed type. */
  public static final int DISCRIMINATOR = 0;

  /** Freezes the list. */
  public SealedModel {
    variants = List.copyOf(variants);
  }

  /**
   * The variants that are of a type.
   *
   * @param type the sealed type, a sealed type below it, or a variant
   * @return all variants, or those below that type
   */
  public List<VariantModel> of(Class<?> type) {
    return variants.stream().filter(variant -> type.isAssignableFrom(variant.type())).toList();
  }
}
