package io.dynabind.annotation;

/**
 * The tokens of the last writes of an item, the latest first; see {@link WriteTokens}. What they
 * are is nobody's business but dynabind's. {@link #text()} and {@link #parse} carry them with an
 * entity that leaves the process for a while, such as in a form.
 *
 * <pre>{@code
 * Account account = new Account("a-1", BigDecimal.ZERO, null, Tokens.none());
 * }</pre>
 *
 * <p>Immutable and thread-safe. {@code toString} does not show the tokens.
 */
public final class Tokens {

  /** How many tokens are kept. */
  public static final int MOST = 8;

  /** How many characters a token has. */
  public static final int LENGTH = 12;

  private static final Tokens NONE = new Tokens("");

  private final String text;

  private Tokens(String text) {
    this.text = text;
  }

  /**
   * No tokens: those of an entity that was never written.
   *
   * @return always the same
   */
  public static Tokens none() {
    return NONE;
  }

  /**
   * Reads what {@link #text()} has written.
   *
   * @param text up to {@value #MOST} tokens of {@value #LENGTH} characters, one behind the other
   * @return the tokens
   * @throws IllegalArgumentException if it is no such text; the message does not show it
   */
  public static Tokens parse(String text) {
    if (text.length() % LENGTH != 0 || text.length() > MOST * LENGTH) {
      throw new IllegalArgumentException(
          "Expected up to 8 tokens of 12 characters but was a text of " + text.length());
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digitOrLetter =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (!digitOrLetter && c != '-' && c != '_') {
        throw new IllegalArgumentException("Expected tokens but was another text");
      }
    }
    return text.isEmpty() ? NONE : new Tokens(text);
  }

  /**
   * The tokens as a text of ASCII letters, digits, {@code -} and {@code _}.
   *
   * @return up to 96 characters; empty if there are none
   */
  public String text() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tokens that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "Tokens[" + text.length() / LENGTH + "]";
  }
}
