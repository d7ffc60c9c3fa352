package io.dynabind.spring.data.strict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.Dynabind;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.spring.data.DynamoRepository;
import io.dynabind.spring.data.EnableDynamoRepositories;
import io.dynabind.test.DynamoDbTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.repository.CrudRepository;

/**
 * Where another Spring Data module is present, as META-INF/spring.factories of these tests says,
 * each takes its own repositories.
 */
@DynamoDbTest(entities = StrictAssignmentTest.Shelf.class)
final class StrictAssignmentTest {

  @Table("shelves")
  record Shelf(@HashKey String id) {}

  record Foreign(String id) {}

  interface ByType extends DynamoRepository<Shelf, String> {}

  interface ByEntity extends CrudRepository<Shelf, String> {}

  interface Others extends CrudRepository<Foreign, String> {}

  @Configuration
  @EnableDynamoRepositories(considerNestedRepositories = true)
  static class Found {}

  @Test
  void takesItsOwnRepositoriesOnly(Dynabind dynabind) {
    try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
      context.registerBean(
          "dynabind",
          Dynabind.class,
          () -> dynabind,
          definition -> definition.setDestroyMethodName(""));
      context.register(Found.class);
      context.refresh();

      context.getBean(ByType.class).save(new Shelf("s"));
      assertThat(context.getBean(ByEntity.class).findById("s")).hasValue(new Shelf("s"));
      assertThatThrownBy(() -> context.getBean(Others.class))
          .isInstanceOf(NoSuchBeanDefinitionException.class);
    }
  }
}
