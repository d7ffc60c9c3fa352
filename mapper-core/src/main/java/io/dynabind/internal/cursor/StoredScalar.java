package io.dynabind.internal.cursor;

import io.dynabind.item.AttributeType;
import io.dynabind.item.Scalar;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A value of a key as bytes: its type, its length and itself. */
final class StoredScalar {

  private static final int LARGEST_KEY = 2048;

  private StoredScalar() {}

  static void write(DataOutputStream out, Scalar value) throws IOException {
    byte[] content =
        value.type() == AttributeType.B
            ? value.bytes()
            : value.text().getBytes(StandardCharsets.UTF_8);
    out.writeByte(value.type().name().charAt(0));
    out.writeShort(content.length);
    out.write(content);
  }

  static Scalar read(DataInputStream in) throws IOException {
    byte type = in.readByte();
    byte[] content = exactly(in, in.readUnsignedShort());
    return switch (type) {
      case 'S' -> Scalar.string(new String(content, StandardCharsets.UTF_8));
      case 'N' -> Scalar.number(new String(content, StandardCharsets.UTF_8));
      case 'B' -> Scalar.binary(content);
      default -> throw new IOException("No type of a key: " + type);
    };
  }

  static byte[] exactly(DataInputStream in, int length) throws IOException {
    if (length > LARGEST_KEY) {
      throw new IOException("No key is that large: " + length);
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return bytes;
  }
}
