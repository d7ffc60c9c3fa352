package io.dynabind.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TypeRefTest {

  record Plain(String id, int count) {}

  record Closed(String id, List<String> names) {}

  record Open<T>(String id, T content) {}

  record OpenInside<T>(String id, List<T> content) {}

  record Phantom<T>(String id) {}

  static class OpenClass<T> {}

  @Test
  void recordsWhoseComponentsNeedNoArgumentAreResolved() {
    assertThat(TypeRef.of(Plain.class).isResolved()).isTrue();
    assertThat(TypeRef.of(Closed.class).isResolved()).isTrue();
    assertThat(TypeRef.of(Phantom.class).isResolved()).isTrue();
  }

  @Test
  void typesThatNeedArgumentsAreNot() {
    assertThat(TypeRef.of(Open.class).isResolved()).isFalse();
    assertThat(TypeRef.of(OpenInside.class).isResolved()).isFalse();
    assertThat(TypeRef.of(OpenClass.class).isResolved()).isFalse();
  }
}
