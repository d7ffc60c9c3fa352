package io.dynabind.test;

import io.dynabind.Dynabind;
import io.dynabind.model.TypeRef;
import io.dynabind.repository.Repository;
import io.dynabind.table.AsyncEntityTable;
import io.dynabind.table.EntityTable;
import io.dynabind.table.TableNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The tables of one test, and the Dynabind that knows them. */
final class TestTables {

  private final Clients clients;
  private final Dynabind dynabind;
  private final Requests requests;
  private final List<EntityTable<?>> created = new ArrayList<>();

  private TestTables(Clients clients, Dynabind dynabind, Requests requests) {
    this.clients = clients;
    this.dynabind = dynabind;
    this.requests = requests;
  }

  static TestTables create(
      Clients clients,
      Collection<Class<?>> entities,
      Collection<Class<?>> repositories,
      List<UnaryOperator<Dynabind.Builder>> settings) {
    String prefix = "t" + UUID.randomUUID().toString().substring(0, 13) + "-";
    Requests requests = new Requests();
    Dynabind.Builder builder =
        Dynabind.builder()
            .listener(requests)
            .client(clients.client())
            .asyncClient(clients.asyncClient())
            .tableNames(TableNames.prefix(prefix))
            .entities(entities.toArray(Class<?>[]::new))
            .repositories(repositories.toArray(Class<?>[]::new));
    for (UnaryOperator<Dynabind.Builder> setting : settings) {
      builder = setting.apply(builder);
    }
    TestTables tables = new TestTables(clients, builder.build(), requests);
    Set<Class<?>> all = new LinkedHashSet<>(entities);
    repositories.forEach(repository -> all.add(entityOf(repository)));
    all.forEach(tables::create);
    requests.clear();
    return tables;
  }

  private static Class<?> entityOf(Class<?> repository) {
    TypeRef types = TypeRef.of(repository).supertype(Repository.class);
    if (types == null) {
      throw new IllegalArgumentException(repository.getName() + " does not extend Repository");
    }
    return types.argument(0).raw();
  }

  private void create(Class<?> entity) {
    EntityTable<?> table = dynabind.table(entity);
    // Variants of a sealed entity share a table.
    if (created.stream().noneMatch(other -> other.name().equals(table.name()))) {
      table.create();
      created.add(table);
    }
  }

  Object resolve(TypeRef type) {
    Class<?> raw = type.raw();
    if (raw == Dynabind.class) {
      return dynabind;
    }
    if (raw == Requests.class) {
      return requests;
    }
    if (raw == DynamoDbClient.class) {
      return clients.client();
    }
    if (raw == DynamoDbAsyncClient.class) {
      return clients.asyncClient();
    }
    if (raw == EntityTable.class) {
      return dynabind.table(type.argument(0).raw());
    }
    return raw == AsyncEntityTable.class
        ? dynabind.table(type.argument(0).raw()).async()
        : dynabind.repository(raw);
  }

  void delete() {
    created.forEach(EntityTable::deleteTable);
    dynabind.close();
  }
}
