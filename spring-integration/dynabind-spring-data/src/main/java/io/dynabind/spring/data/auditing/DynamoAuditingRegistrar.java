package io.dynabind.spring.data.auditing;

import io.dynabind.spring.data.mapping.DynamoMappingContextRegistration;
import java.lang.annotation.Annotation;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.data.auditing.IsNewAwareAuditingHandler;
import org.springframework.data.auditing.config.AuditingBeanDefinitionRegistrarSupport;
import org.springframework.data.auditing.config.AuditingConfiguration;
import org.springframework.data.config.ParsingUtils;

/** Registers what sets the auditing attributes. */
final class DynamoAuditingRegistrar extends AuditingBeanDefinitionRegistrarSupport {

  DynamoAuditingRegistrar() {}

  @Override
  protected Class<? extends Annotation> getAnnotation() {
    return EnableDynamoAuditing.class;
  }

  @Override
  protected String getAuditingHandlerBeanName() {
    return "dynamoAuditingHandler";
  }

  @Override
  protected BeanDefinitionBuilder getAuditHandlerBeanDefinitionBuilder(
      AuditingConfiguration configuration) {
    return configureDefaultAuditHandlerAttributes(
        configuration, BeanDefinitionBuilder.rootBeanDefinition(IsNewAwareAuditingHandler.class));
  }

  @Override
  protected void postProcess(
      BeanDefinitionBuilder builder,
      AuditingConfiguration configuration,
      BeanDefinitionRegistry registry) {
    builder.setFactoryMethod("from");
    builder.addConstructorArgReference(DynamoMappingContextRegistration.register(registry, null));
  }

  @Override
  protected void registerAuditListenerBeanDefinition(
      BeanDefinition handler, BeanDefinitionRegistry registry) {
    BeanDefinitionBuilder callback =
        BeanDefinitionBuilder.rootBeanDefinition(AuditingCallback.class)
            .addConstructorArgValue(
                ParsingUtils.getObjectFactoryBeanDefinition(getAuditingHandlerBeanName(), registry))
            .addConstructorArgValue(
                ParsingUtils.getObjectFactoryBeanDefinition(
                    DynamoMappingContextRegistration.name(null), registry));
    registerInfrastructureBeanWithId(
        callback.getBeanDefinition(), "dynamoAuditingCallback", registry);
  }
}
