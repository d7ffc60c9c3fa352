package io.dynabind.codec;

import io.dynabind.item.AttributeNames;
import io.dynabind.model.EntityModel;
import io.dynabind.model.VariantModel;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A variant of a sealed type and its codec, which may be finished later than the sealed type's. */
final class Variant {

  private final VariantModel model;
  private final Codec<?> codec;
  private @Nullable ObjectCodec<Object> lasting;
  private volatile @Nullable AttributeNames names;

  Variant(VariantModel model, Codec<?> codec) {
    this.model = model;
    this.codec = codec;
  }

  VariantModel model() {
    return model;
  }

  /**
   * The variant's names; of one that keeps unknown attributes, the discriminator is none of them.
   */
  AttributeNames names(String discriminator) {
    AttributeNames known = names;
    if (known == null) {
      known = codec().names();
      known =
          known.keepUnknown()
              ? known.keepingUnknown(Set.of(discriminator, EntityModel.WRITE_TOKEN))
              : known;
      names = known;
    }
    return known;
  }

  ObjectCodec<Object> codec() {
    ObjectCodec<Object> known = lasting;
    return known == null ? find() : known;
  }

  @SuppressWarnings("unchecked") // it is only given values of the variant's class
  private ObjectCodec<Object> find() {
    Codec<?> finished = codec instanceof DeferredCodec<?> deferred ? deferred.target() : codec;
    ObjectCodec<Object> found = (ObjectCodec<Object>) finished;
    // Read once: another thread may find the codec not yet lasting, and write null in between.
    ObjectCodec<Object> last = found.lasting();
    lasting = last;
    return last == null ? found : last;
  }

  /** Lets the variant's codec settle now. */
  void settle() {
    codec.settled();
  }
}
