package io.dynabind.spring.data;

import io.dynabind.Dynabind;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Application contexts with the tables of a test. */
final class Contexts {

  private Contexts() {}

  /** A context whose dynabind is that of the test, which closes it. */
  static AnnotationConfigApplicationContext of(Dynabind dynabind, Class<?>... configurations) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.registerBean(
        "dynabind",
        Dynabind.class,
        () -> dynabind,
        definition -> definition.setDestroyMethodName(""));
    context.register(configurations);
    context.refresh();
    return context;
  }
}
