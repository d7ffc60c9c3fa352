package io.dynabind.internal.introspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Golden;
import io.dynabind.annotation.AfterRead;
import io.dynabind.annotation.AfterWrite;
import io.dynabind.annotation.BeforeWrite;
import io.dynabind.annotation.Discriminator;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Subtype;
import io.dynabind.annotation.Table;
import io.dynabind.model.CallbackModel;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Methods that are called before and after writes and reads, and mistakes with them. */
class CallbackMistakesTest {

  private static final Golden GOLDEN = Golden.folder("callbacks");

  @Table
  record WrongForms(@HashKey String id) {

    @BeforeWrite
    static WrongForms made() {
      return new WrongForms("x");
    }

    @AfterWrite
    boolean told(String by) throws IOException, IllegalStateException {
      throw new IOException(by);
    }

    @AfterRead
    Object seen() {
      return this;
    }
  }

  @Table
  record TwoOfAKind(@HashKey String id) {

    @BeforeWrite
    TwoOfAKind first() {
      return this;
    }

    @BeforeWrite
    @AfterRead
    void second() {}
  }

  record Line(int quantity) {

    @BeforeWrite
    void check() {}
  }

  @Table
  record NestedCallback(@HashKey String id, List<Line> lines) {}

  @Table
  @Discriminator
  sealed interface Shape {

    @HashKey
    String id();

    @AfterRead
    default Shape whole() {
      return this;
    }
  }

  @Subtype("circle")
  record Circle(String id) implements Shape {

    @BeforeWrite
    Shape other() {
      return this;
    }
  }

  @Test
  void reportsEachMistakeInFull() {
    GOLDEN.check("wrong-forms", TestIntrospection.report(WrongForms.class));
    GOLDEN.check("two-of-a-kind", TestIntrospection.report(TwoOfAKind.class));
    GOLDEN.check("nested", TestIntrospection.report(NestedCallback.class));
    GOLDEN.check("of-a-variant", TestIntrospection.report(Shape.class));
    assertThat(GOLDEN.names())
        .containsExactlyInAnyOrder("wrong-forms", "two-of-a-kind", "nested", "of-a-variant");
  }

  /** A base with methods of its own type variable, one of which is overridden without a word. */
  abstract static class Base<T> {

    @BeforeWrite
    abstract T prepared();

    @AfterRead
    void seen() {}
  }

  @Table
  static final class Document extends Base<Document> {

    @HashKey String id = "";

    @Override
    Document prepared() {
      return this;
    }

    @Override
    @AfterRead
    void seen() {}
  }

  @Test
  void findsInheritedMethodsOnce() {
    assertThat(TestIntrospection.model(Document.class).object().callbacks())
        .extracting(CallbackModel::toString)
        .allSatisfy(text -> assertThat(text).contains("method=").doesNotContain("static"))
        .hasSize(2);
  }
}
