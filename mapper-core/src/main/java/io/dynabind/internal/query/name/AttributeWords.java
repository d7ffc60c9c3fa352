package io.dynabind.internal.query.name;

import io.dynabind.model.AttributeModel;
import io.dynabind.model.EntityModel;
import io.dynabind.model.ObjectModel;
import io.dynabind.query.Property;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of an entity as they stand in method names: {@code AddressCity} or {@code
 * Address_City} for {@code address.city}, whether its components are flattened or stored as a map.
 */
final class AttributeWords {

  private static final Pattern SEPARATOR = Pattern.compile("\\.");

  /** Deeper items are none. */
  private static final int MOST_STEPS = 32;

  /**
   * An attribute where it stands in a name.
   *
   * @param property the attribute
   * @param end where its word ends
   * @param rivals other attributes of which the same text is the word
   */
  record Found(Property property, int end, List<Property> rivals) {}

  /** An attribute and a spelling of its name. */
  private record Word(String text, AttributeModel attribute) {}

  private final List<Word> words;
  private final List<String> names;
  private final Function<AttributeModel, @Nullable ObjectModel> nested;

  AttributeWords(EntityModel model, Function<AttributeModel, @Nullable ObjectModel> nested) {
    this.words = words(model.ownAttributes());
    this.names = model.ownAttributes().stream().map(AttributeModel::name).toList();
    this.nested = nested;
  }

  private static List<Word> words(List<AttributeModel> attributes) {
    List<Word> words = new ArrayList<>();
    for (AttributeModel attribute : attributes) {
      StringBuilder joined = new StringBuilder();
      StringBuilder separated = new StringBuilder();
      for (String part : SEPARATOR.split(attribute.name(), -1)) {
        String word = Character.toUpperCase(part.charAt(0)) + part.substring(1);
        joined.append(word);
        separated.append(separated.isEmpty() ? "" : "_").append(word);
      }
      words.add(new Word(joined.toString(), attribute));
      if (joined.length() < separated.length()) {
        words.add(new Word(separated.toString(), attribute));
      }
    }
    return words;
  }

  /** All attributes whose word begins at a position, the longest first. */
  List<Found> at(String text, int from) {
    List<Found> found = new ArrayList<>();
    add(found, text, from, words, List.of());
    found.sort(
        Comparator.comparing(Found::end).reversed().thenComparing(f -> !f.property().isWhole()));
    List<Found> distinct = new ArrayList<>();
    for (Found each : found) {
      Found last = distinct.isEmpty() ? null : distinct.get(distinct.size() - 1);
      if (last == null || last.end() != each.end()) {
        distinct.add(each);
      } else if (!last.property().isWhole()) {
        // An attribute of the entity goes before the parts of others; of these, none does.
        last.rivals().add(each.property());
      }
    }
    return distinct;
  }

  private void add(
      List<Found> found,
      String text,
      int from,
      List<Word> candidates,
      List<AttributeModel> owners) {
    for (Word word : candidates) {
      if (!text.startsWith(word.text(), from)) {
        continue;
      }
      List<AttributeModel> path = new ArrayList<>(owners);
      path.add(word.attribute());
      int end = from + word.text().length();
      Property property = new Property(path);
      if (found.stream().noneMatch(f -> f.end() == end && f.property().equals(property))) {
        found.add(new Found(property, end, new ArrayList<>()));
      }
      ObjectModel inner =
          end < text.length() && path.size() < MOST_STEPS ? nested.apply(word.attribute()) : null;
      if (inner != null) {
        List<Word> inside = words(inner.attributes());
        add(found, text, end, inside, path);
        if (text.charAt(end) == '_') {
          add(found, text, end + 1, inside, path);
        }
      }
    }
  }

  /** The attribute whose word is the whole text. */
  @Nullable Found exactly(String text) {
    for (Found found : at(text, 0)) {
      if (found.end() == text.length()) {
        return found;
      }
    }
    return null;
  }

  /** The names of what stands beside an unknown word: of the entity, or of the part before it. */
  List<String> names() {
    return names;
  }

  /** The parts of an attribute with whose word a text begins, by their full names. */
  List<String> namesInside(String text) {
    List<String> inside = new ArrayList<>();
    for (Found found : at(text, 0)) {
      ObjectModel inner = nested.apply(found.property().last());
      if (inner != null && inside.isEmpty()) {
        inner.attributes().forEach(a -> inside.add(found.property() + "." + a.name()));
      }
    }
    return inside;
  }
}
