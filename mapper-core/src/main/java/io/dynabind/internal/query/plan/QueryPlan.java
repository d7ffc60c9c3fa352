package io.dynabind.internal.query.plan;

import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.Condition;
import io.dynabind.expression.Expiry;
import io.dynabind.expression.ExpressionRenderer;
import io.dynabind.expression.OwnItems;
import io.dynabind.model.IndexModel;
import io.dynabind.operation.ItemOperation;
import io.dynabind.operation.Query;
import io.dynabind.query.Criteria;
import io.dynabind.query.Plan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the items of a hash key. */
record QueryPlan(
    EntityCodec<?> codec,
    String table,
    String origin,
    Candidate candidate,
    @Nullable Expiry expiry,
    Criteria criteria)
    implements Plan {

  @Override
  public Access access() {
    return Access.QUERY;
  }

  @Override
  public boolean fansOut() {
    return false;
  }

  private boolean forward() {
    return criteria.orderings().isEmpty() || criteria.orderings().get(0).ascending();
  }

  @Override
  public List<ItemOperation> operations(@Nullable Object[] arguments, int most) {
    Arguments values = new Arguments(codec, origin, arguments);
    ExpressionRenderer renderer = new ExpressionRenderer();
    String key = renderer.render(Conditions.ofKey(candidate.keyCriteria(), values));
    String filter = filter(renderer, values);
    IndexModel index = candidate.index();
    // With a filter, the items examined are not those returned: the page's size is left alone. Few
    // have expired.
    boolean all = candidate.filters().isEmpty() && !meetsOthers();
    int examined = all ? most : 0;
    return List.of(
        new Query(
            origin,
            table,
            codec,
            index == null ? null : index.name(),
            key,
            filter,
            null,
            renderer.placeholders(),
            null,
            examined,
            forward(),
            false));
  }

  private @Nullable String filter(ExpressionRenderer renderer, Arguments values) {
    List<Condition> filters = new ArrayList<>();
    if (!candidate.filters().isEmpty()) {
      filters.add(Conditions.ofFilter(candidate.filters(), values));
    }
    Condition own = meetsOthers() ? OwnItems.condition(codec, candidate.key().attributes()) : null;
    if (own != null) {
      filters.add(own);
    }
    Condition unexpired = expiry == null ? null : expiry.unexpired(candidate.key().attributes());
    if (unexpired != null) {
      filters.add(unexpired);
    }
    return filters.isEmpty() ? null : renderer.render(new Condition.And(filters));
  }

  private boolean meetsOthers() {
    return OwnItems.mayMeetOthers(codec) && !candidate.asksForVariant();
  }

  @Override
  public String explain() {
    StringBuilder line = new StringBuilder("Query ").append(table);
    if (candidate.index() != null) {
      line.append(", index ").append(candidate.index().name());
    }
    line.append(", key ").append(Conditions.explain(codec, candidate.keyCriteria()));
    if (!candidate.filters().isEmpty()) {
      line.append(", filter ").append(Conditions.explain(codec, candidate.filters()));
    }
    String variant = OwnVariant.explain(codec, candidate);
    if (variant != null) {
      line.append(candidate.filters().isEmpty() ? ", filter " : " and ").append(variant);
    }
    if (expiry != null) {
      line.append(", unless ").append(expiry);
    }
    if (!forward()) {
      line.append(", descending");
    }
    if (criteria.limit() > 0) {
      line.append(", at most ").append(criteria.limit());
    }
    return line.toString();
  }
}
