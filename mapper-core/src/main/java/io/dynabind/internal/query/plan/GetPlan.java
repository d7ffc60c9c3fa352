package io.dynabind.internal.query.plan;

import io.dynabind.codec.EncodableValue;
import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.Expiry;
import io.dynabind.expression.Placeholders;
import io.dynabind.operation.GetItem;
import io.dynabind.operation.ItemOperation;
import io.dynabind.operation.ItemSlot;
import io.dynabind.query.Criteria;
import io.dynabind.query.Criterion;
import io.dynabind.query.Plan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one item by its full key. */
record GetPlan(
    EntityCodec<?> codec,
    String table,
    String origin,
    Candidate candidate,
    @Nullable Expiry expiry,
    Criteria criteria)
    implements Plan {

  @Override
  public Access access() {
    return Access.GET_ITEM;
  }

  @Override
  public boolean fansOut() {
    return false;
  }

  @Override
  public List<ItemOperation> operations(@Nullable Object[] arguments, int most) {
    Arguments values = new Arguments(codec, origin, arguments);
    Map<String, EncodableValue<?>> key = new LinkedHashMap<>();
    for (Criterion criterion : candidate.keyCriteria()) {
      key.put(criterion.property().attribute().storedName(), values.required(criterion));
    }
    return List.of(
        new GetItem(
            origin, table, codec, new ItemSlot.Values(key), null, Placeholders.NONE, false));
  }

  @Override
  public String explain() {
    String line =
        "GetItem " + table + ", key " + Conditions.explain(codec, candidate.keyCriteria());
    return expiry == null ? line : line + ", unless " + expiry;
  }
}
