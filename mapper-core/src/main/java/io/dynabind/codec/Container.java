package io.dynabind.codec;

/** A codec that stores values inside a value: of a collection, a map, an optional. */
interface Container {

  /** The codec of the elements, or of a map's values. */
  Codec<?> element();
}
