package io.dynabind.expression;

import io.dynabind.codec.EncodableValue;
import io.dynabind.codec.EntityCodec;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.EntityModel;
import io.dynabind.model.SealedModel;
import io.dynabind.model.VariantModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the items of one variant from those of others in the table that they share. */
public final class OwnItems {

  private OwnItems() {}

  /**
   * Whether the table may hold items of other variants than the entity's.
   *
   * @param codec the entity's codec
   * @return true for a variant of a sealed entity, or a sealed type below one
   */
  public static boolean mayMeetOthers(EntityCodec<?> codec) {
    SealedModel sealed = codec.model().object().sealed();
    return sealed != null && sealed.of(codec.model().type()).size() < sealed.variants().size();
  }

  /**
   * The filter that only the entity's own items pass.
   *
   * @param codec the entity's codec
   * @param excluded attributes that a filter may not name: the key of what is queried
   * @return the condition; null if there are no others, or the discriminator is excluded
   */
  public static @Nullable Condition condition(EntityCodec<?> codec, List<AttributeModel> excluded) {
    EntityModel model = codec.model();
    SealedModel sealed = model.object().sealed();
    if (sealed == null || !mayMeetOthers(codec)) {
      return null;
    }
    AttributeModel discriminator = model.attributes().get(SealedModel.DISCRIMINATOR);
    if (excluded.contains(discriminator)) {
      return null;
    }
    List<VariantModel> own = sealed.of(model.type());
    if (own.stream().noneMatch(VariantModel::fallback)) {
      return named(codec, discriminator, own);
    }
    List<VariantModel> others = new ArrayList<>(sealed.variants());
    others.removeAll(own);
    return new Condition.Not(named(codec, discriminator, others));
  }

  /**
   * The one name that all of the entity's own items have.
   *
   * @param codec the entity's codec
   * @return the name; null if there are no others, or several names are read
   */
  public static @Nullable String onlyName(EntityCodec<?> codec) {
    SealedModel sealed = codec.model().object().sealed();
    if (sealed == null || !mayMeetOthers(codec)) {
      return null;
    }
    List<VariantModel> own = sealed.of(codec.model().type());
    boolean single = own.size() == 1 && !own.get(0).fallback() && own.get(0).formerly().isEmpty();
    return single ? own.get(0).name() : null;
  }

  private static Condition named(
      EntityCodec<?> codec, AttributeModel discriminator, List<VariantModel> variants) {
    List<Condition> names = new ArrayList<>();
    for (VariantModel variant : variants) {
      for (String name : variant.names()) {
        names.add(
            new Condition.Comparison(
                AttributePath.of(discriminator),
                Condition.Comparator.EQUAL,
                EncodableValue.of(codec.codec(discriminator), name)));
      }
    }
    return names.size() == 1 ? names.get(0) : new Condition.Or(names);
  }
}
