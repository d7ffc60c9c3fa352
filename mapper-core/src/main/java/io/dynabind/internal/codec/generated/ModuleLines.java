package io.dynabind.internal.codec.generated;

import java.util.ArrayList;
import java.util.List;

/** The lines that a module is to be given so that dynabind can work in a package of it. */
final class ModuleLines {

  private ModuleLines() {}

  static String of(Class<?> type) {
    Module own = ModuleLines.class.getModule();
    Module theirs = type.getModule();
    List<String> lines = new ArrayList<>();
    if (own.isNamed() && !theirs.canRead(own)) {
      lines.add("requires " + own.getName() + ";");
    }
    if (!theirs.isOpen(type.getPackageName(), own)) {
      String target = own.isNamed() ? " to " + own.getName() : "";
      lines.add("opens " + type.getPackageName() + target + ";");
    }
    return "add to module-info.java of " + theirs.getName() + ": " + String.join(" ", lines);
  }
}
