package io.dynabind.internal.problem;

import java.util.ArrayList;
import java.util.List;

/** The lines that a module is to be given so that dynabind can work in a package of it. */
public final class ModuleLines {

  private ModuleLines() {}

  /**
   * Says what to add where, in words that fit into a sentence.
   *
   * @param type a class whose module does not read dynabind, or whose package is not open to it
   * @return such as {@code add to module-info.java of com.acme: requires io.dynabind.core;}
   */
  public static String of(Class<?> type) {
    Module own = ModuleLines.class.getModule();
    Module theirs = type.getModule();
    List<String> lines = new ArrayList<>();
    if (own.isNamed() && !isRead(type)) {
      lines.add("requires " + own.getName() + ";");
    }
    if (!isOpen(type)) {
      String target = own.isNamed() ? " to " + own.getName() : "";
      lines.add("opens " + type.getPackageName() + target + ";");
    }
    return "add to module-info.java of " + theirs.getName() + ": " + String.join(" ", lines);
  }

  /**
   * Says why a class that is generated into a module cannot call dynabind, or reach its host.
   *
   * @param type a class of that module
   * @return the lines to add; or, if dynabind is on the class path, that no line helps
   */
  public static String toGenerate(Class<?> type) {
    return isRead(type) || ModuleLines.class.getModule().isNamed()
        ? of(type)
        : "module "
            + type.getModule().getName()
            + " reads modules only; put dynabind on the module path";
  }

  /**
   * What a package is to be opened to.
   *
   * @return dynabind's module, or the class path
   */
  public static String target() {
    Module own = ModuleLines.class.getModule();
    return own.isNamed() ? own.getName() : "the class path";
  }

  /**
   * Whether a class stands in a package that is open to dynabind.
   *
   * @param type the class
   * @return true if its private members may be reached
   */
  public static boolean isOpen(Class<?> type) {
    return type.getModule().isOpen(type.getPackageName(), ModuleLines.class.getModule());
  }

  /**
   * Whether the module of a class reads dynabind's, so that a class generated into it can call
   * dynabind.
   *
   * @param type the class
   * @return true if it does
   */
  public static boolean isRead(Class<?> type) {
    return type.getModule().canRead(ModuleLines.class.getModule());
  }
}
