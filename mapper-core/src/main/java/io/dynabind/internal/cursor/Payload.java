package io.dynabind.internal.cursor;

import io.dynabind.item.Scalar;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cursor as bytes, before they are signed or encrypted: when it expires, the digest of the query,
 * flags, the digest of the tenant, and the values of the key, or how far each segment has come.
 *
 * @param expiry when it expires, in seconds
 * @param opened what it says
 */
record Payload(long expiry, Opened opened) {

  private static final int TENANT = 1;
  private static final int BACK = 2;
  private static final int EDGE = 4;
  private static final int SEGMENTS = 8;

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeLong(expiry);
      out.write(opened.binding().query().bytes());
      Digest tenant = opened.binding().tenant();
      out.writeByte(flags());
      if (tenant != null) {
        out.write(tenant.bytes());
      }
      for (Scalar value : opened.values()) {
        StoredScalar.write(out, value);
      }
      if (opened.marks() != null) {
        opened.marks().write(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private int flags() {
    return (opened.binding().tenant() != null ? TENANT : 0)
        | (opened.back() ? BACK : 0)
        | (opened.edge() ? EDGE : 0)
        | (opened.marks() != null ? SEGMENTS : 0);
  }

  /** Null if these bytes are no cursor. */
  static @Nullable Payload read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      long expiry = in.readLong();
      Digest query = digest(in);
      int flags = in.readUnsignedByte();
      if (flags > (TENANT | SEGMENTS)) { // of segments there is no way back
        throw new IOException("No flags: " + flags);
      }
      Digest tenant = (flags & TENANT) != 0 ? digest(in) : null;
      Binding binding = new Binding(query, tenant, List.of());
      if ((flags & SEGMENTS) != 0) {
        return new Payload(expiry, Opened.of(binding, Marks.read(in)));
      }
      List<Scalar> values = new ArrayList<>();
      while (in.available() > 0) {
        values.add(StoredScalar.read(in));
      }
      return new Payload(
          expiry, Opened.of(binding, (flags & BACK) != 0, (flags & EDGE) != 0, values));
    } catch (IOException e) {
      return null;
    }
  }

  private static Digest digest(DataInputStream in) throws IOException {
    return Digest.read(StoredScalar.exactly(in, Digest.LENGTH));
  }
}
