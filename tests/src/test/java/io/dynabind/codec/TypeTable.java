package io.dynabind.codec;

import io.dynabind.annotation.Convert;
import io.dynabind.annotation.StoredAs;
import io.dynabind.annotation.TimeToLive;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemFormatException;
import io.dynabind.item.json.JsonItems;
import io.dynabind.item.sdk.SdkItems;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.TypeRef;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What each Java type reads from each type of DynamoDB: a value, or an error.
 *
 * <pre>
 * Instant
 *   S = 1970-01-01T00:00:00Z
 *   S (other) ! Expected an ISO instant of a year from 0000 to 9999 but was another text at $
 *   N B BOOL M L SS NS BS ! Expected S but was * at $
 *   NULL = null
 * </pre>
 *
 * <p>A star is the type of DynamoDB itself, a dollar the attribute. What is read is the form that
 * was written by hand for the Java type where that has the type of DynamoDB, and another sample.
 */
final class TypeTable {

  private static final Map<AttributeType, String> SAMPLES =
      new EnumMap<>(
          Map.of(
              AttributeType.S, "{'S':'text'}",
              AttributeType.N, "{'N':'1.5'}",
              AttributeType.B, "{'B':'AQ=='}",
              AttributeType.BOOL, "{'BOOL':true}",
              AttributeType.NULL, "{'NULL':true}",
              AttributeType.M, "{'M':{'k':{'S':'v'}}}",
              AttributeType.L, "{'L':[{'S':'v'}]}",
              AttributeType.SS, "{'SS':['text']}",
              AttributeType.NS, "{'NS':['1.5']}",
              AttributeType.BS, "{'BS':['AQ==']}"));

  private TypeTable() {}

  /** The first form that was written for each type. */
  static List<StoredForm> types() {
    Map<String, StoredForm> first = new LinkedHashMap<>();
    for (StoredForm form : StoredForm.all()) {
      first.putIfAbsent(title(form), form);
    }
    return new ArrayList<>(first.values());
  }

  /** The type of a component as it is declared, with what chooses its form. */
  static String title(StoredForm form) {
    RecordComponent component =
        Arrays.stream(form.entity().getRecordComponents())
            .filter(each -> each.getName().equals(form.component()))
            .findFirst()
            .orElseThrow();
    StoredAs storedAs = component.getAnnotation(StoredAs.class);
    Convert convert = component.getAnnotation(Convert.class);
    String choice =
        storedAs != null
            ? storedAs.value() + (storedAs.digits() == 0 ? "" : " " + storedAs.digits()) + " "
            : convert != null ? "by " + convert.value().getSimpleName() + " " : "";
    String timeToLive = component.isAnnotationPresent(TimeToLive.class) ? "time to live " : "";
    return choice + timeToLive + TypeRef.of(component.getGenericType());
  }

  /** The block of one Java type. */
  static String block(StoredForm form, Map<String, String> results) {
    Map<String, List<String>> grouped = new LinkedHashMap<>();
    results.forEach(
        (type, text) -> grouped.computeIfAbsent(text, t -> new ArrayList<>()).add(type));
    return grouped.entrySet().stream()
        .map(entry -> "  " + String.join(" ", entry.getValue()) + " " + entry.getKey())
        .collect(Collectors.joining("\n", title(form) + "\n", "\n"));
  }

  /** What all types of DynamoDB read as. */
  static Map<String, String> results(EntityCodec<Object> codec, StoredForm form) {
    Map<String, String> results = new LinkedHashMap<>();
    for (AttributeType type : AttributeType.values()) {
      String other = SAMPLES.get(type);
      if (form.json().startsWith("{'" + type + "':")) {
        results.put(type.name(), result(codec, form, type, form.item(form.json())));
        results.put(type + " (other)", result(codec, form, type, form.item(other)));
      } else {
        results.put(type.name(), result(codec, form, type, form.item(other)));
      }
    }
    return results;
  }

  private static String result(
      EntityCodec<Object> codec, StoredForm form, AttributeType type, String json) {
    String fromJson = result(codec, form, type, () -> JsonItems.read(codec, json));
    String fromMap = result(codec, form, type, () -> SdkItems.read(codec, Attributes.item(json)));
    return fromMap.equals(fromJson) ? fromMap : "map: " + fromMap + " JSON: " + fromJson;
  }

  private interface Read {
    Object entity();
  }

  private static String result(
      EntityCodec<Object> codec, StoredForm form, AttributeType type, Read read) {
    AttributeModel attribute = codec.model().attribute(form.component()).orElseThrow();
    try {
      return "= " + Plain.of(codec.get(attribute, read.entity()));
    } catch (ItemFormatException e) {
      return "! "
          + e.getMessage()
              .replace(" (decoding " + codec.model() + ")", "")
              .replace("$." + form.component(), "$")
              .replaceFirst("but was " + type + " at \\$$", "but was * at \\$");
    }
  }
}
