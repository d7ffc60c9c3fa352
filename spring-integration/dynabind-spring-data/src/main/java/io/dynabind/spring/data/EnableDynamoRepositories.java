package io.dynabind.spring.data;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.beans.factory.support.BeanNameGenerator;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Import;
import org.springframework.data.repository.config.BootstrapMode;
import org.springframework.data.repository.config.DefaultRepositoryBaseClass;
import org.springframework.data.repository.query.QueryLookupStrategy;

/**
 * Makes beans of the repositories in some packages: by default, that of the annotated class and
 * those beneath. Where other Spring Data modules are present, only interfaces are taken that extend
 * {@link DynamoRepository}, or whose entity carries {@link io.dynabind.annotation.Table}.
 *
 * <pre>{@code
 * @Configuration
 * @EnableDynamoRepositories
 * class Persistence {
 *   @Bean
 *   Dynabind dynabind(DynamoDbClient client) {
 *     return Dynabind.builder().client(client).build();
 *   }
 * }
 * }</pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Import(DynamoRepositoriesRegistrar.class)
public @interface EnableDynamoRepositories {

  /**
   * The packages to look in.
   *
   * @return names of packages, as {@link #basePackages}
   */
  String[] value() default {};

  /**
   * The packages to look in.
   *
   * @return names of packages
   */
  String[] basePackages() default {};

  /**
   * The packages to look in, safe against renaming.
   *
   * @return a class of each package
   */
  Class<?>[] basePackageClasses() default {};

  /**
   * What is taken, of all that is found.
   *
   * @return filters; none for every repository
   */
  Filter[] includeFilters() default {};

  /**
   * What is left out.
   *
   * @return filters
   */
  Filter[] excludeFilters() default {};

  /**
   * How the implementation of a fragment is named: as its interface, with this behind it.
   *
   * @return the end of the name
   */
  String repositoryImplementationPostfix() default "Impl";

  /**
   * Of no use with dynabind, whose queries stand on their methods.
   *
   * @return the location of named queries
   */
  String namedQueriesLocation() default "";

  /**
   * Of no use with dynabind: an annotation says what a method does, else its name does.
   *
   * @return the strategy
   */
  QueryLookupStrategy.Key queryLookupStrategy() default QueryLookupStrategy.Key.CREATE_IF_NOT_FOUND;

  /**
   * What makes each repository.
   *
   * @return the class of the factory beans
   */
  Class<?> repositoryFactoryBeanClass() default DynamoRepositoryFactoryBean.class;

  /**
   * What implements the methods that all repositories have.
   *
   * @return a class that extends {@link SimpleDynamoRepository}; the default is that one
   */
  Class<?> repositoryBaseClass() default DefaultRepositoryBaseClass.class;

  /**
   * How the beans are named.
   *
   * @return the class that names them
   */
  Class<? extends BeanNameGenerator> nameGenerator() default BeanNameGenerator.class;

  /**
   * Whether interfaces inside of other types are taken too.
   *
   * @return true if they are
   */
  boolean considerNestedRepositories() default false;

  /**
   * When the repositories are made, and their methods planned.
   *
   * @return the mode; with the default, what is wrong with a method fails the start
   */
  BootstrapMode bootstrapMode() default BootstrapMode.DEFAULT;

  /**
   * The bean that maps the entities, where there are several.
   *
   * @return the name of a bean of type {@link io.dynabind.Dynabind}; by default, that is the bean
   *     of this type, whatever its name is, and of several the primary one, else the one named
   *     {@code dynabind}
   */
  String dynabindRef() default "";
}
