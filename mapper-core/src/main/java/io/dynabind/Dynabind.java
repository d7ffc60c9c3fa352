package io.dynabind;

import io.dynabind.codec.AttributeConverter;
import io.dynabind.codec.CodecFactory;
import io.dynabind.codec.EntityCodec;
import io.dynabind.executor.ExecutionListener;
import io.dynabind.executor.Executor;
import io.dynabind.introspect.Convention;
import io.dynabind.model.EntityModel;
import io.dynabind.problem.MappingException;
import io.dynabind.table.EntityTable;
import io.dynabind.table.TableNames;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Maps entities to DynamoDB. Built once; gives tables and repositories.
 *
 * <pre>{@code
 * try (Dynabind dynabind = Dynabind.builder()
 *     .client(DynamoDbClient.create())
 *     .entities(Order.class)
 *     .repositories(Orders.class)
 *     .build()) {
 *   EntityTable<Order> table = dynabind.table(Order.class);
 *   Orders orders = dynabind.repository(Orders.class);
 * }
 * }</pre>
 *
 * <p>Two instances share nothing. Thread-safe.
 */
@SuppressWarnings("DoNotCallSuggester") // the assembly follows
public final class Dynabind implements AutoCloseable {

  Dynabind() {}

  /**
   * Begins a new instance.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The table of an entity. One that was not named to the builder has a startup of its own.
   *
   * @param entity the entity's class
   * @param <T> the entity
   * @return its table, always the same one
   * @throws MappingException if the entity was not named to the builder and has mistakes
   */
  public <T> EntityTable<T> table(Class<T> entity) {
    throw new UnsupportedOperationException(entity.getName());
  }

  /**
   * A repository. One that was not named to the builder has a startup of its own.
   *
   * @param repository the interface
   * @param <R> the interface
   * @return its implementation, always the same one
   * @throws MappingException if the repository was not named to the builder and has mistakes
   */
  public <R> R repository(Class<R> repository) {
    throw new UnsupportedOperationException(repository.getName());
  }

  /**
   * Says how each method of a repository works.
   *
   * @param repository the interface
   * @return one line for each method: operation, index, key condition, filter
   * @throws MappingException if the repository was not named to the builder and has mistakes
   */
  public String describe(Class<?> repository) {
    throw new UnsupportedOperationException(repository.getName());
  }

  /**
   * The codec of an entity, for those who keep items elsewhere.
   *
   * @param entity the entity's class
   * @param <T> the entity
   * @return its codec
   * @throws MappingException if the entity was not named to the builder and has mistakes
   */
  public <T> EntityCodec<T> codec(Class<T> entity) {
    throw new UnsupportedOperationException(entity.getName());
  }

  /**
   * The facts of an entity.
   *
   * @param entity the entity's class
   * @return its model
   * @throws MappingException if the entity was not named to the builder and has mistakes
   */
  public EntityModel model(Class<?> entity) {
    throw new UnsupportedOperationException(entity.getName());
  }

  /** Closes the clients that this instance built, never those that it was given. */
  @Override
  public void close() {}

  /**
   * Collects what an instance is made of. Either give clients (one that blocks, one that does not,
   * or both), or an executor, or let clients be built from region, endpoint and credentials.
   *
   * <pre>{@code
   * Dynabind.builder().region(Region.EU_CENTRAL_1).entities(Order.class).build();
   * }</pre>
   *
   * <p>Not thread-safe.
   */
  @SuppressWarnings("DoNotCallSuggester") // the assembly follows
  public static final class Builder {

    @Nullable DynamoDbClient client;
    @Nullable DynamoDbAsyncClient asyncClient;
    @Nullable Executor executor;
    @Nullable Region region;
    @Nullable URI endpoint;
    @Nullable AwsCredentialsProvider credentials;
    TableNames tableNames = TableNames.asDeclared();
    final Set<Class<?>> entities = new LinkedHashSet<>();
    final Set<Class<?>> repositories = new LinkedHashSet<>();
    final List<AttributeConverter<?, ?>> converters = new ArrayList<>();
    final List<CodecFactory> codecs = new ArrayList<>();
    final List<Convention> conventions = new ArrayList<>();
    final List<ExecutionListener> listeners = new ArrayList<>();

    Builder() {}

    /**
     * Uses a client of yours for everything that blocks. It is never closed, and its retries are
     * the only ones.
     *
     * @param client the client
     * @return this builder
     */
    public Builder client(DynamoDbClient client) {
      this.client = Objects.requireNonNull(client, "client");
      return this;
    }

    /**
     * Uses a client of yours for everything that does not block. It is never closed, and its
     * retries are the only ones.
     *
     * @param client the client
     * @return this builder
     */
    public Builder asyncClient(DynamoDbAsyncClient client) {
      this.asyncClient = Objects.requireNonNull(client, "client");
      return this;
    }

    /**
     * Uses an executor of yours instead of the AWS client. It gets no further layer of retries.
     *
     * @param executor the executor
     * @return this builder
     */
    public Builder executor(Executor executor) {
      this.executor = Objects.requireNonNull(executor, "executor");
      return this;
    }

    /**
     * The region of the clients that are built. Without one, that of the SDK's default chain.
     *
     * @param region the region
     * @return this builder
     */
    public Builder region(Region region) {
      this.region = Objects.requireNonNull(region, "region");
      return this;
    }

    /**
     * The endpoint of the clients that are built, for DynamoDB Local or a proxy.
     *
     * @param endpoint such as {@code http://localhost:8000}
     * @return this builder
     */
    public Builder endpoint(URI endpoint) {
      this.endpoint = Objects.requireNonNull(endpoint, "endpoint");
      return this;
    }

    /**
     * The credentials of the clients that are built. Without them, those of the SDK's default
     * chain. They are not closed.
     *
     * @param credentials gives the credentials
     * @return this builder
     */
    public Builder credentials(AwsCredentialsProvider credentials) {
      this.credentials = Objects.requireNonNull(credentials, "credentials");
      return this;
    }

    /**
     * Adds entities.
     *
     * @param entities classes that are annotated with {@code @Table}
     * @return this builder
     */
    public Builder entities(Class<?>... entities) {
      Collections.addAll(this.entities, entities);
      return this;
    }

    /**
     * Adds repositories, and with them the entities that they are for.
     *
     * @param repositories interfaces that extend {@code Repository}
     * @return this builder
     */
    public Builder repositories(Class<?>... repositories) {
      Collections.addAll(this.repositories, repositories);
      return this;
    }

    /**
     * Adds converters, each used for every attribute of its type.
     *
     * @param converters the converters
     * @return this builder
     */
    public Builder converters(AttributeConverter<?, ?>... converters) {
      Collections.addAll(this.converters, converters);
      return this;
    }

    /**
     * Adds factories of codecs, asked before those of dynabind, in this order.
     *
     * @param factories the factories
     * @return this builder
     */
    public Builder codecs(CodecFactory... factories) {
      Collections.addAll(this.codecs, factories);
      return this;
    }

    /**
     * Adds conventions, which teach dynabind other annotations than its own.
     *
     * @param conventions the conventions, asked in this order, after those of dynabind
     * @return this builder
     */
    public Builder conventions(Convention... conventions) {
      Collections.addAll(this.conventions, conventions);
      return this;
    }

    /**
     * Decides how tables are called in the service.
     *
     * @param names turns declared names into the service's
     * @return this builder
     */
    public Builder tableNames(TableNames names) {
      this.tableNames = Objects.requireNonNull(names, "names");
      return this;
    }

    /**
     * Adds a listener, which is told about every attempt.
     *
     * @param listener the listener
     * @return this builder
     */
    public Builder listener(ExecutionListener listener) {
      this.listeners.add(Objects.requireNonNull(listener, "listener"));
      return this;
    }

    /**
     * The startup: introspects entities, parses repositories, makes codecs, plans queries. Sends
     * nothing.
     *
     * @return the instance
     * @throws MappingException with every problem of a phase at once
     */
    public Dynabind build() {
      throw new UnsupportedOperationException();
    }
  }
}
