package io.dynabind.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.problem.ProblemId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TroubleshootingTest {

  private static final Path PAGE = Path.of("..", "TROUBLESHOOTING.md");

  @Test
  void everyProblemHasItsSection() throws IOException {
    List<String> lines = Files.readAllLines(PAGE);
    List<String> headings = sections(lines, "## At startup");

    assertThat(headings)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ProblemId.values()).map(ProblemId::toString).toList());
  }

  @Test
  void everySectionSaysSomething() throws IOException {
    List<String> lines = Files.readAllLines(PAGE);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("### ")) {
        assertThat(lines.get(i + 1)).as("below " + lines.get(i)).hasSizeGreaterThan(40);
      }
    }
  }

  private static List<String> sections(List<String> lines, String part) {
    List<String> found = new ArrayList<>();
    boolean inside = false;
    for (String line : lines) {
      if (line.startsWith("## ")) {
        inside = line.startsWith(part);
      } else if (inside && line.startsWith("### ")) {
        found.add(line.substring(4));
      }
    }
    return found;
  }
}
