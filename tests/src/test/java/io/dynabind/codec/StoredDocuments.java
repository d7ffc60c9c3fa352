package io.dynabind.codec;

import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Documents of plain Java values; and what is written into them, but reads back as another type.
 */
final class StoredDocuments {

  @Table("documents")
  record Documents(@HashKey String id, Object any, Map<String, Object> map, List<?> list) {}

  /** Reads back as it was written. */
  static final List<StoredForm> ALL =
      List.of(
          any("text", "{'S':'text'}"),
          any(new BigDecimal("1.5"), "{'N':'1.5'}"),
          any(true, "{'BOOL':true}"),
          any(ByteBuffer.wrap(new byte[] {1}).asReadOnlyBuffer(), "{'B':'AQ=='}"),
          any(new ArrayList<>(Arrays.asList("a", null)), "{'L':[{'S':'a'},{'NULL':true}]}"),
          any(new LinkedHashMap<>(Map.of("k", BigDecimal.ONE)), "{'M':{'k':{'N':'1'}}}"),
          any(new LinkedHashSet<>(List.of("b", "a")), "{'SS':['b','a']}"),
          any(
              new LinkedHashSet<>(List.of(BigDecimal.TEN, new BigDecimal("0.5"))),
              "{'NS':['10','0.5']}"),
          any(
              new LinkedHashSet<>(List.of(ByteBuffer.wrap(new byte[] {1}).asReadOnlyBuffer())),
              "{'BS':['AQ==']}"),
          new StoredForm(
              Documents.class,
              "map",
              new LinkedHashMap<>(new TreeMap<>(Map.of("a", List.of(), "b", "x"))),
              "{'M':{'a':{'L':[]},'b':{'S':'x'}}}"),
          new StoredForm(
              Documents.class,
              "list",
              new ArrayList<>(List.of(new BigDecimal("1"), "x")),
              "{'L':[{'N':'1'},{'S':'x'}]}"));

  /** Is written like this, and reads back as one of the above. */
  static final List<StoredForm> WRITTEN =
      List.of(
          any(7, "{'N':'7'}"),
          any(0.5f, "{'N':'0.5'}"),
          any(new byte[] {1}, "{'B':'AQ=='}"),
          any(Instant.EPOCH, "{'S':'1970-01-01T00:00:00.000000000Z'}"),
          any(TimeUnit.DAYS, "{'S':'DAYS'}"),
          any(new int[] {1, 2}, "{'L':[{'N':'1'},{'N':'2'}]}"),
          any(new Object[] {1, "x"}, "{'L':[{'N':'1'},{'S':'x'}]}"),
          any(Optional.of(1L), "{'N':'1'}"),
          any(new LinkedHashSet<>(List.of(1, 2L, 0.5)), "{'NS':['1','2','0.5']}"),
          any(new LinkedHashMap<>(Map.of(1, "one")), "{'M':{'1':{'S':'one'}}}"),
          any(List.of(java.util.Set.of()), "{'L':[{'NULL':true}]}"));

  private StoredDocuments() {}

  private static StoredForm any(Object value, String json) {
    return new StoredForm(Documents.class, "any", value, json);
  }
}
