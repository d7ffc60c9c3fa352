package io.dynabind.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Dynabind;
import io.dynabind.spring.boot.shop.Order;
import io.dynabind.spring.boot.shop.Round;
import io.dynabind.spring.boot.shop.Shop;
import java.io.IOException;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.CachedIntrospectionResults;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.devtools.restart.Restarter;
import org.springframework.boot.devtools.restart.classloader.RestartClassLoader;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.data.core.TypeInformation;

/** The application is in the loader that goes with a restart, dynabind in the one that stays. */
class DevToolsRestartTest {

  private static final int RESTARTS = 3;
  private static final int MOST_DIMENSIONS = 255;

  private final String prefix = "t" + UUID.randomUUID() + "-";
  private final ReferenceQueue<ClassLoader> collected = new ReferenceQueue<>();

  @TempDir Path classes;

  @BeforeEach
  void quiet() {
    System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
  }

  @AfterEach
  void loud() {
    System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
  }

  @Test
  void eachRestartMakesItsOwnAndLeavesNothingBehind() throws Exception {
    copyTheApplication();
    Set<WeakReference<ClassLoader>> loaders = new HashSet<>();
    List<Integer> totals = new ArrayList<>();
    for (int i = 0; i < RESTARTS; i++) {
      loaders.add(start(totals));
    }
    assertThat(totals).as("the server keeps the items").containsExactly(1, 2, 3);
    assertThat(uncollected(loaders)).isEmpty();
  }

  private WeakReference<ClassLoader> start(List<Integer> totals) throws Exception {
    RestartClassLoader loader =
        new RestartClassLoader(getClass().getClassLoader(), new URL[] {classes.toUri().toURL()});
    FutureTask<Integer> run = new FutureTask<>(() -> run(loader));
    Thread thread = new Thread(run, "restartedMain");
    thread.setContextClassLoader(loader);
    thread.start();
    totals.add(run.get());
    thread.join();
    loader.close();
    return new WeakReference<>(loader, collected);
  }

  @SuppressWarnings("unchecked") // the round's own types
  private Integer run(ClassLoader loader) throws Exception {
    Class<?> application = loader.loadClass(Shop.class.getName());
    assertThat(application.getClassLoader()).isSameAs(loader);
    try (ConfigurableApplicationContext context = application(application).run()) {
      Class<?> order = loader.loadClass(Order.class.getName());
      Dynabind dynabind = context.getBean(Dynabind.class);
      assertThat(dynabind.model(order).type()).isSameAs(order).isNotSameAs(Order.class);
      Function<ApplicationContext, Integer> round =
          (Function<ApplicationContext, Integer>)
              loader.loadClass(Round.class.getName()).getConstructor().newInstance();
      return round.apply(context);
    } finally {
      letGo(loader);
    }
  }

  private SpringApplication application(Class<?> application) {
    SpringApplication restarted =
        new SpringApplication(
            application,
            DynabindLocalAutoConfiguration.class,
            DynabindAutoConfiguration.class,
            DynamoRepositoriesAutoConfiguration.class);
    restarted.setBannerMode(Banner.Mode.OFF);
    restarted.setLogStartupInfo(false);
    restarted.setRegisterShutdownHook(false);
    restarted.setDefaultProperties(
        Map.of(
            "dynabind.local.enabled", true,
            "dynabind.table.prefix", prefix,
            "spring.docker.compose.enabled", false));
    return restarted;
  }

  /** What DevTools lets go of at a restart, and caches of Spring Data that hold the last types. */
  private static void letGo(ClassLoader loader) {
    Restarter.clearInstance();
    CachedIntrospectionResults.clearClassLoader(loader);
    for (Class<?> type : List.of(String.class, Integer.class, Long.class)) {
      Class<?> other = type;
      for (int dimensions = 1; dimensions < MOST_DIMENSIONS; dimensions++) {
        other = other.arrayType();
        TypeInformation.of(other);
        TypeInformation.of(ResolvableType.forClassWithGenerics(List.class, other));
      }
    }
  }

  private void copyTheApplication() throws Exception {
    Path all = Path.of(Shop.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path own = all.resolve(Shop.class.getPackageName().replace('.', '/'));
    try (Stream<Path> files = Files.walk(own)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        copy(file, classes.resolve(all.relativize(file).toString()));
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(from, to);
  }

  /** Collects until nothing is left, or nothing more goes. */
  private Set<WeakReference<ClassLoader>> uncollected(Set<WeakReference<ClassLoader>> loaders)
      throws InterruptedException {
    for (int round = 0; round < 60 && !loaders.isEmpty(); round++) {
      System.gc();
      Object gone = collected.remove(250);
      while (gone != null) {
        loaders.remove(gone);
        gone = collected.poll();
      }
    }
    return loaders;
  }
}
