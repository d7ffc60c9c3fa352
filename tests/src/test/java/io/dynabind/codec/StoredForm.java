package io.dynabind.codec;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A value and its stored form, written by hand.
 *
 * @param entity declares the component
 * @param component the component's name
 * @param value its value
 * @param json the attribute in DynamoDB JSON, with apostrophes for quotes
 */
record StoredForm(Class<?> entity, String component, Object value, String json) {

  private static final Map<Class<?>, String> ZEROS =
      Map.of(
          boolean.class, "{'BOOL':false}",
          byte.class, "{'N':'0'}",
          short.class, "{'N':'0'}",
          int.class, "{'N':'0'}",
          long.class, "{'N':'0'}",
          float.class, "{'N':'0'}",
          double.class, "{'N':'0'}",
          char.class, "{'S':'\\u0000'}");

  /** All tables of values that read back as they were written. */
  static List<StoredForm> all() {
    List<StoredForm> all = new ArrayList<>(StoredScalars.ALL);
    all.addAll(StoredTimes.ALL);
    all.addAll(StoredContainers.ALL);
    all.addAll(StoredDocuments.ALL);
    all.addAll(StoredChoices.ALL);
    return all;
  }

  /** An item with an attribute for the component; primitives beside it are zero. */
  String item(String attribute) {
    StringBuilder item = new StringBuilder("{'id':{'S':'k'}");
    for (RecordComponent each : entity.getRecordComponents()) {
      String value = each.getName().equals(component) ? attribute : ZEROS.get(each.getType());
      if (value != null) {
        item.append(",'").append(each.getName()).append("':").append(value);
      }
    }
    return item.append('}').toString().replace('\'', '"');
  }

  @Override
  public String toString() {
    return entity.getSimpleName() + "." + component + " as " + json;
  }
}
