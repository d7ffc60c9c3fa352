package io.dynabind.internal.codec.generated;

/** How codec classes are called. */
final class CodecClassName {

  private CodecClassName() {}

  /**
   * The name of a type's codec class.
   *
   * @param type the type's, either with dots or with slashes
   * @return that of its codec class, written alike
   */
  static String of(String type) {
    return type + "$DynabindCodec";
  }
}
