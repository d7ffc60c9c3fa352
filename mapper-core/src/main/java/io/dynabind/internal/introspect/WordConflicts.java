package io.dynabind.internal.introspect;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which words exclude each other; looked up only for components of which two things are said. */
final class WordConflicts {

  private static final List<Set<Word>> EXCLUDING =
      List.of(
          EnumSet.of(Word.HASH_KEY, Word.RANGE_KEY),
          EnumSet.of(Word.HASH_KEY, Word.VERSION),
          EnumSet.of(Word.RANGE_KEY, Word.VERSION),
          EnumSet.of(Word.HASH_KEY, Word.WRITE_TOKENS),
          EnumSet.of(Word.RANGE_KEY, Word.WRITE_TOKENS),
          EnumSet.of(Word.VERSION, Word.WRITE_TOKENS),
          EnumSet.of(Word.VERSION, Word.TIME_TO_LIVE),
          EnumSet.of(Word.TIME_TO_LIVE, Word.WRITE_TOKENS),
          EnumSet.of(Word.WRITE_TOKENS, Word.STORED_AS),
          EnumSet.of(Word.WRITE_TOKENS, Word.CONVERTED),
          EnumSet.of(Word.WRITE_TOKENS, Word.RENAMED),
          EnumSet.of(Word.WRITE_TOKENS, Word.NULLS_STORED),
          EnumSet.of(Word.WRITE_TOKENS, Word.DEFAULTED),
          EnumSet.of(Word.VERSION, Word.STORED_AS),
          EnumSet.of(Word.TIME_TO_LIVE, Word.STORED_AS),
          EnumSet.of(Word.CONVERTED, Word.STORED_AS),
          EnumSet.of(Word.HASH_KEY, Word.RENAMED),
          EnumSet.of(Word.RANGE_KEY, Word.RENAMED),
          EnumSet.of(Word.VERSION, Word.RENAMED),
          EnumSet.of(Word.HASH_KEY, Word.NULLS_STORED),
          EnumSet.of(Word.RANGE_KEY, Word.NULLS_STORED),
          EnumSet.of(Word.VERSION, Word.NULLS_STORED),
          EnumSet.of(Word.HASH_KEY, Word.DEFAULTED),
          EnumSet.of(Word.RANGE_KEY, Word.DEFAULTED),
          EnumSet.of(Word.VERSION, Word.DEFAULTED),
          EnumSet.of(Word.NULLS_STORED, Word.DEFAULTED),
          EnumSet.of(Word.HASH_KEY, Word.UPDATED_AT),
          EnumSet.of(Word.RANGE_KEY, Word.UPDATED_AT),
          EnumSet.of(Word.HASH_KEY, Word.COUNTER),
          EnumSet.of(Word.RANGE_KEY, Word.COUNTER),
          EnumSet.of(Word.VERSION, Word.CREATED_AT),
          EnumSet.of(Word.VERSION, Word.UPDATED_AT),
          EnumSet.of(Word.VERSION, Word.GENERATED),
          EnumSet.of(Word.VERSION, Word.COUNTER),
          EnumSet.of(Word.TIME_TO_LIVE, Word.CREATED_AT),
          EnumSet.of(Word.TIME_TO_LIVE, Word.UPDATED_AT),
          EnumSet.of(Word.TIME_TO_LIVE, Word.COUNTER),
          EnumSet.of(Word.CREATED_AT, Word.UPDATED_AT),
          EnumSet.of(Word.CREATED_AT, Word.GENERATED),
          EnumSet.of(Word.CREATED_AT, Word.COUNTER),
          EnumSet.of(Word.UPDATED_AT, Word.GENERATED),
          EnumSet.of(Word.UPDATED_AT, Word.COUNTER),
          EnumSet.of(Word.GENERATED, Word.COUNTER),
          EnumSet.of(Word.CREATED_AT, Word.RENAMED),
          EnumSet.of(Word.COUNTER, Word.RENAMED),
          EnumSet.of(Word.COUNTER, Word.NULLS_STORED),
          EnumSet.of(Word.COUNTER, Word.DEFAULTED),
          EnumSet.of(Word.COUNTER, Word.CONVERTED),
          EnumSet.of(Word.COUNTER, Word.STORED_AS),
          EnumSet.of(Word.HASH_KEY, Word.UNIQUE),
          EnumSet.of(Word.RANGE_KEY, Word.UNIQUE),
          EnumSet.of(Word.VERSION, Word.UNIQUE),
          EnumSet.of(Word.TIME_TO_LIVE, Word.UNIQUE),
          EnumSet.of(Word.RENAMED, Word.UNIQUE),
          EnumSet.of(Word.NULLS_STORED, Word.UNIQUE),
          EnumSet.of(Word.DEFAULTED, Word.UNIQUE),
          EnumSet.of(Word.CREATED_AT, Word.UNIQUE),
          EnumSet.of(Word.UPDATED_AT, Word.UNIQUE),
          EnumSet.of(Word.COUNTER, Word.UNIQUE),
          EnumSet.of(Word.HASH_KEY, Word.READ_ONLY),
          EnumSet.of(Word.RANGE_KEY, Word.READ_ONLY),
          EnumSet.of(Word.VERSION, Word.READ_ONLY),
          EnumSet.of(Word.WRITE_TOKENS, Word.READ_ONLY),
          EnumSet.of(Word.CREATED_AT, Word.READ_ONLY),
          EnumSet.of(Word.UPDATED_AT, Word.READ_ONLY),
          EnumSet.of(Word.GENERATED, Word.READ_ONLY),
          EnumSet.of(Word.COUNTER, Word.READ_ONLY),
          EnumSet.of(Word.UNIQUE, Word.READ_ONLY),
          EnumSet.of(Word.NULLS_STORED, Word.READ_ONLY));

  private WordConflicts() {}

  /** The first two of several words that exclude each other, as text, or null. */
  static @Nullable String first(Set<Word> words) {
    for (Word alone : List.of(Word.IGNORED, Word.FLATTENED, Word.UNMAPPED)) {
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
}
