package io.dynabind;

import io.dynabind.codec.AttributeConverter;
import io.dynabind.codec.CodecFactory;
import io.dynabind.codec.EntityCodec;
import io.dynabind.codec.JsonText;
import io.dynabind.executor.CallOptions;
import io.dynabind.executor.ExecutionListener;
import io.dynabind.executor.Executor;
import io.dynabind.internal.executor.retry.RetryBudget;
import io.dynabind.internal.repository.AdaptedRepository;
import io.dynabind.internal.repository.PlannedRepository;
import io.dynabind.internal.table.BatchGetCall;
import io.dynabind.internal.table.BatchWriteCall;
import io.dynabind.internal.table.Schemas;
import io.dynabind.internal.table.TransactGetCall;
import io.dynabind.internal.table.TransactWriteCall;
import io.dynabind.introspect.Convention;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.EntityModel;
import io.dynabind.model.ObjectModel;
import io.dynabind.model.TypeRef;
import io.dynabind.outcome.TableException;
import io.dynabind.problem.MappingException;
import io.dynabind.query.AccessPatterns;
import io.dynabind.repository.RepositoryPlans;
import io.dynabind.schema.SchemaMode;
import io.dynabind.schema.SchemaReport;
import io.dynabind.schema.TableDefinition;
import io.dynabind.table.BatchGet;
import io.dynabind.table.BatchWrite;
import io.dynabind.table.CursorKeys;
import io.dynabind.table.DocumentKey;
import io.dynabind.table.EntityInterceptor;
import io.dynabind.table.EntityTable;
import io.dynabind.table.TableNames;
import io.dynabind.table.TransactGet;
import io.dynabind.table.TransactWrite;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
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

  private final Settings settings;
  private final Clients clients;
  private final Map<Class<?>, Mapped<?>> entities = new ConcurrentHashMap<>();
  private final Map<Class<?>, PlannedRepository> repositories = new ConcurrentHashMap<>();
  private final Map<Class<?>, RepositoryPlans> adapted = new ConcurrentHashMap<>();
  private final Map<String, Mapped<?>> documents = new ConcurrentHashMap<>();
  private @Nullable Startup types;

  private Dynabind(Settings settings, Clients clients) {
    this.settings = settings;
    this.clients = clients;
  }

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
    return mapped(entity).table();
  }

  /**
   * The table of documents, items without a class: maps of plain Java values, in which nothing but
   * the key is known beforehand.
   *
   * <pre>{@code
   * EntityTable<Map<String, Object>> orders =
   *     dynabind.documents(
   *         "orders", DocumentKey.hash("customerId", String.class).range("orderId", String.class));
   * orders.put(Map.of("customerId", "c-1", "orderId", "o-1", "total", 12, "tags", Set.of("new")));
   * Optional<Map<String, Object>> order =
   *     orders.get(Map.of("customerId", "c-1", "orderId", "o-1")); // total is a BigDecimal
   * }</pre>
   *
   * <p>All that share a table share its key: documents that are asked for twice, and entities.
   *
   * <p>What is written decides the DynamoDB type of a value; any type that dynabind stores in a
   * component may stand there. What is read is String, BigDecimal, Boolean, read-only ByteBuffer,
   * List, Map, Set, and null for NULL, in a new map that can be changed; key attributes have the
   * types of the key. Null in a document is stored as NULL. {@code update} writes the attributes of
   * the document and keeps all others. A key is the value of the hash key where there is no range
   * key; else a map that holds both, or a record with components of their names. Documents have no
   * version and no indexes.
   *
   * @param table the table's name, before prefix and suffix
   * @param key the names and types of the key's attributes
   * @return the table; a new one for each call, to be kept
   * @throws MappingException if DynamoDB takes no table of that name, or no key of such a type, or
   *     the table is known to this instance with another key
   */
  @SuppressWarnings("NullAway") // values may be null, but a Map<String, Object> is a document too
  public synchronized EntityTable<Map<String, Object>> documents(String table, DocumentKey key) {
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(key, "key");
    Mapped<Map<String, Object>> mapped = startup().documents(table, key);
    documents.putIfAbsent(mapped.table().name(), mapped);
    return mapped.table();
  }

  private Startup startup() {
    return new Startup(
        settings, clients.executor(), Map.copyOf(entities), List.copyOf(documents.values()));
  }

  /**
   * A batch of puts and deletes over any number of tables of this instance.
   *
   * <pre>{@code
   * dynabind.batchWrite().putAll(products, imported).deleteByKey(carts, cartId).execute();
   * }</pre>
   *
   * @return an empty batch
   */
  public BatchWrite batchWrite() {
    return new BatchWriteCall(clients.executor(), settings.pace().waiting(), settings.calls());
  }

  /**
   * A transaction: up to 100 writes and checks over any number of tables of this instance, all or
   * none.
   *
   * <pre>{@code
   * dynabind.transactWrite().insert(orders, order).deleteByKey(carts, cartId).execute();
   * }</pre>
   *
   * @return an empty transaction
   */
  public TransactWrite transactWrite() {
    return new TransactWriteCall(clients.executor(), settings.pace().waiting(), settings.calls());
  }

  /**
   * A transaction of reads: up to 100 items of any number of tables of this instance, as they are
   * at one moment.
   *
   * <pre>{@code
   * BatchItems items = dynabind.transactGet().get(accounts, from).get(accounts, to).execute();
   * }</pre>
   *
   * @return an empty transaction
   */
  public TransactGet transactGet() {
    return new TransactGetCall(clients.executor(), settings.pace().waiting(), settings.calls());
  }

  /**
   * A batch of reads by key over any number of tables of this instance.
   *
   * <pre>{@code
   * List<Order> found = dynabind.batchGet().getAll(orders, keys).execute().found(orders);
   * }</pre>
   *
   * @return an empty batch
   */
  public BatchGet batchGet() {
    return new BatchGetCall(clients.executor(), settings.pace().waiting(), settings.calls());
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
    return repository.cast(planned(repository).proxy());
  }

  /**
   * A repository whose calls are sent otherwise: within another deadline, or with a meter that adds
   * up what they consume.
   *
   * <pre>{@code
   * CapacityMeter meter = Capacity.meter(500);
   * Orders metered = dynabind.repository(Orders.class, CallOptions.metered(meter));
   * List<Order> paid = metered.findByStatus(PAID); // CapacityExceededException after 500 units
   * }</pre>
   *
   * <p>Nothing is planned anew: it is cheap enough to be made for each request of an application.
   *
   * @param repository the interface
   * @param options how all its methods send what they send; default methods call these
   * @param <R> the interface
   * @return an implementation, a new one for each call
   * @throws MappingException if the repository was not named to the builder and has mistakes
   */
  public <R> R repository(Class<R> repository, CallOptions options) {
    return repository.cast(planned(repository).proxy(Objects.requireNonNull(options, "options")));
  }

  /**
   * Says how each method of a repository works that says itself what it does: those whose meaning
   * is in their names or annotations. It was decided at startup; nothing is sent.
   *
   * @param repository the interface
   * @return operation, index, key condition, filter of each method; printed, one line for each
   * @throws MappingException if the repository was not named to the builder and has mistakes
   */
  public AccessPatterns describe(Class<?> repository) {
    RepositoryPlans plans = adapted.get(Objects.requireNonNull(repository, "repository"));
    return plans == null ? planned(repository).patterns() : plans.patterns();
  }

  /**
   * Says how each method of each repository works, so that the whole can be kept under review: as
   * text, Markdown or JSON.
   *
   * <pre>{@code
   * Files.writeString(Path.of("docs/access-patterns.md"), dynabind.describe().toMarkdown());
   * }</pre>
   *
   * @return those of the repositories that were named to the builder or asked for since
   */
  public AccessPatterns describe() {
    return AccessPatterns.joined(
        Stream.concat(
                repositories.values().stream().map(PlannedRepository::patterns),
                adapted.values().stream().map(RepositoryPlans::patterns))
            .toList());
  }

  /**
   * The planning of an interface that you implement: for other front ends than dynabind's own, such
   * as Spring Data's. {@link #describe(Class)} then tells of what they have planned; plans that are
   * asked for again take the place of the earlier ones there.
   *
   * @param repository the interface, which need not extend anything
   * @param entity the entity that it reads and writes
   * @param key the type of its keys: that of the hash key if the table has no range key, else any
   *     record whose components have the names and types of the key attributes, class with
   *     accessors or getters of these, or the entity itself
   * @return the plans, empty at first
   * @throws MappingException if the entity was not named to the builder and has mistakes, or the
   *     key is not one of it
   */
  public RepositoryPlans plans(Class<?> repository, Class<?> entity, Class<?> key) {
    Objects.requireNonNull(repository, "repository");
    Objects.requireNonNull(key, "key");
    RepositoryPlans plans = adapted(repository, mapped(entity), TypeRef.of(key));
    adapted.put(repository, plans);
    return plans;
  }

  private <T> RepositoryPlans adapted(Class<?> repository, Mapped<T> entity, TypeRef key) {
    return new AdaptedRepository<>(
        repository,
        key,
        entity.codec(),
        entity.table().calledBy(repository.getSimpleName()),
        this::nested);
  }

  /**
   * The type that an attribute holds as a map; asked while methods of other front ends are planned.
   */
  private synchronized @Nullable ObjectModel nested(AttributeModel attribute) {
    if (types == null) {
      types = startup();
    }
    return types.nested(attribute);
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
    return mapped(entity).codec();
  }

  /**
   * The facts of an entity.
   *
   * @param entity the entity's class
   * @return its model
   * @throws MappingException if the entity was not named to the builder and has mistakes
   */
  public EntityModel model(Class<?> entity) {
    return mapped(entity).codec().model();
  }

  /**
   * The interceptors that the builder was given, for adapters that need one of theirs to be there.
   *
   * @return the interceptors, in their order
   */
  public List<EntityInterceptor> interceptors() {
    return settings.interceptors();
  }

  /**
   * Compares the tables of all entities with what the entities say of them. Changes nothing.
   * Blocks, for up to ten minutes while a table is being created.
   *
   * <pre>{@code
   * SchemaReport report = dynabind.schema();
   * if (!report.isSound()) {
   *   System.out.println(report); // what is missing, and what differs
   * }
   * }</pre>
   *
   * @return a report for each table of the entities that were named to the builder or asked for
   *     since; not of documents, which say nothing of their table but its key
   * @throws TableException if a table could not be compared: the service is out of reach, does not
   *     permit to describe it, or the thread was interrupted; those of other tables are suppressed
   *     in it
   */
  public SchemaReport schema() {
    return schemas(entities, CallOptions.DEFAULT).report();
  }

  /** Some entities, with all that share their tables. */
  private Schemas schemas(Map<Class<?>, Mapped<?>> some, CallOptions options) {
    Map<Class<?>, TableDefinition> definitions = new LinkedHashMap<>();
    entities.forEach((type, mapped) -> definitions.put(type, mapped.table().definition()));
    some.forEach((type, mapped) -> definitions.put(type, mapped.table().definition()));
    Set<String> names = new HashSet<>();
    some.values().forEach(mapped -> names.add(mapped.table().name()));
    return new Schemas(definitions, names, clients.executor(), options, settings.pace().waiting());
  }

  /**
   * Closes the clients that this instance built, never those that it was given. The threads of the
   * one that does not block, if it was used, end some seconds later; nobody waits for them.
   */
  @Override
  public void close() {
    clients.close();
  }

  @SuppressWarnings("unchecked") // what is kept under a class is of that class
  private <T> Mapped<T> mapped(Class<T> entity) {
    Mapped<?> known = entities.get(Objects.requireNonNull(entity, "entity"));
    if (known == null) {
      start(Set.of(entity), Set.of());
      known = entities.get(entity);
    }
    return (Mapped<T>) Objects.requireNonNull(known);
  }

  private PlannedRepository planned(Class<?> repository) {
    PlannedRepository known = repositories.get(Objects.requireNonNull(repository, "repository"));
    if (known == null) {
      start(Set.of(), Set.of(repository));
      known = repositories.get(repository);
    }
    return Objects.requireNonNull(known);
  }

  /** One startup; what an earlier one has made is kept. */
  private synchronized void start(Set<Class<?>> newEntities, Set<Class<?>> newRepositories) {
    Set<Class<?>> unknown = new LinkedHashSet<>(newRepositories);
    unknown.removeAll(repositories.keySet());
    Startup startup = startup();
    startup.run(newEntities, unknown);
    if (settings.schema() != SchemaMode.NONE) {
      schemas(startup.entities(), settings.schemaCalls()).start(settings.schema());
    }
    startup.entities().forEach(entities::putIfAbsent);
    startup.repositories().forEach(repositories::putIfAbsent);
  }

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

    private final Settings.Collector collector = new Settings.Collector();

    Builder() {}

    /**
     * Uses a client of yours for everything that blocks. It is never closed, and its retries are
     * the only ones.
     *
     * @param client the client
     * @return this builder
     */
    public Builder client(DynamoDbClient client) {
      collector.client = Objects.requireNonNull(client, "client");
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
      collector.asyncClient = Objects.requireNonNull(client, "client");
      return this;
    }

    /**
     * Uses an executor of yours instead of the AWS client. It gets no further layer of retries.
     *
     * @param executor the executor
     * @return this builder
     */
    public Builder executor(Executor executor) {
      collector.executor = Objects.requireNonNull(executor, "executor");
      return this;
    }

    /**
     * The region of the clients that are built. Without one, that of the SDK's default chain.
     *
     * @param region the region
     * @return this builder
     */
    public Builder region(Region region) {
      collector.region = Objects.requireNonNull(region, "region");
      return this;
    }

    /**
     * The endpoint of the clients that are built, for DynamoDB Local or a proxy.
     *
     * @param endpoint such as {@code http://localhost:8000}
     * @return this builder
     */
    public Builder endpoint(URI endpoint) {
      collector.endpoint = Objects.requireNonNull(endpoint, "endpoint");
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
      collector.credentials = Objects.requireNonNull(credentials, "credentials");
      return this;
    }

    /**
     * The HTTP client under the blocking client that is built. It is never closed.
     *
     * @param http such as {@code UrlConnectionHttpClient.create()}, for quick starts
     * @return this builder
     */
    public Builder httpClient(SdkHttpClient http) {
      collector.httpClient = Objects.requireNonNull(http, "http");
      return this;
    }

    /**
     * The HTTP client under the client that is built and does not block. It is never closed.
     *
     * @param http such as {@code NettyNioAsyncHttpClient.create()}
     * @return this builder
     */
    public Builder asyncHttpClient(SdkAsyncHttpClient http) {
      collector.asyncHttpClient = Objects.requireNonNull(http, "http");
      return this;
    }

    /**
     * Adds entities.
     *
     * @param entities classes that are annotated with {@code @Table}
     * @return this builder
     */
    public Builder entities(Class<?>... entities) {
      return adding(collector.entities, entities, "entities");
    }

    /**
     * Adds repositories, and with them the entities that they are for.
     *
     * @param repositories interfaces that extend {@code Repository}
     * @return this builder
     */
    public Builder repositories(Class<?>... repositories) {
      return adding(collector.repositories, repositories, "repositories");
    }

    /**
     * Adds converters, each used for every attribute of its type.
     *
     * @param converters the converters, one for a type, of classes that say both types
     * @return this builder
     */
    public Builder converters(AttributeConverter<?, ?>... converters) {
      return adding(collector.converters, converters, "converters");
    }

    /**
     * Adds factories of codecs, asked before those of dynabind, in this order.
     *
     * @param factories the factories
     * @return this builder
     */
    public Builder codecs(CodecFactory... factories) {
      return adding(collector.factories, factories, "factories");
    }

    /**
     * Decides how attributes with {@code @StoredAs(Form.JSON_TEXT)} are written and read. Without
     * it, Jackson is used where {@code tools.jackson.core:jackson-databind} is there.
     *
     * @param text writes and reads JSON
     * @return this builder
     */
    public Builder jsonText(JsonText text) {
      collector.jsonText = Objects.requireNonNull(text, "text");
      return this;
    }

    /**
     * Adds conventions, which teach dynabind other annotations than its own.
     *
     * @param conventions the conventions, asked in this order, after those of dynabind
     * @return this builder
     */
    public Builder conventions(Convention... conventions) {
      return adding(collector.conventions, conventions, "conventions");
    }

    /**
     * Decides how tables are called in the service.
     *
     * @param names turns declared names into the service's
     * @return this builder
     */
    public Builder tableNames(TableNames names) {
      collector.tableNames = Objects.requireNonNull(names, "names");
      return this;
    }

    /**
     * How long a call may take, with all attempts and the pauses between them, unless its table or
     * the call itself says otherwise. Without it, 5 seconds for the clients that are built; clients
     * and executors of yours then take as long as they are told to by you. Requests about tables
     * that {@link #schema(SchemaMode) the startup} sends have 10 seconds where this says less.
     *
     * @param deadline more than zero
     * @return this builder
     * @throws IllegalArgumentException if it is not more than zero
     */
    public Builder deadline(Duration deadline) {
      collector.deadline = CallOptions.within(deadline).deadline();
      return this;
    }

    /**
     * How many retries the clients that are built have in stock for all calls together. A retry
     * takes one; the answer that it gets puts it back, and five calls that are answered at once put
     * back one more. While the service is down the stock is soon spent, and calls then end with
     * their first failure, instead of asking many times. These are the figures of the SDK's
     * standard retry mode.
     *
     * @param retries 0 or more, 0 for no retries at all; 100 unless this is said
     * @return this builder
     * @throws IllegalArgumentException if it is negative or more than a million
     * @see <a
     *     href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html">Retry
     *     behavior</a>
     */
    public Builder retryBudget(int retries) {
      if (retries < 0 || retries > 1_000_000) {
        throw new IllegalArgumentException("A retry budget is 0 to 1000000, not " + retries);
      }
      collector.retryBudget = RetryBudget.of(retries);
      return this;
    }

    /**
     * Lets the clients that are built retry each call within its deadline, however many fail.
     *
     * @return this builder
     */
    public Builder noRetryBudget() {
      collector.retryBudget = RetryBudget.unlimited();
      return this;
    }

    /**
     * Adds a listener, which is told about every attempt.
     *
     * @param listener the listener
     * @return this builder
     */
    public Builder listener(ExecutionListener listener) {
      collector.listeners.add(Objects.requireNonNull(listener, "listener"));
      return this;
    }

    /**
     * The clock of what dynabind takes the time for: {@code @CreatedAt}, {@code @UpdatedAt} and
     * time-ordered {@code @Generated} values. Without one, the system's, in UTC. Back-off and
     * deadlines do not follow it.
     *
     * <pre>{@code
     * builder.clock(Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC)); // in tests
     * }</pre>
     *
     * @param clock the clock; its zone is that of the times with a zone
     * @return this builder
     */
    public Builder clock(Clock clock) {
      collector.clock = Objects.requireNonNull(clock, "clock");
      return this;
    }

    /**
     * Lets cursors of pages leave the process, as texts that these keys sign or encrypt. Without
     * keys a cursor works within this process alone.
     *
     * @param keys the keys, the first of which makes cursors
     * @return this builder
     */
    public Builder cursorKeys(CursorKeys keys) {
      collector.cursorKeys = Objects.requireNonNull(keys, "keys");
      return this;
    }

    /**
     * What the startup does about the tables in the service: nothing, unless this is said.
     *
     * <pre>{@code
     * builder.entities(Order.class).schema(SchemaMode.VALIDATE); // in production
     * builder.entities(Order.class).schema(SchemaMode.CREATE_MISSING); // in development and tests
     * }</pre>
     *
     * <p>{@link #build()} then blocks until all tables were looked at, ten at a time, and for up to
     * ten minutes while one is being created.
     *
     * @param mode what is done; nothing that exists is changed or dropped in any of them
     * @return this builder
     */
    public Builder schema(SchemaMode mode) {
      collector.schema = Objects.requireNonNull(mode, "mode");
      return this;
    }

    /** Waits in another time. */
    Builder pace(Pace pace) {
      collector.pace = pace;
      return this;
    }

    /**
     * Adds an interceptor, which is called before the entities of all tables are written, after
     * that, and after they were read.
     *
     * @param interceptor the interceptor; called before a write in the order of their adding, and
     *     afterwards in the opposite one
     * @return this builder
     */
    public Builder interceptor(EntityInterceptor interceptor) {
      collector.interceptors.add(Objects.requireNonNull(interceptor, "interceptor"));
      return this;
    }

    /**
     * The startup: introspects entities, parses repositories, makes codecs, plans queries. Sends
     * nothing, unless a {@link #schema} mode was named.
     *
     * @return the instance
     * @throws MappingException with every problem of a phase at once; those of tables that could
     *     not be compared carry the failures as suppressed exceptions
     * @throws TableException if the thread is interrupted while tables are compared
     */
    public Dynabind build() {
      Settings settings = collector.freeze();
      Clients clients = Clients.of(settings);
      Dynabind dynabind = new Dynabind(settings, clients);
      boolean started = false;
      try {
        dynabind.start(settings.entities(), settings.repositories());
        started = true;
        return dynabind;
      } finally {
        if (!started) {
          clients.close();
        }
      }
    }

    /**
     * Writes the codec classes of the entities, and of all types in them, for a start that is to
     * generate none: to be called by a build, with the same entities, converters, codecs and
     * conventions as the start. Introspects, makes codecs and plans as {@link #build()} does; no
     * client is built and nothing is sent.
     *
     * <pre>{@code
     * Dynabind.builder().repositories(Orders.class).codecClasses().writeTo(Path.of("target/classes"));
     * }</pre>
     *
     * @return the classes
     * @throws MappingException with every problem of a phase at once
     */
    public CodecClasses codecClasses() {
      return CodecClasses.of(collector.freeze());
    }

    private <E> Builder adding(Collection<? super E> all, E[] given, String name) {
      for (E each : Objects.requireNonNull(given, name)) {
        all.add(Objects.requireNonNull(each, name));
      }
      return this;
    }
  }
}
