package io.dynabind.spring.data;

import io.dynabind.annotation.Table;
import io.dynabind.spring.data.mapping.DynamoMappingContextRegistration;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.data.repository.config.RepositoryConfigurationExtensionSupport;
import org.springframework.data.repository.config.RepositoryConfigurationSource;
import org.springframework.data.repository.core.RepositoryMetadata;

/** Says which repositories are dynabind's, and what they are made with. */
public class DynamoRepositoryConfigurationExtension
    extends RepositoryConfigurationExtensionSupport {

  private static final String REFERENCE = "dynabindRef";
  private static final String PROPERTY = "dynabind";

  /** Makes the extension. */
  public DynamoRepositoryConfigurationExtension() {}

  @Override
  public String getModuleName() {
    return "dynabind";
  }

  @Override
  @SuppressWarnings("deprecation") // still abstract
  protected String getModulePrefix() {
    return "dynabind";
  }

  @Override
  public String getRepositoryFactoryBeanClassName() {
    return DynamoRepositoryFactoryBean.class.getName();
  }

  @Override
  protected Collection<Class<? extends Annotation>> getIdentifyingAnnotations() {
    return List.of(Table.class);
  }

  @Override
  protected Collection<Class<?>> getIdentifyingTypes() {
    return List.of(DynamoRepository.class, ReactiveDynamoRepository.class);
  }

  /** Blocking and reactive ones, and such as are both. */
  @Override
  protected boolean useRepositoryConfiguration(RepositoryMetadata metadata) {
    return true;
  }

  @Override
  public void registerBeansForRoot(
      BeanDefinitionRegistry registry, RepositoryConfigurationSource source) {
    super.registerBeansForRoot(registry, source);
    DynamoMappingContextRegistration.register(
        registry, source.getAttribute(REFERENCE).orElse(null));
  }

  @Override
  public void postProcess(BeanDefinitionBuilder builder, RepositoryConfigurationSource source) {
    source
        .getAttribute(REFERENCE)
        .ifPresentOrElse(
            bean -> builder.addPropertyReference(PROPERTY, bean),
            () -> builder.addAutowiredProperty(PROPERTY));
    builder.addPropertyReference(
        "mappingContext",
        DynamoMappingContextRegistration.name(source.getAttribute(REFERENCE).orElse(null)));
  }
}
