package io.dynabind.internal.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StatementTextTest {

  @Test
  void knowsWithWhatWholeAttributesAreCompared() {
    assertThat(
            comparisons(
                "SELECT * FROM {table} WHERE id = :id AND code IN (:one, :other)"
                    + " AND page BETWEEN :low AND :high"))
        .containsOnly(
            Map.entry(":id", "id"),
            Map.entry(":one", "code"),
            Map.entry(":other", "code"),
            Map.entry(":low", "page"),
            Map.entry(":high", "page"));
  }

  @Test
  void partsOfAttributesAreNotTakenForThese() {
    assertThat(
            comparisons(
                "SELECT * FROM {table} WHERE id = :id AND address.code IN (:one, :other)"
                    + " AND address.page = :page"))
        .containsOnly(Map.entry(":id", "id"));
  }

  private static Map<String, String> comparisons(String text) {
    return StatementText.of(text).comparisons().entrySet().stream()
        .collect(Collectors.toMap(each -> each.getKey().text(), Map.Entry::getValue));
  }
}
