package io.dynabind.internal.query.plan;

import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.ExpressionRenderer;
import io.dynabind.model.IndexModel;
import io.dynabind.operation.ItemOperation;
import io.dynabind.operation.Query;
import io.dynabind.query.Criteria;
import io.dynabind.query.Ordering;
import io.dynabind.query.Plan;

/** Reads the items of a hash key. */
record QueryPlan(
    EntityCodec<?> codec, String table, String origin, Candidate candidate, Criteria criteria)
    implements Plan {

  @Override
  public Access access() {
    return Access.QUERY;
  }

  @Override
  public int limit() {
    return criteria.limit();
  }

  private boolean forward() {
    Ordering ordering = criteria.ordering();
    return ordering == null || ordering.ascending();
  }

  @Override
  public ItemOperation operation(Object[] arguments) {
    Conditions.requireValues(criteria.criteria(), origin, arguments);
    ExpressionRenderer renderer = new ExpressionRenderer();
    String key = renderer.render(Conditions.all(codec, candidate.keyCriteria(), arguments));
    String filter =
        candidate.filters().isEmpty()
            ? null
            : renderer.render(Conditions.all(codec, candidate.filters(), arguments));
    IndexModel index = candidate.index();
    // With a filter, the items examined are not those returned: the page's size is left alone.
    int examined = filter == null ? criteria.limit() : 0;
    return new Query(
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
        false);
  }

  @Override
  public String explain() {
    StringBuilder line = new StringBuilder("Query ").append(table);
    if (candidate.index() != null) {
      line.append(", index ").append(candidate.index().name());
    }
    line.append(", key ").append(Conditions.explain(candidate.keyCriteria()));
    if (!candidate.filters().isEmpty()) {
      line.append(", filter ").append(Conditions.explain(candidate.filters()));
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
