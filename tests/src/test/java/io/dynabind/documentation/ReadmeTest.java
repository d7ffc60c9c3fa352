package io.dynabind.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every Java snippet of the README and the guides stands, line by line, in a sample that is
 * compiled and run.
 */
class ReadmeTest {

  private static final Path ROOT = Path.of("..");

  @Test
  void everySnippetIsCompiled() throws IOException {
    List<String> samples = samples();
    List<String> snippets =
        new ArrayList<>(snippets(Files.readAllLines(ROOT.resolve("README.md"))));
    snippets.addAll(snippets(Files.readAllLines(ROOT.resolve("docs/outcomes.md"))));
    snippets.addAll(snippets(Files.readAllLines(ROOT.resolve("docs/queries.md"))));
    snippets.addAll(snippets(Files.readAllLines(ROOT.resolve("docs/spring.md"))));
    snippets.addAll(snippets(Files.readAllLines(ROOT.resolve("docs/spring-first-service.md"))));

    assertThat(snippets).hasSizeGreaterThan(4);
    for (String snippet : snippets) {
      assertThat(samples)
          .as("A sample that holds the snippet:%n%s", snippet)
          .anySatisfy(sample -> assertThat(sample).contains(snippet));
    }
  }

  @Test
  void everyAnnotationIsInTheTable() throws IOException {
    List<String> rows =
        Files.readAllLines(ROOT.resolve("README.md")).stream()
            .filter(line -> line.startsWith("| `@"))
            .toList();
    Path annotations = ROOT.resolve("annotations/src/main/java/io/dynabind/annotation");
    try (Stream<Path> files = Files.list(annotations)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        String source = Files.readString(file);
        // The containers of repeatable ones are written by the compiler.
        if (source.contains("public @interface") && !source.contains("[] value();")) {
          assertThat(rows).as(name).anyMatch(row -> row.contains("`@" + name));
        }
      }
    }
  }

  private static List<String> samples() throws IOException {
    List<String> texts = new ArrayList<>();
    for (String folder : List.of("samples", "spring-integration")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          texts.add(normalized(Files.readAllLines(file)));
        }
      }
    }
    return texts;
  }

  private static List<String> snippets(List<String> lines) {
    List<String> snippets = new ArrayList<>();
    List<String> open = null;
    for (String line : lines) {
      if (line.equals("```java")) {
        open = new ArrayList<>();
      } else if (line.equals("```") && open != null) {
        snippets.add(normalized(open));
        open = null;
      } else if (open != null) {
        open.add(line);
      }
    }
    return snippets;
  }

  private static String normalized(List<String> lines) {
    return lines.stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n", "\n", "\n"));
  }
}
