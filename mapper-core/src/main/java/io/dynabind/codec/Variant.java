package io.dynabind.codec;

import io.dynabind.model.VariantModel;

/** A variant of a sealed type and its codec, which may be finished later than the sealed type's. */
final class Variant {

  private final VariantModel model;
  private final Codec<?> codec;

  Variant(VariantModel model, Codec<?> codec) {
    this.model = model;
    this.codec = codec;
  }

  VariantModel model() {
    return model;
  }

  @SuppressWarnings("unchecked") // it is only given values of the variant's class
  ObjectCodec<Object> codec() {
    Codec<?> finished = codec instanceof DeferredCodec<?> deferred ? deferred.target() : codec;
    return (ObjectCodec<Object>) finished;
  }
}
