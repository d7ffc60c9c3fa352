package io.dynabind.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** The rule that holds classes to the import table, for the product and for fixtures alike. */
final class Rooms extends ArchCondition<JavaClass> {

  private static final ImportTable TABLE = ImportTable.read("/architecture/import-table.txt");
  private static final ImportTable LIBRARIES = ImportTable.read("/architecture/libraries.txt");

  private final String base;

  /** Takes the package that stands for {@code io.dynabind}. */
  Rooms(String base) {
    super("import only what the import table allows");
    this.base = base;
  }

  @Override
  public void check(JavaClass source, ConditionEvents events) {
    String room = room(source);
    if (room == null) {
      events.add(
          SimpleConditionEvent.violated(
              source, source.getName() + " stands in no room of the table"));
      return;
    }
    for (Dependency dependency : source.getDirectDependenciesFromSelf()) {
      if (!allowed(room, dependency.getTargetClass().getBaseComponentType())) {
        events.add(
            SimpleConditionEvent.violated(
                source, "room '" + room + "': " + dependency.getDescription()));
      }
    }
  }

  private boolean allowed(String room, JavaClass target) {
    if (target.isPrimitive()) {
      return true;
    }
    String targetPackage = target.getPackageName();
    if (targetPackage.equals(base) || targetPackage.startsWith(base + ".")) {
      return allowedInside(room, target);
    }
    if (targetPackage.startsWith("java.")
        || targetPackage.startsWith("org.jspecify.")
        || targetPackage.equals("org.slf4j")) {
      return true;
    }
    return LIBRARIES.keys().stream()
        .filter(library -> (targetPackage + ".").startsWith(library + "."))
        .findFirst()
        .filter(library -> LIBRARIES.allows(library, room))
        .isPresent();
  }

  private boolean allowedInside(String room, JavaClass target) {
    if (target.getPackageName().equals(base + ".annotation")) {
      boolean facts = target.isEnum() && (room.equals("model") || TABLE.allows(room, "model"));
      return facts || TABLE.allows(room, "annotation");
    }
    String targetRoom = room(target);
    return targetRoom != null
        && (targetRoom.equals(room)
            || targetRoom.equals("problem")
            || TABLE.allows(room, targetRoom));
  }

  /** The room of a class: the longest row of the table that its package begins with. */
  private String room(JavaClass type) {
    String packageName = type.getPackageName();
    if (packageName.equals(base)) {
      return ".";
    }
    String place = packageName.substring(base.length() + 1);
    return TABLE.keys().stream()
        .filter(row -> (place + ".").startsWith(row + "."))
        .max((a, b) -> Integer.compare(a.length(), b.length()))
        .orElse(null);
  }
}
