package io.dynabind.codec;

import io.dynabind.item.ItemFormatException;
import io.dynabind.item.ItemPath;
import org.jspecify.annotations.Nullable;

/**
 * Says on its way out where an exception was thrown: readers of values keep no place. What is no
 * {@link ItemFormatException} becomes one as soon as an object codec knows whose values were
 * refused.
 */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String path;
  private final RuntimeException refusal;

  private Refusal(String path, RuntimeException refusal) {
    super(null, refusal, false, false);
    this.path = path;
    this.refusal = refusal;
  }

  /** The exception, thrown while the value at a path was read. */
  static RuntimeException at(String path, RuntimeException thrown) {
    if (thrown instanceof ItemFormatException misfit) {
      return misfit.within(path);
    }
    return thrown instanceof Refusal inner
        ? new Refusal(ItemPath.within(path, inner.path), inner.refusal)
        : new Refusal(path, thrown);
  }

  /** The exception, thrown while values of a type were read. */
  static ItemFormatException of(Object type, @Nullable String path, RuntimeException thrown) {
    RuntimeException located = path == null ? thrown : at(path, thrown);
    if (located instanceof ItemFormatException misfit) {
      return misfit;
    }
    String problem = type + " refused the values read";
    return located instanceof Refusal known
        ? new ItemFormatException(problem, known.path, known.refusal)
        : new ItemFormatException(problem, ItemPath.ROOT, located);
  }
}
