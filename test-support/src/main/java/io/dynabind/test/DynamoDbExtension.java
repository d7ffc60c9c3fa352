package io.dynabind.test;

import io.dynabind.Dynabind;
import io.dynabind.model.TypeRef;
import io.dynabind.repository.Repository;
import io.dynabind.table.AsyncEntityTable;
import io.dynabind.table.EntityTable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Gives each test its own tables. DynamoDB Local is started once in the JVM; before a test, the
 * tables of the named entities are created under names that no other test has, and afterwards they
 * are deleted, so that tests may run in parallel.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final DynamoDbExtension DYNAMO =
 *     new DynamoDbExtension(Order.class).with(builder -> builder.repositories(Orders.class));
 *
 * @Test
 * void insertsOnce(EntityTable<Order> table) { ... }
 * }</pre>
 *
 * <p>Tests take as parameters {@link Dynabind}, {@code EntityTable<Order>}, {@code
 * AsyncEntityTable<Order>}, {@link Requests}, {@link DynamoDbClient}, {@link DynamoDbAsyncClient}
 * and every interface that extends {@code Repository}. With the system property {@value
 * LocalDynamoDb#ENDPOINT_PROPERTY} they run against that endpoint instead.
 */
public final class DynamoDbExtension
    implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(DynamoDbExtension.class);

  private final Set<Class<?>> entities;
  private final List<UnaryOperator<Dynabind.Builder>> settings = new ArrayList<>();

  /** For {@link DynamoDbTest}, which names the entities. */
  public DynamoDbExtension() {
    this(new Class<?>[0]);
  }

  /**
   * Makes the extension.
   *
   * @param entities classes annotated with {@code @Table}, whose tables are created
   */
  public DynamoDbExtension(Class<?>... entities) {
    this.entities = new LinkedHashSet<>(List.of(entities));
  }

  /**
   * Adds to what each test's {@link Dynabind} is made of.
   *
   * @param setting adds repositories, converters or anything but clients and table names
   * @return this extension
   */
  public DynamoDbExtension with(UnaryOperator<Dynabind.Builder> setting) {
    settings.add(setting);
    return this;
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    Clients clients =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent(Clients.class, key -> new Clients(), Clients.class);
    Set<Class<?>> all = new LinkedHashSet<>(entities);
    Set<Class<?>> repositories = new LinkedHashSet<>();
    AnnotationSupport.findAnnotation(context.getRequiredTestClass(), DynamoDbTest.class)
        .ifPresent(
            annotation -> {
              all.addAll(List.of(annotation.entities()));
              repositories.addAll(List.of(annotation.repositories()));
            });
    TestTables tables = TestTables.create(clients, all, repositories, settings);
    context.getStore(NAMESPACE).put(TestTables.class, tables);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    TestTables tables = context.getStore(NAMESPACE).remove(TestTables.class, TestTables.class);
    if (tables != null) {
      tables.delete();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Dynabind.class
        || type == Requests.class
        || type == DynamoDbClient.class
        || type == DynamoDbAsyncClient.class
        || type == EntityTable.class
        || type == AsyncEntityTable.class
        || Repository.class.isAssignableFrom(type);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    TestTables tables = context.getStore(NAMESPACE).get(TestTables.class, TestTables.class);
    if (tables == null) {
      throw new IllegalStateException(
          "Tables belong to single tests: take parameters in test methods and @BeforeEach methods"
              + " only");
    }
    TypeRef type = TypeRef.of(parameter.getParameter().getParameterizedType());
    return tables.resolve(type);
  }
}
