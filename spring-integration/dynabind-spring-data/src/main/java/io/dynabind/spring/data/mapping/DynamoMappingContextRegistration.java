package io.dynabind.spring.data.mapping;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;

/** Makes the {@link DynamoMappingContext} a bean, for configurations; once in a registry. */
public final class DynamoMappingContextRegistration {

  private static final String NAME = "dynamoMappingContext";

  private DynamoMappingContextRegistration() {}

  /**
   * The name of the bean.
   *
   * @param dynabind the name of the Dynabind bean; null for that which fits by its type
   * @return a name
   */
  public static String name(@Nullable String dynabind) {
    return dynabind == null ? NAME : NAME + "Of" + dynabind;
  }

  /**
   * Registers the bean, unless it is there.
   *
   * @param registry of the context
   * @param dynabind the name of the Dynabind bean; null for that which fits by its type
   * @return the name of the mapping context's bean
   */
  public static String register(BeanDefinitionRegistry registry, @Nullable String dynabind) {
    String name = name(dynabind);
    if (!registry.containsBeanDefinition(name)) {
      BeanDefinitionBuilder builder =
          BeanDefinitionBuilder.rootBeanDefinition(DynamoMappingContext.class);
      if (dynabind == null) {
        builder.setAutowireMode(AbstractBeanDefinition.AUTOWIRE_CONSTRUCTOR);
      } else {
        builder.addConstructorArgReference(dynabind);
      }
      builder.setLazyInit(true);
      registry.registerBeanDefinition(name, builder.getBeanDefinition());
    }
    return name;
  }
}
