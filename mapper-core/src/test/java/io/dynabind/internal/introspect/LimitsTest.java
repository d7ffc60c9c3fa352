package io.dynabind.internal.introspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Projection;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.introspect.AnnotatedComponent;
import io.dynabind.introspect.AnnotatedType;
import io.dynabind.introspect.ComponentFacts;
import io.dynabind.introspect.Convention;
import io.dynabind.introspect.TypeFacts;
import io.dynabind.model.ThroughputModel;
import io.dynabind.problem.Problem;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Both sides of each limit. */
class LimitsTest {

  @Table
  record Wide(
      @HashKey String id,
      @RangeKey String line,
      String a,
      String b,
      String c,
      String d,
      String e,
      String f,
      String g,
      String h,
      String i,
      String j,
      String k,
      String l,
      String m,
      String n,
      String o,
      String p,
      String q,
      String r,
      String s,
      String t,
      String u) {}

  private static List<String> messages(Convention convention) {
    TestIntrospection introspection = new TestIntrospection(convention);
    introspection.introspector.entity(Wide.class);
    return introspection.problems.list().stream().map(Problem::message).toList();
  }

  private static List<String> stating(Consumer<TypeFacts> stated) {
    return messages(
        new Convention() {
          @Override
          public void type(AnnotatedType type, TypeFacts facts) {
            stated.accept(facts);
          }
        });
  }

  private static void global(TypeFacts facts, int number, List<String> include) {
    facts.globalIndex(
        "global" + number,
        List.of("line"),
        List.of(),
        include.isEmpty() ? Projection.ALL : Projection.INCLUDE,
        include,
        ThroughputModel.UNSET);
  }

  private static List<String> letters(int count) {
    return IntStream.range(0, count).mapToObj(i -> String.valueOf((char) ('a' + i))).toList();
  }

  @Test
  void takesTwentyGlobalIndexes() {
    assertThat(stating(f -> IntStream.range(0, 20).forEach(i -> global(f, i, List.of()))))
        .isEmpty();
    assertThat(stating(f -> IntStream.range(0, 21).forEach(i -> global(f, i, List.of()))))
        .containsExactly("Wide has 21 global indexes.");
  }

  @Test
  void takesFiveLocalIndexes() {
    assertThat(stating(f -> locals(f, 5))).isEmpty();
    assertThat(stating(f -> locals(f, 6))).containsExactly("Wide has 6 local indexes.");
  }

  private static void locals(TypeFacts facts, int count) {
    for (int i = 0; i < count; i++) {
      facts.localIndex("local" + i, "a", Projection.KEYS_ONLY, List.of());
    }
  }

  @Test
  void takesTwentyIncludedAttributes() {
    assertThat(stating(f -> global(f, 1, letters(20)))).isEmpty();
    assertThat(stating(f -> global(f, 1, letters(21))))
        .containsExactly("Index 'global1' of Wide has the projection INCLUDE with 21 attributes.");
  }

  @Test
  void takesHundredIncludedAttributesInAll() {
    assertThat(stating(f -> IntStream.range(0, 5).forEach(i -> global(f, i, letters(20)))))
        .isEmpty();
    assertThat(
            stating(
                f -> {
                  IntStream.range(0, 5).forEach(i -> global(f, i, letters(20)));
                  global(f, 5, letters(1));
                }))
        .containsExactly("The indexes of Wide include 101 attributes.");
  }

  @Test
  void takesFiftyTags() {
    assertThat(stating(f -> tags(f, 50))).isEmpty();
    assertThat(stating(f -> tags(f, 51))).containsExactly("Wide has 51 tags.");
  }

  private static void tags(TypeFacts facts, int count) {
    for (int i = 0; i < count; i++) {
      facts.tag("k".repeat(126) + (10 + i), "v".repeat(256));
    }
  }

  @Test
  void takesTagsOfLimitedLength() {
    assertThat(stating(f -> f.tag("k".repeat(129), "v")))
        .containsExactly("Wide has a tag with a key of 129 and a value of 1 characters.");
    assertThat(stating(f -> f.tag("k", "v".repeat(257))))
        .containsExactly("Wide has a tag with a key of 1 and a value of 257 characters.");
  }

  @Test
  void takesTableNamesOfThreeTo255Characters() {
    assertThat(stating(f -> f.table("abc"))).isEmpty();
    assertThat(stating(f -> f.table("A.b_c-9" + "x".repeat(248)))).isEmpty();
    assertThat(stating(f -> f.table("ab")))
        .containsExactly("The table name 'ab' of Wide is not one that DynamoDB takes.");
    assertThat(stating(f -> f.table("x".repeat(256)))).hasSize(1);
    assertThat(stating(f -> f.table("größe")))
        .containsExactly("The table name 'größe' of Wide is not one that DynamoDB takes.");
  }

  private static List<String> naming(String component, String storedName) {
    return messages(
        new Convention() {
          @Override
          public void component(AnnotatedComponent found, ComponentFacts facts) {
            if (found.name().equals(component)) {
              facts.storedName(storedName);
            }
          }
        });
  }

  @Test
  void measuresStoredNamesInBytes() {
    assertThat(naming("a", "ü".repeat(32_767) + "x")).isEmpty();
    assertThat(naming("a", "ü".repeat(32_768)))
        .containsExactly("Wide.a has a stored name of 65536 bytes.");
    assertThat(naming("id", "ü".repeat(127) + "x")).isEmpty();
    assertThat(naming("line", "ü".repeat(128)))
        .containsExactly(
            "Wide.line is known to a key or an index, but has a stored name of 256 bytes.");
  }
}
