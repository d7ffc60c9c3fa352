package io.dynabind.spring.aot;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.CodecClasses;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Starts of an application that {@code spring-boot:process-aot} has processed: the build of this
 * module runs it before the tests.
 */
class AheadOfTimeTest {

  private static final String READ =
      "read 30, the first of them Order[customer=c-1, number=o-0, total=Money[cents=100],"
          + " lines=[Line[product=p-0, quantity=0]], version=1]";
  private static final String CODEC = "io.dynabind.spring.aot.shop.Order$DynabindCodec";

  @TempDir Path folder;

  private Path log() {
    return folder.resolve("classes.log");
  }

  @Test
  void aProcessedApplicationGeneratesNoClass() throws Exception {
    Start start = Start.of(Start.application(), log(), "-Dspring.aot.enabled=true");

    assertThat(start.said("read ")).containsExactly(READ);
    assertThat(start.said("WARN")).isEmpty();
    assertThat(start.generating()).isEmpty();
    assertThat(start.loaded("DynabindCodec"))
        .containsExactlyInAnyOrder(
            "io.dynabind.spring.aot.shop.DynabindCodecs",
            CODEC,
            "io.dynabind.spring.aot.shop.Order$Line$DynabindCodec");
    assertThat(start.loaded("Orders__BeanDefinitions")).hasSize(1);
  }

  @Test
  void entitiesWithoutRepositoriesAreWrittenToo() {
    assertThat(Start.application().resolve("io/dynabind/spring/aot/shop"))
        .isDirectoryContaining("glob:**/Receipt$DynabindCodec.class")
        .isDirectoryNotContaining("glob:**/Money$DynabindCodec.class");
  }

  @Test
  void oneThatIsNotProcessedGeneratesThem() throws Exception {
    Start start = Start.of(Start.unprocessed(folder.resolve("plain")), log());

    assertThat(start.said("read ")).containsExactly(READ);
    assertThat(start.generating())
        .anyMatch(line -> line.startsWith(CODEC))
        .anyMatch(line -> line.startsWith("io.dynabind.spring.aot.shop.Order$Line$DynabindCodec"))
        .anyMatch(line -> line.startsWith("net.bytebuddy."));
    assertThat(start.loaded("DynabindCodec")).isEmpty();
    assertThat(start.loaded("__BeanDefinitions")).isEmpty();
  }

  @Test
  void aClassOfAnotherShapeIsIgnoredAndSaid() throws Exception {
    Path classes = Start.copy(folder.resolve("stale"), name -> true);
    Path stale = otherShape();
    String file = CODEC.replace('.', '/') + ".class";
    Files.write(classes.resolve(file), Files.readAllBytes(stale.resolve(file)));

    Start start = Start.of(classes, log(), "-Dspring.aot.enabled=true");

    assertThat(start.said("read ")).containsExactly(READ);
    assertThat(start.said("WARN"))
        .singleElement()
        .asString()
        .contains("The codec class " + CODEC + ", which a build has written for ")
        .contains("is ignored: it was written for another shape than Order has now")
        .endsWith("Run the build's processing again; until then it works without.");
    assertThat(start.generating()).anyMatch(line -> line.startsWith(CODEC));
    assertThat(start.loaded("DynabindCodec"))
        .contains("io.dynabind.spring.aot.shop.Order$Line$DynabindCodec");
  }

  /** What an earlier build has made of an Order with fewer components. */
  private Path otherShape() throws Exception {
    Path sources = folder.resolve("sources/io/dynabind/spring/aot/shop");
    Files.createDirectories(sources);
    Path source =
        Files.writeString(
            sources.resolve("Order.java"),
            """
            package io.dynabind.spring.aot.shop;
            import io.dynabind.annotation.*;
            @Table
            public record Order(@HashKey String customer, @RangeKey String number) {}
            """);
    Path classes = Files.createDirectories(folder.resolve("other"));
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    int compiled =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(
                System.out,
                System.err,
                "-d",
                classes.toString(),
                "-proc:none",
                "-parameters",
                "-cp",
                path,
                source.toString());
    assertThat(compiled).isZero();
    Process build =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classes + File.pathSeparator + path,
                CodecClasses.class.getName(),
                classes.toString(),
                "io.dynabind.spring.aot.shop.Order")
            .redirectErrorStream(true)
            .start();
    String said = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(build.waitFor()).as(said).isZero();
    return classes;
  }
}
