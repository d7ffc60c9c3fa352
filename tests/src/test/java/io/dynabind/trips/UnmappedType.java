package io.dynabind.trips;

import java.util.LinkedHashMap;
import java.util.Map;

/** The component that carries what no other one maps. */
record UnmappedType(MapType map) implements JavaType {

  UnmappedType() {
    this(
        new MapType(
            "java.util.Map",
            true,
            LinkedHashMap::new,
            Scalar.of("String", Scalar.Uses.KEY, chance -> "?" + Texts.text(chance)),
            new DocumentType()));
  }

  @Override
  public String annotations() {
    return "@io.dynabind.annotation.Unmapped ";
  }

  @Override
  public String source() {
    return map.source();
  }

  /** Its attributes are as deep as those of the components. */
  @Override
  public Object make(Chance chance) {
    return map.makeHere(chance);
  }

  @Override
  public boolean isAbsent(Object value) {
    return value == null || ((Map<?, ?>) value).isEmpty();
  }

  @Override
  public Difference differenceFromAbsent(Object read) {
    return read instanceof Map<?, ?> rest && rest.isEmpty() ? null : Difference.between(null, read);
  }

  @Override
  public Difference differenceThere(Object written, Object read, Form form) {
    return map.differenceThere(written, read, form);
  }
}
