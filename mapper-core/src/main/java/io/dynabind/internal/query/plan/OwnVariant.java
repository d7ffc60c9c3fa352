package io.dynabind.internal.query.plan;

import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.OwnItems;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.KeyModel;
import io.dynabind.model.SealedModel;
import io.dynabind.query.Criterion;
import io.dynabind.query.Operator;
import io.dynabind.query.Property;
import io.dynabind.query.Value;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a repository of one variant asks of each item, without saying so: to be of that variant. */
final class OwnVariant {

  private OwnVariant() {}

  /** The criterion on a key that holds the discriminator; null if it is none, or already asked. */
  static @Nullable Criterion criterion(EntityCodec<?> codec, KeyModel key, List<Criterion> asked) {
    if (OwnItems.onlyName(codec) == null) {
      return null;
    }
    AttributeModel discriminator = codec.model().attributes().get(SealedModel.DISCRIMINATOR);
    boolean taken = asked.stream().anyMatch(c -> c.property().is(discriminator));
    return taken || !key.attributes().contains(discriminator)
        ? null
        : new Criterion(Property.of(discriminator), Operator.EQUALS, Value.constant(name(codec)));
  }

  static boolean is(Criterion criterion) {
    return criterion.values().get(0) instanceof Value.Constant;
  }

  static String name(EntityCodec<?> codec) {
    String name = OwnItems.onlyName(codec);
    if (name == null) {
      throw new IllegalStateException(codec.model() + " has several names, or none");
    }
    return name;
  }

  /** The filter beside the key, as words of an explanation; null if the key is enough. */
  static @Nullable String explain(EntityCodec<?> codec, Candidate candidate) {
    SealedModel sealed = codec.model().object().sealed();
    if (sealed == null || !OwnItems.mayMeetOthers(codec) || candidate.asksForVariant()) {
      return null;
    }
    return sealed.discriminator()
        + " of "
        + sealed.of(codec.model().type()).stream()
            .map(variant -> variant.object().toString())
            .collect(Collectors.joining(" or "));
  }
}
