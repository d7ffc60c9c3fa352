package io.dynabind.internal.repository;

import io.dynabind.codec.EntityCodec;
import io.dynabind.internal.problem.Problems;
import io.dynabind.internal.table.PlanRunner;
import io.dynabind.internal.table.SyncTable;
import io.dynabind.query.AccessPattern;
import java.util.List;

/**
 * What annotated methods are planned with.
 *
 * @param codec the entity's codec
 * @param table its table
 * @param runner runs plans
 * @param finders plans what methods ask
 * @param patterns takes how each method works
 * @param problems takes what is wrong
 * @param <T> the entity
 */
record MethodPlanning<T>(
    EntityCodec<T> codec,
    SyncTable<T> table,
    PlanRunner<T, T> runner,
    FinderPlanner finders,
    List<AccessPattern> patterns,
    Problems problems) {}
