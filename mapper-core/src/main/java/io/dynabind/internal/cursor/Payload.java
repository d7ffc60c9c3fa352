package io.dynabind.internal.cursor;

import io.dynabind.item.AttributeType;
import io.dynabind.item.Scalar;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cursor as bytes, before they are signed or encrypted: when it expires, the digest of the query,
 * flags, the digest of the tenant, and the values of the key.
 *
 * @param expiry when it expires, in seconds
 * @param opened what it says
 */
record Payload(long expiry, Opened opened) {

  private static final int LARGEST_KEY = 2048;
  private static final int TENANT = 1;
  private static final int BACK = 2;
  private static final int EDGE = 4;

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeLong(expiry);
      out.write(opened.binding().query().bytes());
      Digest tenant = opened.binding().tenant();
      out.writeByte(
          (tenant != null ? TENANT : 0) | (opened.back() ? BACK : 0) | (opened.edge() ? EDGE : 0));
      if (tenant != null) {
        out.write(tenant.bytes());
      }
      for (Scalar value : opened.values()) {
        byte[] content = content(value);
        out.writeByte(value.type().name().charAt(0));
        out.writeShort(content.length);
        out.write(content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] content(Scalar value) {
    return value.type() == AttributeType.B
        ? value.bytes()
        : value.text().getBytes(StandardCharsets.UTF_8);
  }

  /** Null if these bytes are no cursor. */
  static @Nullable Payload read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      long expiry = in.readLong();
      Digest query = digest(in);
      int flags = in.readUnsignedByte();
      if (flags > (TENANT | BACK | EDGE)) {
        throw new IOException("No flags: " + flags);
      }
      Digest tenant = (flags & TENANT) != 0 ? digest(in) : null;
      List<Scalar> values = new ArrayList<>();
      while (in.available() > 0) {
        values.add(value(in.readByte(), exactly(in, in.readUnsignedShort())));
      }
      Binding binding = new Binding(query, tenant, List.of());
      return new Payload(
          expiry, new Opened(binding, (flags & BACK) != 0, (flags & EDGE) != 0, values));
    } catch (IOException e) {
      return null;
    }
  }

  private static Digest digest(DataInputStream in) throws IOException {
    return Digest.read(exactly(in, Digest.LENGTH));
  }

  private static byte[] exactly(DataInputStream in, int length) throws IOException {
    if (length > LARGEST_KEY) {
      throw new IOException("No key is that large: " + length);
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return bytes;
  }

  private static Scalar value(byte type, byte[] content) throws IOException {
    return switch (type) {
      case 'S' -> Scalar.string(new String(content, StandardCharsets.UTF_8));
      case 'N' -> Scalar.number(new String(content, StandardCharsets.UTF_8));
      case 'B' -> Scalar.binary(content);
      default -> throw new IOException("No type of a key: " + type);
    };
  }
}
