package io.dynabind.spring.data;

import io.dynabind.Dynabind;
import io.dynabind.annotation.AllowScan;
import io.dynabind.problem.MappingException;
import io.dynabind.problem.ProblemId;
import io.dynabind.repository.RepositoryPlans;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.repository.core.EntityInformation;
import org.springframework.data.repository.core.RepositoryInformation;
import org.springframework.data.repository.core.RepositoryMetadata;
import org.springframework.data.repository.core.support.RepositoryFactorySupport;
import org.springframework.data.repository.query.QueryLookupStrategy;
import org.springframework.data.repository.query.RepositoryQuery;
import org.springframework.data.repository.query.ValueExpressionDelegate;
import org.springframework.util.Assert;

/**
 * Makes Spring Data repositories, also without an application context.
 *
 * <pre>{@code
 * Orders orders = new DynamoRepositoryFactory(dynabind).getRepository(Orders.class);
 * }</pre>
 *
 * <p>Methods that cannot be planned fail the making: a {@link MappingException} has all problems of
 * all of them.
 */
public class DynamoRepositoryFactory extends RepositoryFactorySupport {

  private final Dynabind dynabind;
  private final Map<Class<?>, Map<Method, RepositoryQuery>> queries = new ConcurrentHashMap<>();
  private @Nullable ApplicationEventPublisher publisher;

  /**
   * Makes the factory.
   *
   * @param dynabind maps the entities; closing it is up to whoever made it
   */
  @SuppressWarnings("this-escape") // what is added is called when repositories are made
  public DynamoRepositoryFactory(Dynabind dynabind) {
    Assert.notNull(dynabind, "Dynabind must not be null");
    this.dynabind = dynabind;
    addRepositoryProxyPostProcessor(
        (proxy, repository) ->
            proxy.addAdvice(new ExceptionTranslation(repository.getRepositoryInterface())));
  }

  /** Where the domain events go of what reactive repositories write. */
  void publishTo(ApplicationEventPublisher events) {
    this.publisher = events;
  }

  @Override
  public EntityInformation<?, ?> getEntityInformation(RepositoryMetadata metadata) {
    return information(metadata.getDomainType(), metadata.getIdType());
  }

  private <T, K> DynamoEntityInformation<T, K> information(Class<T> entity, Class<K> id) {
    return new DynamoEntityInformation<>(entity, id, dynabind.codec(entity));
  }

  @Override
  protected Object getTargetRepository(RepositoryInformation metadata) {
    Class<?> repository = metadata.getRepositoryInterface();
    UnheardWords.require(dynabind, metadata.getDomainType());
    RepositoryPlans own =
        dynabind.plans(repository, metadata.getDomainType(), metadata.getIdType());
    QueryPlanner planner = new QueryPlanner(own, metadata, getProjectionFactory());
    queries.put(
        repository, planner.planAll(metadata.getQueryMethods(), BaseMethods.problems(metadata)));
    return target(metadata, metadata.getDomainType(), own);
  }

  private <T> Object target(RepositoryInformation metadata, Class<T> entity, RepositoryPlans own) {
    Class<?> repository = metadata.getRepositoryInterface();
    Scans<T> scans =
        repository.isAnnotationPresent(AllowScan.class)
            ? Scans.allowed(repository, entity, own)
            : Scans.refused(repository);
    EntityInformation<T, ?> information = information(entity, metadata.getIdType());
    if (!BaseMethods.areReactive(metadata)) {
      return getTargetRepositoryViaReflection(metadata, information, dynabind.table(entity), scans);
    }
    if (!own.supportsAsync()) {
      throw NameCriteria.problem(
          ProblemId.MISSING_ASYNC_CLIENT,
          repository.getSimpleName() + " is reactive, but there is no client that does not block.",
          "at " + repository.getName(),
          "Give dynabind's builder an asyncClient(…).");
    }
    Object target =
        getTargetRepositoryViaReflection(
            metadata, information, dynabind.table(entity), scans, dynabind);
    if (publisher != null && target instanceof SimpleReactiveDynamoRepository<?, ?> reactive) {
      reactive.announceBy(Announcer.of(metadata, publisher));
    }
    return target;
  }

  @Override
  protected Class<?> getRepositoryBaseClass(RepositoryMetadata metadata) {
    return BaseMethods.areReactive(metadata)
        ? SimpleReactiveDynamoRepository.class
        : SimpleDynamoRepository.class;
  }

  @Override
  protected Optional<QueryLookupStrategy> getQueryLookupStrategy(
      QueryLookupStrategy.@Nullable Key key, ValueExpressionDelegate valueExpressionDelegate) {
    return Optional.of(
        (method, metadata, projections, named) -> {
          RepositoryQuery query =
              queries.getOrDefault(metadata.getRepositoryInterface(), Map.of()).get(method);
          if (query == null) {
            throw new IllegalStateException(method + " was not planned");
          }
          return query;
        });
  }
}
