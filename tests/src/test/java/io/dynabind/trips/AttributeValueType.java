package io.dynabind.trips;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The SDK's values, kept as they are; numbers in the form that a server gives back. */
final class AttributeValueType implements JavaType {

  @Override
  public String source() {
    return "software.amazon.awssdk.services.dynamodb.model.AttributeValue";
  }

  @Override
  public Object make(Chance chance) {
    return value(chance);
  }

  private static AttributeValue value(Chance chance) {
    int kind = chance.below(10);
    if (kind >= 8 && chance.enter()) {
      AttributeValue nested = kind == 8 ? list(chance) : map(chance);
      chance.leave();
      return nested;
    }
    return switch (kind) {
      case 0 -> AttributeValue.fromN(Long.toString(chance.nextLong()));
      case 1 -> AttributeValue.fromB(SdkBytes.fromByteArray(chance.bytes(chance.length())));
      case 2 -> AttributeValue.fromBool(chance.oneIn(2));
      case 3 -> AttributeValue.fromNul(true);
      case 4 -> AttributeValue.fromSs(List.of("a" + Texts.text(chance), "b"));
      case 5 -> AttributeValue.fromNs(List.of("1", "-2.5"));
      case 6 -> AttributeValue.fromBs(List.of(SdkBytes.fromByteArray(chance.bytes(3))));
      default -> AttributeValue.fromS(Texts.text(chance));
    };
  }

  private static AttributeValue list(Chance chance) {
    return AttributeValue.fromL(
        IntStream.range(0, chance.size()).mapToObj(i -> value(chance)).toList());
  }

  private static AttributeValue map(Chance chance) {
    Map<String, AttributeValue> entries = new LinkedHashMap<>();
    for (int i = chance.size(); i > 0; i--) {
      entries.put(Texts.notEmpty(chance), value(chance));
    }
    return AttributeValue.fromM(entries);
  }

  /** NULL reads back as null, as in every other type. */
  @Override
  public boolean isAbsent(Object value) {
    return value == null || ((AttributeValue) value).type() == AttributeValue.Type.NUL;
  }

  @Override
  public boolean storesNothing(Object value) {
    return value == null;
  }

  @Override
  public Difference differenceThere(Object written, Object read, Form form) {
    return isSame((AttributeValue) written, (AttributeValue) read)
        ? null
        : Difference.between(written, read);
  }

  private static boolean isSame(AttributeValue written, AttributeValue read) {
    if (written.type() != read.type()) {
      return false;
    }
    return switch (written.type()) {
      case SS -> new HashSet<>(written.ss()).equals(new HashSet<>(read.ss()));
      case NS -> new HashSet<>(written.ns()).equals(new HashSet<>(read.ns()));
      case L ->
          written.l().size() == read.l().size()
              && IntStream.range(0, written.l().size())
                  .allMatch(i -> isSame(written.l().get(i), read.l().get(i)));
      case M ->
          written.m().keySet().equals(read.m().keySet())
              && written.m().keySet().stream()
                  .allMatch(name -> isSame(written.m().get(name), read.m().get(name)));
      default -> written.equals(read);
    };
  }
}
