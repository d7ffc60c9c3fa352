package io.dynabind.annotation;

/**
 * A kind of identifier that {@link Generated} makes. All are beyond guessing as far as they say.
 */
public enum Generator {
  /** A random UUID (version 4): 122 random bits, in no order. */
  UUID,

  /**
   * A UUID of version 7 (RFC 9562): milliseconds since 1970, then 74 random bits. Its text sorts by
   * time, and each one of an instance of Dynabind is greater than the one before, even where the
   * clock stands or goes back. It tells when it was made.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc9562#section-5.7">RFC 9562, UUID Version 7</a>
   */
  UUID_V7,

  /**
   * A ULID: milliseconds since 1970, then 80 random bits, as 26 characters. It sorts by time, and
   * each one of an instance of Dynabind is greater than the one before. Of several in one
   * millisecond the next can be guessed: it is greater by one. For {@code String} only.
   *
   * @see <a href="https://github.com/ulid/spec">The ULID specification</a>
   */
  ULID
}
