package io.dynabind.internal.query.plan;

import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.Condition;
import io.dynabind.expression.Expiry;
import io.dynabind.expression.OwnItems;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.EntityModel;
import io.dynabind.model.IndexModel;
import io.dynabind.model.SealedModel;
import io.dynabind.query.Criteria;
import io.dynabind.query.Criterion;
import io.dynabind.query.Plan;
import io.dynabind.query.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way that was chosen.
 *
 * @param codec the entity's codec
 * @param table the table's name in the service
 * @param expiry tells the items that are left out; null for none
 * @param criteria what is asked
 * @param access how items are read
 * @param candidate the key that answers; null for a scan
 * @param index the index that is read, or null
 * @param branches what remains as filter; empty if nothing does
 * @param free a filter beside them, or null
 * @param hydrates whether items are fetched by the keys that the index gives
 */
record Route(
    EntityCodec<?> codec,
    String table,
    @Nullable Expiry expiry,
    Criteria criteria,
    Plan.Access access,
    @Nullable Candidate candidate,
    @Nullable IndexModel index,
    List<List<Criterion>> branches,
    @Nullable FreeFilter free,
    boolean hydrates) {

  /** The same, with the items fetched by the keys that the index gives. */
  Route hydrating() {
    return new Route(
        codec, table, expiry, criteria, access, candidate, index, branches, free, true);
  }

  EntityModel model() {
    return codec.model();
  }

  List<Criterion> key() {
    return candidate == null ? List.of() : candidate.keyCriteria();
  }

  /** What a filter may not name. */
  List<AttributeModel> unfiltered() {
    return candidate == null ? List.of() : candidate.key().attributes();
  }

  boolean asksForVariant() {
    return candidate != null && candidate.asksForVariant(codec);
  }

  boolean meetsOthers() {
    return OwnItems.mayMeetOthers(codec) && !asksForVariant();
  }

  private @Nullable AttributeModel discriminator() {
    return model().object().sealed() == null
        ? null
        : model().attributes().get(SealedModel.DISCRIMINATOR);
  }

  @Nullable Condition own() {
    boolean told = !hydrates || Fetched.held(this).contains(discriminator());
    return meetsOthers() && told ? OwnItems.condition(codec, unfiltered()) : null;
  }

  @Nullable Condition unexpired() {
    if (expiry == null || (hydrates && !Fetched.held(this).contains(expiry.timeToLive()))) {
      return null;
    }
    return expiry.unexpired(unfiltered());
  }

  /** A scan of the table passes over the guards of unique attributes. */
  boolean meetsGuards() {
    return access == Plan.Access.SCAN && index == null && !model().uniques().isEmpty();
  }

  /** Whether items that are examined may not be returned, but for those few that have expired. */
  boolean filters() {
    return !branches.isEmpty() || free != null || meetsOthers() || meetsGuards();
  }

  /** Whether the service can count: it sees all that makes an item one of the answer. */
  boolean countsInService() {
    boolean counts = criteria.subject() == Subject.COUNT || criteria.subject() == Subject.EXISTS;
    boolean ownTold = !meetsOthers() || own() != null;
    boolean expiredTold = expiry == null || unexpired() != null;
    // A union counts each item once, and has to see it.
    return counts && ownTold && expiredTold && !isGet() && !criteria.hints().union();
  }

  boolean isGet() {
    return access == Plan.Access.GET_ITEM || access == Plan.Access.BATCH_GET_ITEM;
  }

  boolean forward() {
    return criteria.orderings().isEmpty() || criteria.orderings().get(0).ascending();
  }
}
