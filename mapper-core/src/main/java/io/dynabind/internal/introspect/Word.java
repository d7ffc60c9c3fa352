package io.dynabind.internal.introspect;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a convention may say of a component. */
enum Word {
  HASH_KEY("@HashKey"),
  RANGE_KEY("@RangeKey"),
  VERSION("@Version"),
  TOKENLESS("@Version(token = false)"),
  WRITE_TOKENS("@WriteTokens"),
  TIME_TO_LIVE("@TimeToLive"),
  CREATED_AT("@CreatedAt"),
  UPDATED_AT("@UpdatedAt"),
  GENERATED("@Generated"),
  COUNTER("@Counter"),
  NAMED("@Attribute"),
  RENAMED("@Attribute(formerly = ...)"),
  NULLS_STORED("@Attribute(nulls = STORE)"),
  DEFAULTED("@Default"),
  CONVERTED("@Convert"),
  STORED_AS("@StoredAs"),
  FLATTENED("@Flatten"),
  UNMAPPED("@Unmapped"),
  UNIQUE("@Unique"),
  IGNORED("@Ignore");

  private static final List<Set<Word>> EXCLUDING =
      List.of(
          EnumSet.of(HASH_KEY, RANGE_KEY),
          EnumSet.of(HASH_KEY, VERSION),
          EnumSet.of(RANGE_KEY, VERSION),
          EnumSet.of(HASH_KEY, WRITE_TOKENS),
          EnumSet.of(RANGE_KEY, WRITE_TOKENS),
          EnumSet.of(VERSION, WRITE_TOKENS),
          EnumSet.of(VERSION, TIME_TO_LIVE),
          EnumSet.of(TIME_TO_LIVE, WRITE_TOKENS),
          EnumSet.of(WRITE_TOKENS, STORED_AS),
          EnumSet.of(WRITE_TOKENS, CONVERTED),
          EnumSet.of(WRITE_TOKENS, RENAMED),
          EnumSet.of(WRITE_TOKENS, NULLS_STORED),
          EnumSet.of(WRITE_TOKENS, DEFAULTED),
          EnumSet.of(VERSION, STORED_AS),
          EnumSet.of(TIME_TO_LIVE, STORED_AS),
          EnumSet.of(CONVERTED, STORED_AS),
          EnumSet.of(HASH_KEY, RENAMED),
          EnumSet.of(RANGE_KEY, RENAMED),
          EnumSet.of(VERSION, RENAMED),
          EnumSet.of(HASH_KEY, NULLS_STORED),
          EnumSet.of(RANGE_KEY, NULLS_STORED),
          EnumSet.of(VERSION, NULLS_STORED),
          EnumSet.of(HASH_KEY, DEFAULTED),
          EnumSet.of(RANGE_KEY, DEFAULTED),
          EnumSet.of(VERSION, DEFAULTED),
          EnumSet.of(NULLS_STORED, DEFAULTED),
          EnumSet.of(HASH_KEY, UPDATED_AT),
          EnumSet.of(RANGE_KEY, UPDATED_AT),
          EnumSet.of(HASH_KEY, COUNTER),
          EnumSet.of(RANGE_KEY, COUNTER),
          EnumSet.of(VERSION, CREATED_AT),
          EnumSet.of(VERSION, UPDATED_AT),
          EnumSet.of(VERSION, GENERATED),
          EnumSet.of(VERSION, COUNTER),
          EnumSet.of(TIME_TO_LIVE, CREATED_AT),
          EnumSet.of(TIME_TO_LIVE, UPDATED_AT),
          EnumSet.of(TIME_TO_LIVE, COUNTER),
          EnumSet.of(CREATED_AT, UPDATED_AT),
          EnumSet.of(CREATED_AT, GENERATED),
          EnumSet.of(CREATED_AT, COUNTER),
          EnumSet.of(UPDATED_AT, GENERATED),
          EnumSet.of(UPDATED_AT, COUNTER),
          EnumSet.of(GENERATED, COUNTER),
          EnumSet.of(CREATED_AT, RENAMED),
          EnumSet.of(COUNTER, RENAMED),
          EnumSet.of(COUNTER, NULLS_STORED),
          EnumSet.of(COUNTER, DEFAULTED),
          EnumSet.of(COUNTER, CONVERTED),
          EnumSet.of(COUNTER, STORED_AS),
          EnumSet.of(HASH_KEY, UNIQUE),
          EnumSet.of(RANGE_KEY, UNIQUE),
          EnumSet.of(VERSION, UNIQUE),
          EnumSet.of(TIME_TO_LIVE, UNIQUE),
          EnumSet.of(RENAMED, UNIQUE),
          EnumSet.of(NULLS_STORED, UNIQUE),
          EnumSet.of(DEFAULTED, UNIQUE),
          EnumSet.of(CREATED_AT, UNIQUE),
          EnumSet.of(UPDATED_AT, UNIQUE),
          EnumSet.of(COUNTER, UNIQUE));

  private final String text;

  Word(String text) {
    this.text = text;
  }

  /** The first two of several words that exclude each other, as text, or null. */
  static @Nullable String conflict(Set<Word> words) {
    for (Word alone : List.of(IGNORED, FLATTENED, UNMAPPED)) {
      if (words.contains(alone)) {
        Word other = words.stream().filter(w -> w != alone).findFirst().orElseThrow();
        return other + " and " + alone;
      }
    }
    return EXCLUDING.stream()
        .filter(words::containsAll)
        .findFirst()
        .map(pair -> pair.stream().map(Word::toString).toList())
        .map(pair -> String.join(" and ", pair))
        .orElse(null);
  }

  @Override
  public String toString() {
    return text;
  }
}
