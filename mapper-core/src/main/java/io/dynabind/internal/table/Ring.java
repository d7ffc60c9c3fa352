package io.dynabind.internal.table;

import io.dynabind.annotation.Tokens;
import io.dynabind.codec.Codec;
import io.dynabind.codec.EncodableValue;
import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.AttributePath;
import io.dynabind.expression.Condition;
import io.dynabind.expression.Operand;
import io.dynabind.expression.UpdateAction;
import io.dynabind.item.ItemFormatException;
import io.dynabind.item.ItemReader;
import io.dynabind.model.AttributeModel;
import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The attribute that carries the tokens of an item's last writes. Each write puts its own in front,
 * and the last of eight falls out: while a token is there, those of all later writes are there too.
 *
 * @param attribute the attribute
 * @param codec its codec
 */
record Ring(AttributeModel attribute, Codec<?> codec) {

  private static final int BYTES = Tokens.LENGTH * 6 / 8;
  private static final Operand NOTHING = new Operand.Encoded(EncodableValue.string(""));

  /** The ring of an entity; null if it has none. */
  static @Nullable Ring of(EntityCodec<?> codec) {
    AttributeModel attribute = codec.model().tokens().ring();
    return attribute == null ? null : new Ring(attribute, codec.codec(attribute));
  }

  /** A token that no other write of an item has. */
  static String token() {
    byte[] bytes = new byte[BYTES];
    ThreadLocalRandom.current().nextBytes(bytes);
    return Base64.getUrlEncoder().encodeToString(bytes);
  }

  /** A ring of one token. */
  static Tokens only(String token) {
    return Tokens.parse(token);
  }

  /** A ring with one more token. */
  static Tokens after(Tokens before, String token) {
    String text = token + before.text();
    return Tokens.parse(text.substring(0, Math.min(text.length(), Tokens.MOST * Tokens.LENGTH)));
  }

  /** The latest token; null if there is none. */
  static @Nullable String latest(@Nullable Tokens tokens) {
    return tokens == null || tokens.text().isEmpty()
        ? null
        : tokens.text().substring(0, Tokens.LENGTH);
  }

  static boolean holds(@Nullable Tokens tokens, String token) {
    if (tokens != null) {
      for (int at = 0; at < tokens.text().length(); at += Tokens.LENGTH) {
        if (tokens.text().startsWith(token, at)) {
          return true;
        }
      }
    }
    return false;
  }

  AttributePath path() {
    return AttributePath.of(attribute);
  }

  /** Begins the ring of an item anew. */
  UpdateAction begin(String token) {
    return new UpdateAction.Set(path(), EncodableValue.of(codec, only(token)));
  }

  /** Puts a token in front of those of an item that has some. */
  UpdateAction prepend(String token) {
    Operand first = new Operand.Encoded(EncodableValue.string(token));
    return new UpdateAction.Shift(path(), first, NOTHING, Tokens.MOST);
  }

  Condition contains(EncodableValue<?> token) {
    return new Condition.Contains(path(), new Operand.Encoded(token));
  }

  /**
   * The tokens of an item.
   *
   * @param item stands before it
   * @return none too if they cannot be read
   */
  Tokens read(ItemReader item) {
    try {
      item.beginMap();
      while (item.hasNext()) {
        if (item.nextName().equals(attribute.storedName())) {
          return item.nul() ? Tokens.none() : (Tokens) codec.decode(item);
        }
        item.skip();
      }
    } catch (ItemFormatException e) {
      // Somebody else has written it; it decides nothing.
      return Tokens.none();
    }
    return Tokens.none();
  }
}
