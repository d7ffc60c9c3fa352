package io.dynabind.internal.query.plan;

import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.OwnItems;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.KeyModel;
import io.dynabind.model.SealedModel;
import io.dynabind.query.Branch;
import io.dynabind.query.Criterion;
import io.dynabind.query.Operator;
import io.dynabind.query.Property;
import io.dynabind.query.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a repository of one variant asks of each item, without saying so: to be of that variant. */
final class OwnVariant {

  private OwnVariant() {}

  /** The criterion on a key that holds the discriminator; null if there is none. */
  static @Nullable Criterion criterion(EntityCodec<?> codec, KeyModel key) {
    String name = OwnItems.onlyName(codec);
    if (name == null) {
      return null;
    }
    AttributeModel discriminator = codec.model().attributes().get(SealedModel.DISCRIMINATOR);
    return key.attributes().contains(discriminator)
        ? new Criterion(Property.of(discriminator), Operator.EQUALS, Value.constant(name))
        : null;
  }

  /** The branches with that criterion too; null if it is none, or something else is asked. */
  static @Nullable List<Branch> added(EntityCodec<?> codec, KeyModel key, List<Branch> branches) {
    Criterion variant = criterion(codec, key);
    if (variant == null) {
      return null;
    }
    List<Branch> added = new ArrayList<>();
    for (Branch branch : branches) {
      List<Criterion> criteria = new ArrayList<>(branch.criteria());
      if (criteria.stream().anyMatch(c -> c.property().equals(variant.property()))) {
        return null;
      }
      criteria.add(variant);
      added.add(new Branch(criteria));
    }
    return added;
  }

  /** The filter beside the key, as words of an explanation; null if the key is enough. */
  static @Nullable String explain(EntityCodec<?> codec, boolean asksForVariant) {
    SealedModel sealed = codec.model().object().sealed();
    if (sealed == null || !OwnItems.mayMeetOthers(codec) || asksForVariant) {
      return null;
    }
    return sealed.discriminator()
        + " of "
        + sealed.of(codec.model().type()).stream()
            .map(variant -> variant.object().toString())
            .collect(Collectors.joining(" or "));
  }
}
