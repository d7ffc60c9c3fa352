package io.dynabind.internal.introspect;

import io.dynabind.annotation.Tokens;
import io.dynabind.internal.introspect.Introspected.Stored;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.KeyModel;
import io.dynabind.model.TypeRef;
import io.dynabind.problem.ProblemId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an entity's key, version and time to live must be. */
final class KeyRules {

  private static final int LONGEST_KEY_NAME = 255;

  private final Findings findings;
  private final NestedTypes nested;
  private final List<Stored> stored;

  KeyRules(Findings findings, NestedTypes nested, List<Stored> stored) {
    this.findings = findings;
    this.nested = nested;
    this.stored = stored;
  }

  /** The table's key, or null if it is reported. */
  @Nullable KeyModel key() {
    Stored hash = single(Word.HASH_KEY, ProblemId.DUPLICATE_HASH_KEY, "hash keys");
    Stored range = single(Word.RANGE_KEY, ProblemId.DUPLICATE_RANGE_KEY, "range keys");
    if (hash == null) {
      findings.report(
          ProblemId.MISSING_HASH_KEY,
          findings.name() + " has no hash key.",
          "Annotate exactly one attribute with @HashKey.");
      return null;
    }
    checkKey(hash);
    if (range == null) {
      return new KeyModel(List.of(hash.attribute()), List.of());
    }
    checkKey(range);
    return new KeyModel(List.of(hash.attribute()), List.of(range.attribute()));
  }

  @Nullable Stored version() {
    Stored version = single(Word.VERSION, ProblemId.DUPLICATE_VERSION, "versions");
    if (version != null && version.isFlattened()) {
      findings.reportAt(
          version.attribute().name(),
          ProblemId.INVALID_FLATTEN,
          String.format(
              "%s is the version, but stands in a flattened component, which may be null.",
              findings.name(version.attribute().name())),
          "Move the version into " + findings.name() + ".");
    }
    return version;
  }

  /** What carries the tokens of writes. */
  @Nullable Stored writeTokens() {
    return single(Word.WRITE_TOKENS, ProblemId.DUPLICATE_WRITE_TOKENS, "components for tokens");
  }

  @Nullable AttributeModel timeToLive() {
    Stored timeToLive =
        single(Word.TIME_TO_LIVE, ProblemId.DUPLICATE_TIME_TO_LIVE, "times to live");
    return timeToLive == null ? null : timeToLive.attribute();
  }

  private @Nullable Stored single(Word word, ProblemId duplicate, String plural) {
    List<Stored> found = new ArrayList<>(1);
    for (Stored each : stored) {
      if (each.draft().is(word)) {
        found.add(each);
      }
    }
    if (found.size() > 1) {
      String names =
          found.stream().map(s -> s.attribute().name()).collect(Collectors.joining(", "));
      findings.report(
          duplicate,
          String.format("%s has %d %s: %s.", findings.name(), found.size(), plural, names),
          "Leave " + word + " on one of them.");
    }
    return found.isEmpty() ? null : found.get(0);
  }

  /** Checks what needs no codec; what it is stored as is known only to its codec. */
  void checkKey(Stored key) {
    AttributeModel attribute = key.attribute();
    checkName(attribute);
    if (!key.draft().is(Word.CONVERTED)
        && !key.draft().is(Word.STORED_AS)
        && !nested.isOpaque(attribute.type())
        && isNoKey(attribute.type())) {
      findings.reportAt(
          attribute.name(),
          ProblemId.INVALID_KEY_TYPE,
          String.format(
              "%s is part of a key, but its type %s is not stored as a string, a number or binary.",
              findings.name(attribute.name()), attribute.type()),
          "Use a type such as String, Long, UUID, Instant or byte[], or a converter to one.");
    }
  }

  /** Names of attributes that indexes know are shorter than others. */
  void checkName(AttributeModel attribute) {
    if (AttributeRules.bytes(attribute.storedName()) > LONGEST_KEY_NAME) {
      findings.reportAt(
          attribute.name(),
          ProblemId.INVALID_ATTRIBUTE_NAME,
          String.format(
              "%s is known to a key or an index, but has a stored name of %d bytes.",
              findings.name(attribute.name()), AttributeRules.bytes(attribute.storedName())),
          "Choose a name of 1 to 255 bytes of UTF-8.");
    }
  }

  private boolean isNoKey(TypeRef type) {
    Class<?> raw = type.boxed().raw();
    if (raw == String.class) {
      return false;
    }
    return raw == Optional.class
        || raw == OptionalInt.class
        || raw == OptionalLong.class
        || raw == OptionalDouble.class
        || raw == Tokens.class
        || raw == Boolean.class
        || Collection.class.isAssignableFrom(raw)
        || Map.class.isAssignableFrom(raw)
        || (raw.isArray() && raw != byte[].class)
        || nested.isObject(type);
  }
}
