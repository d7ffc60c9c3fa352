package io.dynabind.table;

import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Names the key of a table of documents, and the Java types of its attributes.
 *
 * <pre>{@code
 * DocumentKey key = DocumentKey.hash("customerId", String.class).range("orderId", String.class);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param hash the attribute that is the hash key
 * @param range the attribute that is the range key, or null
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.CoreComponents.html#HowItWorks.CoreComponents.PrimaryKey">Primary
 *     key</a>
 */
public record DocumentKey(Part hash, @Nullable Part range) {

  private static final int LONGEST_NAME = 255;

  /** Checks that a name stands for one attribute. */
  public DocumentKey {
    if (range != null && range.name().equals(hash.name())) {
      throw new IllegalArgumentException("'" + hash.name() + "' is both hash key and range key");
    }
  }

  /**
   * One attribute of the key.
   *
   * @param name its stored name, 1 to 255 bytes of UTF-8
   * @param type its Java type, stored as a string, a number or binary; of a primitive its box
   */
  public record Part(String name, Class<?> type) {

    /** Checks the name. */
    public Part {
      Objects.requireNonNull(type, "type");
      int length = Objects.requireNonNull(name, "name").getBytes(StandardCharsets.UTF_8).length;
      if (length < 1 || length > LONGEST_NAME) {
        throw new IllegalArgumentException(
            "A key attribute has a name of " + length + " bytes; it takes 1 to 255");
      }
      type = MethodType.methodType(type).wrap().returnType();
    }
  }

  /**
   * The key of a table without a range key.
   *
   * @param name the stored name of the hash key, 1 to 255 bytes of UTF-8
   * @param type its Java type, such as {@code String.class} or {@code Long.class}
   * @return the key, to which a range key may be added
   * @throws IllegalArgumentException if the name is too short or too long
   */
  public static DocumentKey hash(String name, Class<?> type) {
    return new DocumentKey(new Part(name, type), null);
  }

  /**
   * The same key with a range key.
   *
   * @param name the stored name of the range key, 1 to 255 bytes of UTF-8
   * @param type its Java type
   * @return the key of hash key and range key
   * @throws IllegalArgumentException if the name is too short or too long, or the hash key's
   */
  public DocumentKey range(String name, Class<?> type) {
    return new DocumentKey(hash, new Part(name, type));
  }
}
