package io.dynabind.internal.cursor;

import io.dynabind.codec.EntityCodec;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.EntityModel;
import io.dynabind.model.IndexModel;
import io.dynabind.operation.ItemOperation;
import io.dynabind.operation.Query;
import io.dynabind.operation.Scan;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * To what a cursor belongs. The values of its hash key are in its own key.
 *
 * @param query the digest of all that makes a query or scan another one
 * @param tenant the digest of the tenant, or null
 * @param names the stored names of the key that it holds; of one that was outside they are not
 *     known, but in the digest
 */
record Binding(Digest query, @Nullable Digest tenant, List<String> names) {

  static Binding of(ItemOperation operation, @Nullable Digest tenant) {
    String part =
        operation instanceof Scan scan
            ? "segment " + scan.segment() + " of " + scan.totalSegments()
            : "";
    return of(operation, part, tenant);
  }

  /** Of all segments of a scan. */
  static Binding ofSegments(Scan scan, @Nullable Digest tenant) {
    return of(scan, scan.totalSegments() + " segments", tenant);
  }

  private static Binding of(ItemOperation operation, String part, @Nullable Digest tenant) {
    List<String> names = names(operation.codec(), index(operation));
    return new Binding(Digest.of(shape(operation, part, names)), tenant, names);
  }

  private static @Nullable String index(ItemOperation operation) {
    return operation instanceof Query query ? query.index() : ((Scan) operation).index();
  }

  /** The names of the index's key and of the table's: a page of an index ends at both. */
  private static List<String> names(EntityCodec<?> codec, @Nullable String index) {
    EntityModel model = codec.model();
    Set<String> names = new LinkedHashSet<>();
    if (index != null) {
      IndexModel found = model.index(index).orElseThrow();
      found.key().attributes().forEach(attribute -> names.add(attribute.storedName()));
    }
    for (AttributeModel attribute : model.key().attributes()) {
      names.add(attribute.storedName());
    }
    return List.copyOf(names);
  }

  private static byte[] shape(ItemOperation operation, String part, List<String> names) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (String each : parts(operation, part)) {
        write(out, each);
      }
      for (String name : names) {
        write(out, name);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** With its length, lest parts of two queries run together alike. */
  private static void write(DataOutputStream out, String part) throws IOException {
    byte[] text = part.getBytes(StandardCharsets.UTF_8);
    out.writeInt(text.length);
    out.write(text);
  }

  private static List<String> parts(ItemOperation operation, String part) {
    List<String> parts = new ArrayList<>();
    parts.add(operation.table());
    parts.add(String.valueOf(index(operation)));
    Map<String, String> placeholders;
    if (operation instanceof Query query) {
      parts.addAll(
          List.of(
              query.forward() ? "forward" : "backward",
              query.keyCondition(),
              Objects.requireNonNullElse(query.filter(), ""),
              Objects.requireNonNullElse(query.projection(), "")));
      placeholders = query.names();
    } else {
      Scan scan = (Scan) operation;
      parts.addAll(
          List.of(
              part,
              Objects.requireNonNullElse(scan.filter(), ""),
              Objects.requireNonNullElse(scan.projection(), "")));
      placeholders = scan.names();
    }
    placeholders.forEach((placeholder, name) -> parts.addAll(List.of(placeholder, name)));
    return parts;
  }

  boolean isOfQuery(Binding other) {
    return query.equals(other.query);
  }

  boolean isOfTenant(Binding other) {
    return Objects.equals(tenant, other.tenant);
  }

  /** Names that are not known are no difference. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Binding that && isOfQuery(that) && isOfTenant(that);
  }

  @Override
  public int hashCode() {
    return query.hashCode();
  }
}
