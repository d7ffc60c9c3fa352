package io.dynabind.spring.boot;

import io.dynabind.CodecClasses;
import io.dynabind.Dynabind;
import java.util.Arrays;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * Writes the codec classes of all entities into what Boot's {@code process-aot} generates, so that
 * an application that starts from it generates none. A {@link Dynabind} of the application's own is
 * left alone: what it is told of the mapping is not known here.
 */
final class CodecClassesAotProcessor implements BeanFactoryInitializationAotProcessor {

  private static final Log log = LogFactory.getLog(CodecClassesAotProcessor.class);

  @Override
  public @Nullable BeanFactoryInitializationAotContribution processAheadOfTime(
      ConfigurableListableBeanFactory beanFactory) {
    String[] names = beanFactory.getBeanNamesForType(Dynabind.class, true, false);
    if (names.length == 0) {
      return null;
    }
    if (Arrays.stream(names).noneMatch(name -> isAutoConfigured(beanFactory, name))) {
      log.info(
          "No codec classes are written for the application's own Dynabind ("
              + String.join(", ", names)
              + "), which generates them at run time. To write them, let the build call"
              + " codecClasses() on the same Dynabind.Builder.");
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

  /** What another one is told of the mapping stands in code that would have to connect for it. */
  private static boolean isAutoConfigured(ConfigurableListableBeanFactory beans, String name) {
    if (!beans.containsBeanDefinition(name)) {
      return false;
    }
    String maker = beans.getMergedBeanDefinition(name).getFactoryBeanName();
    return maker != null && beans.getType(maker, false) == DynabindAutoConfiguration.class;
  }

  /** The context is no bean, but what is made by its factory may ask for it. */
  private static AheadOfTimeMapping mapping(ConfigurableListableBeanFactory beanFactory) {
    return (AheadOfTimeMapping)
        beanFactory.autowire(
            AheadOfTimeMapping.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
  }
}
