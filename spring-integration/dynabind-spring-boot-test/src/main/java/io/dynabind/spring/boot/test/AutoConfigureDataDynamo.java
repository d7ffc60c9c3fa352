package io.dynabind.spring.boot.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;

/**
 * Gives a test dynabind on DynamoDB Local, with tables of its own. {@link DataDynamoTest} has it;
 * beside {@code @SpringBootTest} it puts a whole application on such tables:
 *
 * <pre>{@code
 * @SpringBootTest
 * @AutoConfigureDataDynamo
 * class OrderServiceTest { ... }
 * }</pre>
 *
 * <p>All contexts of a run share one server, which is started when it is first needed, on a free
 * port, and ends with the JVM. Each context has its own tables, which are created when it starts
 * and deleted when it is closed: unless the test says otherwise, {@code dynabind.schema.mode} is
 * {@code create-missing}, and {@code dynabind.table.prefix} begins with a text that no other
 * context has. Tests of one context see each other's items.
 *
 * <p>With a {@code DynabindConnectionDetails} bean, such as of a container with
 * {@code @ServiceConnection}, or with {@code dynabind.local.enabled=false}, no server is started:
 * the tables are created, and deleted, where the connection leads. With the system property {@code
 * dynabind.test.endpoint} that one is used.
 *
 * <p>A DynamoDB client that is a bean is used as it is, and no server is started. As it may be of a
 * real account, the start is refused unless the test says by {@code dynabind.schema.mode} what is
 * to be done about tables; those that are created then are deleted through that client.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ImportAutoConfiguration
public @interface AutoConfigureDataDynamo {}
