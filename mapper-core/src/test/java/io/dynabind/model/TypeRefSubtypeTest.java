package io.dynabind.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypeRefSubtypeTest {

  interface Box<T> {}

  record Same<A>(A content) implements Box<A> {}

  record OfList<A>(A content) implements Box<List<A>> {}

  record OfArray<A>(A content) implements Box<A[]> {}

  record OfMap<A, B>(A key, B value) implements Box<Map<B, A>> {}

  record OfText() implements Box<String> {}

  @SuppressWarnings("rawtypes")
  record Raw() implements Box {}

  record Open<A, B>(B content) implements Box<A> {}

  interface Pair<A, B> {}

  record Twins<A>(A one) implements Pair<A, A> {}

  abstract static class Base<T> {}

  static final class Below<T> extends Base<T> implements Box<Integer> {}

  static Box<String> text;
  static Box<Integer> number;
  static Box<List<Integer>> list;
  static Box<String[]> array;
  static Box<Map<Integer, String>> map;
  static Box<? extends Number> wildcard;
  static Pair<String, String> alike;
  static Pair<String, Integer> different;
  static Base<String> base;

  private static TypeRef type(String field) {
    try {
      return TypeRef.of(TypeRefSubtypeTest.class.getDeclaredField(field).getGenericType());
    } catch (NoSuchFieldException e) {
      throw new AssertionError(e);
    }
  }

  private static String subtype(String field, Class<?> subclass) {
    return String.valueOf(type(field).subtype(subclass));
  }

  @Test
  void argumentsFollowFromTheParent() {
    assertThat(subtype("text", Same.class)).isEqualTo("Same<String>");
    assertThat(subtype("list", Same.class)).isEqualTo("Same<List<Integer>>");
    assertThat(subtype("list", OfList.class)).isEqualTo("OfList<Integer>");
    assertThat(subtype("array", OfArray.class)).isEqualTo("OfArray<String>");
    assertThat(subtype("map", OfMap.class)).isEqualTo("OfMap<String, Integer>");
    assertThat(subtype("text", OfText.class)).isEqualTo("OfText");
    assertThat(subtype("text", Raw.class)).isEqualTo("Raw");
    assertThat(subtype("base", Below.class)).isEqualTo("Below<String>");
    assertThat(type("map").subtype(OfMap.class).isResolved()).isTrue();
    assertThat(type("map").subtype(OfMap.class).supertype(Box.class)).isEqualTo(type("map"));
  }

  @Test
  void boundsStandForWildcards() {
    assertThat(subtype("wildcard", Same.class)).isEqualTo("Same<Number>");
  }

  @Test
  void whatCannotBeIsNone() {
    assertThat(type("text").subtype(OfList.class)).isNull();
    assertThat(type("text").subtype(OfArray.class)).isNull();
    assertThat(type("number").subtype(OfText.class)).isNull();
    assertThat(type("alike").subtype(Twins.class)).hasToString("Twins<String>");
    assertThat(type("different").subtype(Twins.class)).isNull();
  }

  @Test
  void argumentsThatDoNotFollowStayOpen() {
    TypeRef open = type("text").subtype(Open.class);
    assertThat(open).hasToString("Open<String, Object>");
    assertThat(open.isResolved()).isFalse();
  }

  @Test
  void onlyDirectSubtypesAreAsked() {
    assertThatThrownBy(() -> type("text").subtype(Twins.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("does not name");
  }
}
