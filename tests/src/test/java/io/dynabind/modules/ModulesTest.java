package io.dynabind.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entities in modules, open and closed, and on the class path beside our modules. */
class ModulesTest {

  @TempDir Path folder;

  private static final String ENTITY =
      """
      package com.acme.domain;

      import io.dynabind.annotation.HashKey;
      import io.dynabind.annotation.Table;

      @Table("orders")
      public record Order(@HashKey String id, int count) {}
      """;

  private static final String CLOSED_ENTITY =
      """
      package com.acme.domain;

      import io.dynabind.annotation.HashKey;
      import io.dynabind.annotation.Table;

      @Table("orders")
      public final class Order {
        @HashKey private String id;
        private int count;

        private Order() {}

        public Order(String id, int count) {
          this.id = id;
          this.count = count;
        }

        @Override
        public String toString() {
          return "Order[id=" + id + ", count=" + count + "]";
        }
      }
      """;

  private static final String MAIN =
      """
      package com.acme.app;

      import com.acme.domain.Order;
      import io.dynabind.Dynabind;
      import io.dynabind.codec.EntityCodec;
      import io.dynabind.executor.CallOptions;
      import io.dynabind.executor.Executor;
      import io.dynabind.executor.PreparedOperation;
      import io.dynabind.item.json.JsonItems;
      import io.dynabind.operation.Operation;

      public final class Main {

        public static void main(String[] arguments) {
          Executor none = new Executor() {
            public PreparedOperation prepare(Operation operation, CallOptions options) {
              throw new IllegalStateException();
            }
            public boolean supportsSync() { return true; }
            public boolean supportsAsync() { return false; }
          };
          try (Dynabind dynabind = Dynabind.builder().executor(none).entities(Order.class).build()) {
            EntityCodec<Order> codec = dynabind.codec(Order.class);
            String json = JsonItems.write(codec, new Order("a", 1));
            System.out.println(JsonItems.read(codec, json) + " " + json);
            System.out.println("generated: " + codec.object().settled().getClass().isHidden());
          } catch (io.dynabind.problem.MappingException e) {
            System.out.println(e.getMessage());
          }
        }
      }
      """;

  private static final String WORKED =
      "Order[id=a, count=1] {\"id\":{\"S\":\"a\"},\"count\":{\"N\":\"1\"}}";

  private static final String REFLECTIVE =
      "[main] WARN io.dynabind - The codec of Order works by reflection: ";

  private static Map<String, String> sources(String moduleInfo) {
    return Map.of(
        "module-info.java", moduleInfo,
        "com/acme/domain/Order.java", ENTITY,
        "com/acme/app/Main.java", MAIN);
  }

  @Test
  void anOpenModuleGetsGeneratedCodecs() {
    ModuleProject project = new ModuleProject(folder);
    project.compile(
        sources(
            """
            module com.acme {
              requires io.dynabind.core;
              opens com.acme.domain to io.dynabind.core;
            }
            """),
        true);

    String output = project.runModule("com.acme", "com.acme.app.Main");

    assertThat(output).isEqualTo(WORKED + "\ngenerated: true\n");
  }

  private static final String UPDATER =
      """
      package com.acme.app;

      import static io.dynabind.expression.Expressions.attribute;

      import com.acme.domain.Order;
      import io.dynabind.Dynabind;
      import io.dynabind.executor.CallOptions;
      import io.dynabind.executor.Executor;
      import io.dynabind.executor.PreparedOperation;
      import io.dynabind.operation.Operation;
      import io.dynabind.operation.UpdateItem;
      import io.dynabind.table.KeyUpdate;

      public final class Main {

        private static final class Sent extends RuntimeException {
          Sent(String update) {
            super(update);
          }
        }

        public static void main(String[] arguments) {
          Executor printing = new Executor() {
            public PreparedOperation prepare(Operation operation, CallOptions options) {
              throw new Sent(((UpdateItem) operation).update());
            }
            public boolean supportsSync() { return true; }
            public boolean supportsAsync() { return false; }
          };
          try (Dynabind dynabind =
              Dynabind.builder().executor(printing).entities(Order.class).build()) {
            KeyUpdate<Order> update = dynabind.table(Order.class).updateByKey("a");
            print(update.set(attribute("count"), 2));
            print(update.set(Order::count, 2));
          }
        }

        private static void print(KeyUpdate<Order> update) {
          try {
            update.execute();
          } catch (Sent | IllegalArgumentException e) {
            System.out.println(e.getMessage());
          }
        }
      }
      """;

  private String update(String... lines) {
    ModuleProject project = new ModuleProject(folder);
    String body = String.join("\n", lines);
    project.compile(
        Map.of(
            "module-info.java",
            "module com.acme {\nrequires io.dynabind.core;\n" + body + "\n}\n",
            "com/acme/domain/Order.java",
            ENTITY,
            "com/acme/app/Main.java",
            UPDATER),
        true);
    return project.runModule("com.acme", "com.acme.app.Main");
  }

  @Test
  void aCallerThatIsClosedIsToldToNameAttributesByStrings() {
    assertThat(update("opens com.acme.domain to io.dynabind.core;"))
        .isEqualTo(
            """
            SET #n0 = :v0
            A method reference in com.acme.app cannot be looked up: name the attribute by a string, \
            such as attribute("status"), or add to module-info.java of com.acme: opens com.acme.app \
            to io.dynabind.core;
            """);
  }

  @Test
  void aCallerThatIsOpenNamesAttributesByMethodReferences() {
    assertThat(
            update(
                "opens com.acme.domain to io.dynabind.core;",
                "opens com.acme.app to io.dynabind.core;"))
        .isEqualTo("SET #n0 = :v0\nSET #n0 = :v0\n");
  }

  @Test
  void aClosedModuleIsToldWhatToOpen() {
    ModuleProject project = new ModuleProject(folder);
    project.compile(
        sources(
            """
            module com.acme {
              requires io.dynabind.core;
            }
            """),
        true);

    String output = project.runModule("com.acme", "com.acme.app.Main");

    assertThat(output)
        .isEqualTo(
            """
            Cannot start dynabind: 1 problem.

            1) [ClosedModule] Order is in module com.acme, which does not open package \
            com.acme.domain to io.dynabind.core.
                 at com.acme.domain.Order
               Add to module-info.java of com.acme: opens com.acme.domain to io.dynabind.core;

            """);
  }

  /** A module that has our annotations only, and an application that uses it. */
  private ModuleProject domain(String entity, String... lines) {
    ModuleProject domain = new ModuleProject(folder);
    domain.compile(
        Map.of(
            "module-info.java",
            """
            module com.acme.domain {
              requires io.dynabind.annotation;
              LINES
            }
            """
                .replace("LINES", String.join("\n  ", lines)),
            "com/acme/domain/Order.java",
            entity),
        true);
    return domain;
  }

  private String runModule(ModuleProject domain) {
    ModuleProject app = domain.with(folder.resolve("app"));
    app.compile(
        Map.of(
            "module-info.java",
            """
            module com.acme {
              requires io.dynabind.core;
              requires com.acme.domain;
            }
            """,
            "com/acme/app/Main.java",
            MAIN),
        true);
    return app.runModule("com.acme", "com.acme.app.Main");
  }

  private String runClassPath(ModuleProject domain) {
    ModuleProject app = domain.with(folder.resolve("app"));
    app.compile(Map.of("com/acme/app/Main.java", MAIN), false);
    return app.runBeside(domain, "com.acme.domain", "com.acme.app.Main");
  }

  @Test
  void aModuleOfTheAnnotationsAloneIsToldWhatToRequire() {
    assertThat(runModule(domain(ENTITY, "exports com.acme.domain;", "opens com.acme.domain;")))
        .isEqualTo(
            REFLECTIVE
                + "add to module-info.java of com.acme.domain: requires io.dynabind.core;\n"
                + WORKED
                + "\ngenerated: false\n");
  }

  @Test
  void aClosedModuleOfTheAnnotationsAloneIsToldToRequireAndToOpen() {
    assertThat(runModule(domain(ENTITY, "exports com.acme.domain;")))
        .isEqualTo(
            REFLECTIVE
                + "add to module-info.java of com.acme.domain: requires io.dynabind.core; opens"
                + " com.acme.domain to io.dynabind.core;\n"
                + WORKED
                + "\ngenerated: false\n");
  }

  @Test
  void aClosedModuleWhoseMembersAreOutOfReachIsRefusedWithBothLines() {
    assertThat(runModule(domain(CLOSED_ENTITY, "exports com.acme.domain;")))
        .isEqualTo(
            """
            Cannot start dynabind: 1 problem.

            1) [ClosedModule] Order is in module com.acme.domain, which does not open package \
            com.acme.domain to io.dynabind.core.
                 at com.acme.domain.Order
               Add to module-info.java of com.acme.domain: requires io.dynabind.core; opens \
            com.acme.domain to io.dynabind.core;

            """);
  }

  @Test
  void aModuleBesideTheClassPathIsToldThatNoLineHelps() {
    assertThat(
            runClassPath(
                domain(CLOSED_ENTITY, "exports com.acme.domain;", "opens com.acme.domain;")))
        .isEqualTo(
            REFLECTIVE
                + "module com.acme.domain reads modules only; put dynabind on the module path\n"
                + WORKED
                + "\ngenerated: false\n");
  }

  @Test
  void aModuleThatIsClosedToTheClassPathIsToldWhatToOpen() {
    assertThat(runClassPath(domain(CLOSED_ENTITY, "exports com.acme.domain;")))
        .isEqualTo(
            """
            Cannot start dynabind: 1 problem.

            1) [ClosedModule] Order is in module com.acme.domain, which does not open package \
            com.acme.domain to the class path.
                 at com.acme.domain.Order
               Add to module-info.java of com.acme.domain: opens com.acme.domain;

            """);
  }

  @Test
  void entitiesOnTheClassPathGetGeneratedCodecs() {
    ModuleProject project = new ModuleProject(folder);
    project.compile(
        Map.of("com/acme/domain/Order.java", ENTITY, "com/acme/app/Main.java", MAIN), false);

    String output = project.runClassPath("com.acme.app.Main");

    assertThat(output).isEqualTo(WORKED + "\ngenerated: true\n");
  }
}
