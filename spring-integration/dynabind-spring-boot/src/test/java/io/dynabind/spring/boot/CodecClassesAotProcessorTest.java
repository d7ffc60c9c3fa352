package io.dynabind.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.spring.boot.own.Till;
import io.dynabind.spring.boot.shop.Shop;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.GeneratedFiles.Kind;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.javapoet.ClassName;

class CodecClassesAotProcessorTest {

  /** What is told is no warning; the logger looks here when it is made. */
  private static final String LEVEL =
      "org.slf4j.simpleLogger.log.io.dynabind.spring.boot.CodecClassesAotProcessor";

  @BeforeAll
  static void listen() {
    System.setProperty(LEVEL, "info");
  }

  @AfterAll
  static void leave() {
    System.clearProperty(LEVEL);
  }

  @Test
  void writesTheClassesThatTheAutoConfiguredDynabindLoads() {
    Processed processed = Processed.of(Shop.class, DynabindAutoConfiguration.class);

    assertThat(processed.codecs)
        .containsExactlyInAnyOrder(
            "io/dynabind/spring/boot/shop/DynabindCodecs.class",
            "io/dynabind/spring/boot/shop/Order$DynabindCodec.class",
            "io/dynabind/spring/boot/shop/Shop$Payment$Card$DynabindCodec.class",
            "io/dynabind/spring/boot/shop/Shop$Payment$Transfer$DynabindCodec.class");
    assertThat(processed.said).isEmpty();
  }

  @Test
  void writesNoneForADynabindOfTheApplicationAndSaysHowTo() {
    Processed processed = Processed.of(Till.class, DynabindAutoConfiguration.class);

    assertThat(processed.codecs).isEmpty();
    assertThat(processed.said.lines())
        .singleElement()
        .asString()
        .startsWith("[main] INFO io.dynabind.spring.boot.CodecClassesAotProcessor - ")
        .endsWith(
            " No codec classes are written for the application's own Dynabind (ownDynabind), which generates them"
                + " at run time. To write them, let the build call codecClasses() on the same"
                + " Dynabind.Builder.");
  }

  private record Processed(Set<String> codecs, String said) {

    static Processed of(Class<?>... configurations) {
      InMemoryGeneratedFiles files = new InMemoryGeneratedFiles();
      PrintStream before = System.err;
      ByteArrayOutputStream said = new ByteArrayOutputStream();
      System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
      try (var context = new AnnotationConfigApplicationContext()) {
        context.register(configurations);
        new ApplicationContextAotGenerator()
            .processAheadOfTime(
                context,
                new DefaultGenerationContext(
                    new ClassNameGenerator(ClassName.get("com.acme", "Application")), files));
      } finally {
        System.setErr(before);
      }
      return new Processed(
          files.getGeneratedFiles(Kind.CLASS).keySet().stream()
              .filter(path -> path.contains("DynabindCodec"))
              .collect(Collectors.toSet()),
          said.toString(StandardCharsets.UTF_8).strip());
    }
  }
}
