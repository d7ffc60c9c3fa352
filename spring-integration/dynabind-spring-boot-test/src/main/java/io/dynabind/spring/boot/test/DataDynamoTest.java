package io.dynabind.spring.boot.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.autoconfigure.OverrideAutoConfiguration;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * A test of what the application keeps in DynamoDB, and of nothing else: starts the {@code
 * Dynabind} bean with the entities of the application, and its repositories, on DynamoDB Local and
 * with tables of its own, see {@link AutoConfigureDataDynamo}.
 *
 * <pre>{@code
 * @DataDynamoTest
 * class OrdersTest {
 *
 *   @Autowired Orders orders;
 *
 *   @Test
 *   void findsByStatus() {
 *     orders.save(new Order("c-1", "o-1", PAID));
 *     assertThat(orders.findByStatus(PAID)).hasSize(1);
 *   }
 * }
 * }</pre>
 *
 * <p>Components, services, controllers and configuration properties of the application are left
 * out; {@link #includeFilters()} or {@code @Import} takes some in, such as the converters of a
 * {@code DynabindCustomizer}. DynamoDB Local has to be on the class path of the tests: {@code
 * software.amazon.dynamodb:DynamoDBLocal}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@BootstrapWith(DataDynamoTestContextBootstrapper.class)
@ExtendWith(SpringExtension.class)
@OverrideAutoConfiguration(enabled = false)
@TypeExcludeFilters(DataDynamoTypeExcludeFilter.class)
@AutoConfigureDataDynamo
@ImportAutoConfiguration
public @interface DataDynamoTest {

  /**
   * Properties that are set before the context starts.
   *
   * @return such as {@code dynabind.schema.mode=none}
   */
  String[] properties() default {};

  /**
   * Whether components of the application are left out.
   *
   * @return false to take in all of them
   */
  boolean useDefaultFilters() default true;

  /**
   * Takes in components that would be left out.
   *
   * @return the filters
   */
  Filter[] includeFilters() default {};

  /**
   * Leaves out components that would be taken in.
   *
   * @return the filters
   */
  Filter[] excludeFilters() default {};

  /**
   * Leaves out auto-configurations.
   *
   * @return their classes
   */
  @AliasFor(annotation = ImportAutoConfiguration.class, attribute = "exclude")
  Class<?>[] excludeAutoConfiguration() default {};
}
