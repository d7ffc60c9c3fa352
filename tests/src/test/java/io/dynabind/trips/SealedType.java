package io.dynabind.trips;

import java.util.List;

/** A sealed interface and its variants. */
record SealedType(Declaration declaration, List<ObjectType> variants) implements JavaType {

  @Override
  public String source() {
    return declaration.name;
  }

  @Override
  public Object make(Chance chance) {
    return chance.pick(variants).make(chance);
  }

  /** Makes a value that is an item. */
  Object makeItem(Chance chance) {
    return chance.pick(variants).makeHere(chance);
  }

  @Override
  public Difference differenceThere(Object written, Object read, Form form) {
    if (written.getClass() != read.getClass()) {
      return Difference.between(written.getClass(), read.getClass());
    }
    for (ObjectType variant : variants) {
      if (variant.loaded() == written.getClass()) {
        return variant.differenceThere(written, read, form);
      }
    }
    throw new IllegalStateException("No variant: " + written.getClass());
  }
}
