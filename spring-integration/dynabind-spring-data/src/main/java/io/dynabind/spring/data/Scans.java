package io.dynabind.spring.data;

import io.dynabind.query.Criteria;
import io.dynabind.query.Hints;
import io.dynabind.query.Subject;
import io.dynabind.repository.PlannedQuery;
import io.dynabind.repository.RepositoryPlans;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * What reads all items of a table, where the repository may: given to base classes of repositories.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T> the entity
 */
public final class Scans<T> {

  private static final Object[] NONE = {};

  private final Class<?> repository;
  private final @Nullable PlannedQuery<T> all;
  private final @Nullable PlannedQuery<T> count;
  private final @Nullable PlannedQuery<T> deletion;

  private Scans(
      Class<?> repository,
      @Nullable PlannedQuery<T> all,
      @Nullable PlannedQuery<T> count,
      @Nullable PlannedQuery<T> deletion) {
    this.repository = repository;
    this.all = all;
    this.count = count;
    this.deletion = deletion;
  }

  static <T> Scans<T> allowed(Class<?> repository, Class<T> entity, RepositoryPlans plans) {
    Criteria criteria = Criteria.find().with(Hints.NONE.allowingScan());
    return new Scans<>(
        repository,
        plans.plan("findAll()", criteria, entity),
        plans.plan("count()", criteria.wanting(Subject.COUNT), entity),
        plans.plan("deleteAll()", criteria.wanting(Subject.DELETE), entity));
  }

  static <T> Scans<T> refused(Class<?> repository) {
    Logger log = LoggerFactory.getLogger("io.dynabind");
    for (String method : List.of("findAll", "count", "deleteAll")) {
      log.info("{}.{}(): refused, scan", repository.getSimpleName(), method);
    }
    return new Scans<>(repository, null, null, null);
  }

  /**
   * Reads all items.
   *
   * @return the entities, in no order
   * @throws InvalidDataAccessApiUsageException if the repository may not scan
   */
  public List<T> list() {
    return permitted(all, "findAll").list(NONE, 0);
  }

  /**
   * Counts all items.
   *
   * @return how many there are
   * @throws InvalidDataAccessApiUsageException if the repository may not scan
   */
  public long count() {
    return permitted(count, "count").count(NONE);
  }

  /**
   * Deletes all items.
   *
   * @throws InvalidDataAccessApiUsageException if the repository may not scan
   */
  public void delete() {
    permitted(deletion, "deleteAll").delete(NONE);
  }

  /**
   * Reads all items without blocking, page after page as they are demanded.
   *
   * @return publishes the entities, in no order
   * @throws InvalidDataAccessApiUsageException if the repository may not scan
   */
  public Flow.Publisher<T> publisher() {
    return permitted(all, "findAll").publisher(NONE, 0);
  }

  /**
   * Counts all items without blocking.
   *
   * @return how many there are
   * @throws InvalidDataAccessApiUsageException if the repository may not scan
   */
  public CompletableFuture<Long> countLater() {
    return permitted(count, "count").countAsync(NONE);
  }

  /**
   * Deletes all items without blocking.
   *
   * @return how many were deleted
   * @throws InvalidDataAccessApiUsageException if the repository may not scan
   */
  public CompletableFuture<Long> deleteLater() {
    return permitted(deletion, "deleteAll").deleteAsync(NONE);
  }

  private PlannedQuery<T> permitted(@Nullable PlannedQuery<T> query, String method) {
    if (query == null) {
      throw new InvalidDataAccessApiUsageException(
          String.format(
              "%1$s.%2$s() reads the whole table, which %1$s does not allow: annotate the interface"
                  + " with @AllowScan, or ask by a key",
              repository.getSimpleName(), method));
    }
    return query;
  }
}
