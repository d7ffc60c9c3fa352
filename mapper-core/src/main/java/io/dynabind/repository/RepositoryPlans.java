package io.dynabind.repository;

import io.dynabind.problem.MappingException;
import io.dynabind.query.AccessPatterns;
import io.dynabind.query.Criteria;
import io.dynabind.query.Property;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;

/**
 * Plans the methods of an interface that another front end implements: Spring Data's, or one of
 * your own. It brings criteria, in whatever way it reads them from its methods; planning, paging
 * and mapping stay here, and so does the description.
 *
 * <pre>{@code
 * RepositoryPlans plans = dynabind.plans(Orders.class, Order.class, OrderKey.class);
 * Criteria criteria =
 *     Criteria.find(
 *         new Criterion(plans.property("status").orElseThrow(), EQUALS, Value.argument(0)));
 * PlannedQuery<Order> byStatus = plans.plan("findByStatus", criteria, Order.class);
 * System.out.println(dynabind.describe(Orders.class)); // findByStatus: Query orders, index …
 * }</pre>
 *
 * <p>Each method is planned by itself, and all that is wrong with it is thrown at once. Plans
 * belong to a startup: keep what is made. Not to be implemented elsewhere. Thread-safe.
 */
public interface RepositoryPlans {

  /**
   * An attribute of the entity, or a part of one, by its name in Java.
   *
   * @param name such as {@code status} or {@code address.city}
   * @return empty if there is none
   */
  Optional<Property> property(String name);

  /**
   * Plans criteria under a name.
   *
   * @param name what it is called in problems, exceptions and descriptions
   * @param criteria what is asked
   * @param result the entity; or a record or interface of some of its attributes, which are then
   *     all that is fetched
   * @param <R> what is made of each item
   * @return the query
   * @throws MappingException if it cannot be planned, with the reasons
   */
  <R> PlannedQuery<R> plan(String name, Criteria criteria, Class<R> result);

  /**
   * Plans what a method asks, with the hints that stand on it and its interface ({@link
   * io.dynabind.annotation.Index}, {@link io.dynabind.annotation.AllowScan}, {@link
   * io.dynabind.annotation.ConsistentRead}, {@link io.dynabind.annotation.Hydrate}, {@link
   * io.dynabind.annotation.Union}).
   *
   * @param method the method
   * @param values those of its parameters that bring values, in the order in which the criteria
   *     take them
   * @param criteria what is asked
   * @param result the entity, or a record or interface of some of its attributes
   * @param <R> what is made of each item
   * @return the query
   * @throws MappingException if it cannot be planned, a parameter does not fit its attribute, or an
   *     annotation changes nothing of a method without other parameters
   */
  <R> PlannedQuery<R> plan(
      Method method, List<Parameter> values, Criteria criteria, Class<R> result);

  /**
   * Whether an annotation says what a method does: {@link io.dynabind.annotation.Query}, {@link
   * io.dynabind.annotation.Update}, {@link io.dynabind.annotation.Delete} or {@link
   * io.dynabind.annotation.Statement}.
   *
   * @param method the method
   * @return true if {@link #annotated} can plan it
   */
  boolean isAnnotated(Method method);

  /**
   * Plans a method whose annotation says what it does. Its parameters and its result are those that
   * dynabind's own repositories have.
   *
   * @param method the method
   * @return the method, to be called
   * @throws MappingException if anything is wrong with it
   */
  PlannedMethod annotated(Method method);

  /**
   * Plans a method whose annotation says what it does as if it returned something else: for front
   * ends that know other forms, and make them of those that dynabind's own repositories have. One
   * that returns {@code Mono<Order>} is planned as one of {@code CompletableFuture<Order>}, and its
   * future subscribed to.
   *
   * @param method the method
   * @param returned what its result is to be, in place of what it declares; type variables are
   *     those of the interface that declares it
   * @return the method, to be called, which returns that
   * @throws MappingException if anything is wrong with it
   */
  PlannedMethod annotated(Method method, Type returned);

  /**
   * Whether there is a client for what blocks.
   *
   * @return false if only futures and publishers work
   */
  boolean supportsSync();

  /**
   * Whether there is a client for what does not block.
   *
   * @return false if no future and no publisher works
   */
  boolean supportsAsync();

  /**
   * How the methods work that were planned so far.
   *
   * @return one pattern for each, in the order of the planning
   */
  AccessPatterns patterns();
}
