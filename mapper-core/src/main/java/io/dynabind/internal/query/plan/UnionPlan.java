package io.dynabind.internal.query.plan;

import io.dynabind.operation.ItemOperation;
import io.dynabind.query.Criteria;
import io.dynabind.query.Detail;
import io.dynabind.query.Explanation;
import io.dynabind.query.Plan;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Several plans, of whose answers each item counts once.
 *
 * @param criteria what is asked
 * @param sides one plan for each branch
 */
record UnionPlan(Criteria criteria, List<ReadPlan> sides) implements Plan {

  @Override
  public Access access() {
    return Access.QUERY;
  }

  @Override
  public boolean fansOut() {
    return true;
  }

  @Override
  public boolean unites() {
    return true;
  }

  @Override
  public boolean deletesSingly() {
    return sides.get(0).deletesSingly();
  }

  @Override
  public List<ItemOperation> operations(@Nullable Object[] arguments, int most) {
    List<ItemOperation> operations = new ArrayList<>();
    for (ReadPlan side : sides) {
      operations.addAll(side.operations(arguments, most));
    }
    return operations;
  }

  @Override
  public Explanation explanation() {
    List<Explanation> parts = sides.stream().map(ReadPlan::explanation).toList();
    Map<Detail, String> details = new EnumMap<>(Detail.class);
    details.put(
        Detail.SIDES,
        parts.stream().map(part -> "(" + part + ")").collect(Collectors.joining(" and ")));
    if (criteria.limit() > 0) {
      details.put(Detail.LIMIT, String.valueOf(criteria.limit()));
    }
    return new Explanation("Union", parts.get(0).table(), details, false, OptionalInt.empty());
  }
}
