package io.dynabind.internal.repository;

import io.dynabind.codec.EntityCodec;
import io.dynabind.internal.problem.Problems;
import io.dynabind.internal.table.SyncTable;
import io.dynabind.query.Criteria;
import java.lang.reflect.Method;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What annotated methods are planned with.
 *
 * @param codec the entity's codec
 * @param table its table
 * @param runner runs plans
 * @param finders plans what a method asks; null if a problem was reported
 * @param lines takes a line for each method
 * @param problems takes what is wrong
 * @param <T> the entity
 */
record MethodPlanning<T>(
    EntityCodec<T> codec,
    SyncTable<T> table,
    PlanRunner<T> runner,
    BiFunction<Method, Criteria, @Nullable RepositoryMethod> finders,
    List<String> lines,
    Problems problems) {}
