package io.dynabind.internal.repository;

import io.dynabind.query.Plan;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Carries out plans of one entity.
 *
 * @param <T> the entity
 */
public interface PlanRunner<T> {

  /**
   * Reads all pages.
   *
   * @param plan the plan
   * @param arguments the values of the call
   * @param most the most entities that are wanted, 0 for all
   * @return the entities
   */
  List<T> list(Plan plan, @Nullable Object[] arguments, int most);

  /**
   * Reads page after page, as they are asked for.
   *
   * @param plan the plan
   * @param arguments the values of the call
   * @param most the most entities that are wanted, 0 for all
   * @return the entities
   */
  Stream<T> stream(Plan plan, @Nullable Object[] arguments, int most);

  /**
   * Reads all pages without blocking.
   *
   * @param plan the plan
   * @param arguments the values of the call
   * @param most the most entities that are wanted, 0 for all
   * @return the entities
   */
  CompletableFuture<List<T>> listAsync(Plan plan, @Nullable Object[] arguments, int most);

  /**
   * Counts.
   *
   * @param plan the plan
   * @param arguments the values of the call
   * @return how many items there are
   */
  long count(Plan plan, @Nullable Object[] arguments);

  /**
   * Counts without blocking.
   *
   * @param plan the plan
   * @param arguments the values of the call
   * @return how many items there are
   */
  CompletableFuture<Long> countAsync(Plan plan, @Nullable Object[] arguments);

  /**
   * Tells whether there is any item.
   *
   * @param plan the plan
   * @param arguments the values of the call
   * @return true if there is
   */
  boolean exists(Plan plan, @Nullable Object[] arguments);

  /**
   * Tells whether there is any item, without blocking.
   *
   * @param plan the plan
   * @param arguments the values of the call
   * @return true if there is
   */
  CompletableFuture<Boolean> existsAsync(Plan plan, @Nullable Object[] arguments);

  /**
   * Deletes.
   *
   * @param plan the plan
   * @param arguments the values of the call
   * @return how many items were deleted
   */
  long delete(Plan plan, @Nullable Object[] arguments);

  /**
   * Deletes without blocking.
   *
   * @param plan the plan
   * @param arguments the values of the call
   * @return how many items were deleted
   */
  CompletableFuture<Long> deleteAsync(Plan plan, @Nullable Object[] arguments);

  /**
   * Whether {@link #list} and {@link #stream} work.
   *
   * @return true if there is a client that blocks
   */
  boolean supportsSync();

  /**
   * Whether {@link #listAsync} works.
   *
   * @return true if there is a client that does not block
   */
  boolean supportsAsync();
}
