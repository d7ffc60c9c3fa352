package io.dynabind.trips;

/**
 * One class with all that it is made of: an entity of its own.
 *
 * @param name the name of the class around all others
 * @param source its source
 * @param type an {@link ObjectType} or a {@link SealedType}
 * @param declarations the entity, and what it is made of
 */
record Shape(String name, String source, JavaType type, java.util.List<Declaration> declarations) {

  Class<?> entity() {
    return declarations.get(0).loaded;
  }

  void load(ClassLoader loader) throws ClassNotFoundException {
    for (Declaration each : declarations) {
      each.loaded = loader.loadClass(Shapes.PACKAGE + "." + name + "$" + each.name);
    }
  }

  Object make(Chance chance) {
    return type instanceof SealedType sealed
        ? sealed.makeItem(chance)
        : ((ObjectType) type).makeHere(chance);
  }
}
