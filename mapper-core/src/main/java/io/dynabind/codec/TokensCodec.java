package io.dynabind.codec;

import io.dynabind.annotation.Tokens;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import io.dynabind.model.TypeRef;
import org.jspecify.annotations.Nullable;

/**
 * Stores tokens as a list of texts, because an update can shift a list and look for an element.
 * What shifting leaves behind the last token are empty texts.
 */
enum TokensCodec implements Codec<Tokens> {
  INSTANCE;

  /** The factory of this codec. */
  static CodecFactory factory() {
    return new CodecFactory() {

      @Override
      public boolean claims(TypeRef type) {
        return type.raw() == Tokens.class;
      }

      @Override
      public Codec<?> create(TypeRef type, CodecRegistry codecs) {
        return INSTANCE;
      }
    };
  }

  @Override
  public void encode(ItemWriter writer, Tokens value) {
    String text = value.text();
    writer.beginList(text.length() / Tokens.LENGTH);
    for (int at = 0; at < text.length(); at += Tokens.LENGTH) {
      writer.string(text.substring(at, at + Tokens.LENGTH));
    }
    writer.endList();
  }

  @Override
  public Tokens decode(ItemReader reader) {
    StringBuilder text = new StringBuilder(Tokens.MOST * Tokens.LENGTH);
    reader.beginList();
    while (reader.hasNext()) {
      text.append(reader.string());
    }
    reader.endList();
    try {
      return Tokens.parse(text.toString());
    } catch (IllegalArgumentException e) {
      throw reader.failure("Expected tokens of writes but was another list");
    }
  }

  @Override
  public AttributeType type() {
    return AttributeType.L;
  }

  @Override
  public boolean isAbsent(@Nullable Tokens value) {
    return value == null || value.text().isEmpty();
  }

  @Override
  public Tokens absent() {
    return Tokens.none();
  }
}
