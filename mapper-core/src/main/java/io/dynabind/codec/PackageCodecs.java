package io.dynabind.codec;

import io.dynabind.model.ObjectModel;
import org.jspecify.annotations.Nullable;

/**
 * The codec classes that a build has written for the types of one package. The build writes the one
 * class that extends it, too, as {@code DynabindCodecs} in that package; nobody else needs to.
 *
 * <p>A start looks for that class once for each package with stored types. Where it is not there,
 * codecs come to be at run time.
 */
public abstract class PackageCodecs {

  /** The simple name of the class that stands in each package for which there are codec classes. */
  public static final String NAME = "DynabindCodecs";

  /** Makes what has no state. */
  protected PackageCodecs() {}

  /**
   * What the codec class of a type was written for. No such class is loaded for that.
   *
   * @param type the name of the type's class
   * @return the fingerprint, or null if no class was written
   */
  public abstract @Nullable String fingerprint(String type);

  /**
   * Makes the codec of a type.
   *
   * @param type the name of the type's class
   * @param fingerprint that of the model
   * @param model the type's facts
   * @param codecs a codec for each component; null for an ignored one
   * @return the codec, or null if the codec class has another fingerprint, or none was written
   * @throws LinkageError if the codec class is not there any more, or does not fit
   */
  public abstract @Nullable ObjectCodec<?> create(
      String type, String fingerprint, ObjectModel model, @Nullable Codec<?>[] codecs);
}
