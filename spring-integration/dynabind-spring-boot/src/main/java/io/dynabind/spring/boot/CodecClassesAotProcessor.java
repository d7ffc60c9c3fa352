package io.dynabind.spring.boot;

import io.dynabind.CodecClasses;
import io.dynabind.Dynabind;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * Writes the codec classes of all entities into what Boot's {@code process-aot} generates, so that
 * an application that starts from it generates none.
 */
final class CodecClassesAotProcessor implements BeanFactoryInitializationAotProcessor {

  private static final Log log = LogFactory.getLog(CodecClassesAotProcessor.class);

  @Override
  public @Nullable BeanFactoryInitializationAotContribution processAheadOfTime(
      ConfigurableListableBeanFactory beanFactory) {
    if (beanFactory.getBeanNamesForType(Dynabind.class, true, false).length == 0) {
      return null;
    }
    CodecClasses classes = mapping(beanFactory).codecClasses();
    classes
        .left()
        .forEach(
            (type, reason) ->
                log.info("The codec of " + type.getName() + " is made at run time: " + reason));
    return (generation, code) -> CodecClassesContribution.of(classes).addTo(generation);
  }

  /** The context is no bean, but what is made by its factory may ask for it. */
  private static AheadOfTimeMapping mapping(ConfigurableListableBeanFactory beanFactory) {
    return (AheadOfTimeMapping)
        beanFactory.autowire(
            AheadOfTimeMapping.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
  }
}
