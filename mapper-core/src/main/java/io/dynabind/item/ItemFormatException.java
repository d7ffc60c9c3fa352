package io.dynabind.item;

import org.jspecify.annotations.Nullable;

/**
 * A value does not fit: an item holds another DynamoDB type or form than its entity expects, or a
 * value cannot be stored. The message names the attribute's path, what was expected and what was
 * found, and never the value:
 *
 * <pre>Expected N but was S at $.lines[2].quantity (decoding Order)</pre>
 */
public final class ItemFormatException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String problem;
  private final String path;
  private final @Nullable String activity;
  private final @Nullable String repair;

  /**
   * Makes an exception for a value at a path.
   *
   * @param problem what does not fit, without the value
   * @param path where, as {@link ItemReader#path()} and {@link ItemWriter#path()} give it
   * @param cause the failure beneath, if any
   */
  public ItemFormatException(String problem, String path, @Nullable Throwable cause) {
    this(problem, path, null, null, cause);
  }

  private ItemFormatException(
      String problem,
      String path,
      @Nullable String activity,
      @Nullable String repair,
      @Nullable Throwable cause) {
    super(
        problem
            + " at "
            + path
            + (activity == null ? "" : " (" + activity + ")")
            + (repair == null ? "" : ". " + repair),
        cause);
    this.problem = problem;
    this.path = path;
    this.activity = activity;
    this.repair = repair;
  }

  private ItemFormatException with(
      String path, @Nullable String activity, @Nullable String repair) {
    ItemFormatException other =
        new ItemFormatException(problem, path, activity, repair, getCause());
    other.setStackTrace(getStackTrace());
    return other;
  }

  /**
   * Adds what was being done, unless that is already known.
   *
   * @param activity such as {@code decoding Order}
   * @return an exception whose message ends in the activity
   */
  public ItemFormatException during(String activity) {
    return this.activity == null ? with(path, activity, repair) : this;
  }

  /**
   * Adds what to do about it.
   *
   * @param repair a sentence such as {@code Shorten it.}
   * @return an exception whose message ends in the sentence
   */
  public ItemFormatException advising(String repair) {
    return with(path, activity, repair);
  }

  /**
   * The same failure at another place; for values that stand elsewhere in a request than in their
   * item.
   *
   * @param path the path in the item
   * @return an exception whose message names that path
   */
  public ItemFormatException movedTo(String path) {
    return with(path, activity, repair);
  }

  /**
   * The same failure, once it is known where the value in hand was found.
   *
   * @param outer the path of that value, such as {@code $.lines[2]}
   * @return an exception whose path begins there
   */
  public ItemFormatException within(String outer) {
    return with(ItemPath.within(outer, path), activity, repair);
  }

  /**
   * Where the value stands in its item.
   *
   * @return a path such as {@code $.lines[2].quantity}
   */
  public String path() {
    return path;
  }
}
