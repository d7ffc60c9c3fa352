package io.dynabind.loaders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Throws class loaders away, as redeployments and restarts do, and counts those that somebody
 * keeps.
 *
 * <ul>
 *   <li>(a) entity, repository and Dynabind in the loader, the library in its parent
 *   <li>(b) library, repository and Dynabind in the loader, the entity in its parent
 *   <li>(c) library and Dynabind in the parent, the entity with its private members in the loader
 * </ul>
 */
@Tag("battery")
@Tag("class-loaders")
class ClassLoadersBattery {

  private static final int ROUNDS = 300;
  private static final int BATCH = 50;
  private static final long SEED = 42;
  private static final String HERE = "io.dynabind.loaders.";
  private static final List<Object> LEAK = new ArrayList<>();

  @Test
  void loadersUnload() throws Exception {
    int loaders = 0;
    int leaked = 0;
    for (Case each : Case.values()) {
      leaked += run(each, ROUNDS);
      loaders += ROUNDS;
    }
    int caught = leakOnPurpose();
    System.out.printf(
        "battery class-loaders: loaders=%d leaked=%d seed=%d%n", loaders, leaked, SEED);

    assertThat(leaked).isZero();
    assertThat(caught).as("the negative control: a codec held in a static list").isEqualTo(1);
  }

  /** What is thrown away, and which kind of codec must come out. */
  private enum Case {
    APPLICATION(name -> name.startsWith(HERE + "entity.") || name.startsWith(HERE + "user."), true),
    LIBRARY(
        name ->
            name.startsWith("io.dynabind.")
                && !name.startsWith("io.dynabind.annotation.")
                && !name.startsWith(HERE + "entity."),
        false),
    ENTITY(name -> name.startsWith(HERE + "entity."), true);

    private final Predicate<String> own;
    private final boolean generated;

    Case(Predicate<String> own, boolean generated) {
      this.own = own;
      this.generated = generated;
    }
  }

  private static int run(Case each, int rounds) throws Exception {
    Leaks leaks = new Leaks();
    int leaked = 0;
    for (int round = 1; round <= rounds; round++) {
      ThrowAwayLoader loader = new ThrowAwayLoader(each.own);
      leaks.watch(loader);
      String said = live(loader, each);
      // Reflection must be a decision that is told, and told once.
      assertThat(said.lines().filter(line -> line.contains("works by reflection")).count())
          .isEqualTo(each.generated ? 0 : 1);
      loader = null;
      if (round % BATCH == 0) {
        leaked = leaks.remaining();
      }
    }
    return leaked;
  }

  /** One application's life, in a frame of its own so that nothing stays on the stack. */
  private static String live(ThrowAwayLoader loader, Case each) throws Exception {
    PrintStream error = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      Object codec =
          each == Case.ENTITY
              ? Restart.with(loader.loadClass(HERE + "entity.Account"))
              : round(loader).apply(each.generated ? "generated" : "reflective");
      assertThat(codec).isNotNull();
    } finally {
      System.setErr(error);
    }
    return said.toString(StandardCharsets.UTF_8);
  }

  @SuppressWarnings("unchecked") // a Round is such a function, in whichever loader
  private static Function<String, Object> round(ClassLoader loader) throws Exception {
    return (Function<String, Object>)
        loader.loadClass(HERE + "user.Round").getDeclaredConstructor().newInstance();
  }

  private static int leakOnPurpose() throws Exception {
    Leaks leaks = new Leaks();
    ThrowAwayLoader loader = new ThrowAwayLoader(Case.APPLICATION.own);
    leaks.watch(loader);
    LEAK.add(round(loader).apply("generated"));
    loader = null;
    int caught = leaks.remaining();
    LEAK.clear();
    return caught;
  }
}
