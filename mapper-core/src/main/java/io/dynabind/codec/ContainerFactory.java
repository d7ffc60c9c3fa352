package io.dynabind.codec;

import io.dynabind.model.TypeRef;

/** Makes codecs of types that hold values of one type, whatever codec stores those. */
interface ContainerFactory extends CodecFactory {

  /** What a claimed type holds; of a map its values. */
  TypeRef element(TypeRef type);

  /** Makes the codec of a claimed type around that of its elements. */
  Codec<?> create(TypeRef type, Codec<?> element, CodecRegistry codecs);

  @Override
  default Codec<?> create(TypeRef type, CodecRegistry codecs) {
    return create(type, codecs.get(element(type)), codecs);
  }
}
