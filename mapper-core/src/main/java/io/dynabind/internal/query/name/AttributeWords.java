package io.dynabind.internal.query.name;

import io.dynabind.model.AttributeModel;
import io.dynabind.model.EntityModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of an entity as they stand in method names: {@code AddressCity} or {@code
 * Address_City} for {@code address.city}. Longest first.
 */
final class AttributeWords {

  private static final Pattern SEPARATOR = Pattern.compile("\\.");

  private final Map<String, AttributeModel> words = new LinkedHashMap<>();
  private final List<String> longestFirst;

  AttributeWords(EntityModel model) {
    for (AttributeModel attribute : model.ownAttributes()) {
      StringBuilder joined = new StringBuilder();
      StringBuilder separated = new StringBuilder();
      for (String part : SEPARATOR.split(attribute.name(), -1)) {
        String word = part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1);
        joined.append(word);
        separated.append(separated.isEmpty() ? "" : "_").append(word);
      }
      words.putIfAbsent(joined.toString(), attribute);
      words.putIfAbsent(separated.toString(), attribute);
    }
    longestFirst = new ArrayList<>(words.keySet());
    longestFirst.sort(Comparator.comparing(String::length).reversed());
  }

  List<String> longestFirst() {
    return longestFirst;
  }

  AttributeModel attribute(String word) {
    AttributeModel attribute = words.get(word);
    if (attribute == null) {
      throw new IllegalArgumentException(word);
    }
    return attribute;
  }

  @Nullable AttributeModel exactly(String word) {
    return words.get(word);
  }

  List<String> names() {
    return words.values().stream().map(AttributeModel::name).distinct().toList();
  }
}
