package io.dynabind.internal.cursor;

import io.dynabind.item.RawKey;
import io.dynabind.item.Scalar;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a cursor says of several segments.
 *
 * @param begun how many have been begun
 * @param open those that have not been read to their ends, in their order
 */
record Marks(int begun, List<Mark> open) {

  /**
   * A segment.
   *
   * @param segment which one, from 0
   * @param values the values of the key after which it goes on, in the order of its names; none for
   *     the segment's beginning
   */
  record Mark(int segment, List<Scalar> values) {

    Mark {
      values = List.copyOf(values);
    }
  }

  Marks {
    open = List.copyOf(open);
  }

  static Marks of(Segments segments, List<String> names) {
    List<Mark> open = new ArrayList<>();
    for (Segments.Open each : segments.open()) {
      RawKey after = each.after();
      open.add(new Mark(each.segment(), after == null ? List.of() : Position.values(after, names)));
    }
    return new Marks(segments.begun(), open);
  }

  /** Null if these are not of as many segments, or of another key. */
  @Nullable Segments segments(int total, List<String> names) {
    List<Segments.Open> read = new ArrayList<>();
    int least = 0;
    for (Mark mark : open) {
      int size = mark.values().size();
      if (mark.segment() < least || mark.segment() >= begun || (size > 0 && size != names.size())) {
        return null;
      }
      least = mark.segment() + 1;
      read.add(
          new Segments.Open(mark.segment(), size == 0 ? null : Position.key(mark.values(), names)));
    }
    return begun < 1 || begun > total ? null : new Segments(begun, read);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(begun);
    for (Mark mark : open) {
      out.writeInt(mark.segment());
      out.writeByte(mark.values().size());
      for (Scalar value : mark.values()) {
        StoredScalar.write(out, value);
      }
    }
  }

  static Marks read(DataInputStream in) throws IOException {
    int begun = in.readInt();
    List<Mark> open = new ArrayList<>();
    while (in.available() > 0) {
      int segment = in.readInt();
      int size = in.readUnsignedByte();
      List<Scalar> values = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        values.add(StoredScalar.read(in));
      }
      open.add(new Mark(segment, values));
    }
    return new Marks(begun, open);
  }
}
