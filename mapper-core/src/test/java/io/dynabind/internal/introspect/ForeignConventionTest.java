package io.dynabind.internal.introspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.annotation.Attribute;
import io.dynabind.annotation.Table;
import io.dynabind.introspect.AnnotatedComponent;
import io.dynabind.introspect.AnnotatedType;
import io.dynabind.introspect.ComponentFacts;
import io.dynabind.introspect.Convention;
import io.dynabind.introspect.TypeFacts;
import io.dynabind.model.EntityModel;
import io.dynabind.problem.ProblemId;
import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Executable;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForeignConventionTest {

  @Retention(RetentionPolicy.RUNTIME)
  @interface Id {}

  @Retention(RetentionPolicy.RUNTIME)
  @interface Document {
    String value();
  }

  static final class ForeignWords implements Convention {
    @Override
    public void type(AnnotatedType type, TypeFacts facts) {
      Document document = type.find(Document.class);
      if (document != null) {
        facts.table(document.value());
      }
    }

    @Override
    public void component(AnnotatedComponent component, ComponentFacts facts) {
      if (component.find(Id.class) == null) {
        return;
      }
      if (component.type().raw() == String.class) {
        facts.hashKey();
        facts.storedName("_id");
      } else {
        facts.report(
            ProblemId.CONVENTION,
            component.owner().getSimpleName() + "." + component.name() + " has @Id, but no text.",
            "Use a String.");
      }
    }
  }

  @Document("people")
  record Person(@Id @Attribute("id") String id, String name) {}

  @Test
  void learnsTheWordsOfAnotherLibrary() {
    EntityModel person = TestIntrospection.model(Person.class, new ForeignWords());

    assertThat(person.table().name()).isEqualTo("people");
    assertThat(person.key().hashKey()).hasToString("[id]");
    assertThat(person.attributes().get(0).storedName()).isEqualTo("_id");
  }

  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.FIELD, ElementType.ANNOTATION_TYPE})
  @interface Key {}

  static final class FieldWords implements Convention {
    @Override
    public void component(AnnotatedComponent component, ComponentFacts facts) {
      if (component.find(Key.class) != null) {
        facts.hashKey();
      }
    }
  }

  @Table("cities")
  record City(String name, @Key String code) {}

  @Test
  void findsWordsThatCanStandOnFieldsAlone() {
    EntityModel city = TestIntrospection.model(City.class, new FieldWords());

    assertThat(city.key().hashKey()).hasToString("[code]");
  }

  @Retention(RetentionPolicy.RUNTIME)
  @interface MadeBy {}

  @Retention(RetentionPolicy.RUNTIME)
  @Key
  @interface Marked {}

  static final class MoreWords implements Convention {
    @Override
    public void component(AnnotatedComponent component, ComponentFacts facts) {
      for (Annotation annotation : component.annotations()) {
        if (annotation.annotationType().isAnnotationPresent(Key.class)) {
          facts.hashKey();
        } else if (annotation instanceof Id) {
          facts.readOnly();
        }
      }
    }

    @Override
    public boolean isCreator(Executable candidate) {
      return candidate.isAnnotationPresent(MadeBy.class);
    }
  }

  @Table("towns")
  static final class Town {

    @Marked private final String code;
    @Id private final Integer people;

    private Town(String code, Integer people) {
      this.code = code;
      this.people = people;
    }

    @MadeBy
    static Town of(String code, Integer people) {
      return new Town(code, people);
    }
  }

  @Test
  void learnsCreatorsAndWhatIsReadOnly() {
    EntityModel town = TestIntrospection.model(Town.class, new MoreWords());

    assertThat(town.key().hashKey()).hasToString("[code]");
    assertThat(town.object().maker().start().getName()).isEqualTo("of");
    assertThat(town.attribute("people").orElseThrow().component().options().readOnly()).isTrue();
  }

  /** So that fields of records are not asked for them. */
  @Test
  void ownWordsOfFieldsCanStandOnComponents() throws ClassNotFoundException {
    int ofFields = 0;
    for (String word : OwnConventions.WORDS) {
      Class<?> annotation = Class.forName(Table.class.getPackageName() + "." + word);
      List<ElementType> targets = List.of(annotation.getAnnotation(Target.class).value());
      if (targets.contains(ElementType.FIELD)) {
        ofFields++;
        assertThat(targets).as(word).contains(ElementType.RECORD_COMPONENT);
      }
    }
    assertThat(ofFields).isEqualTo(18);
  }

  @Test
  void knowsNothingOfThemUntaught() {
    assertThat(TestIntrospection.report(Person.class))
        .isEqualTo(
            """
            Cannot start dynabind: 1 problem.

            1) [MissingTable] Person is registered as an entity, but is not annotated with @Table.
                 at io.dynabind.internal.introspect.ForeignConventionTest$Person
               Annotate it with @Table, or leave it out: nested types are found by themselves.
            """);
  }

  @Retention(RetentionPolicy.RUNTIME)
  @interface Entity {}

  @Entity
  record Mistaken(@Id String id) {}

  @Test
  void namesTheTableOfSomebodyElse() {
    assertThat(TestIntrospection.report(Mistaken.class))
        .isEqualTo(
            """
            Cannot start dynabind: 1 problem.

            1) [MissingTable] Mistaken is registered as an entity, but is not annotated with @Table.
                 at io.dynabind.internal.introspect.ForeignConventionTest$Mistaken
               Its @Entity is io.dynabind.internal.introspect.ForeignConventionTest$Entity, dynabind's is io.dynabind.annotation.Table. Annotate it with @Table, or leave it out: nested types are found by themselves.
            """);
  }

  @Test
  void addsThePlaceToTheProblemsOfAConvention() {
    @Table
    record Counter(@Id long id) {}
    TestIntrospection introspection = new TestIntrospection(new ForeignWords());

    assertThat(introspection.introspector.entity(Counter.class)).isNull();
    assertThat(introspection.problems.list().get(0))
        .hasToString(
            """
            [Convention] Counter.id has @Id, but no text.
                 at io.dynabind.internal.introspect.ForeignConventionTest$1Counter.id
               Use a String.""");
  }
}
