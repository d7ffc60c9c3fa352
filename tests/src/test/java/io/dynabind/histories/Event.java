package io.dynabind.histories;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one client asked and was told.
 *
 * @param key the item
 * @param write the name of a write; null for a read
 * @param invoked when it was asked, in a time that all clients share
 * @param responded when it was told
 * @param told what it was told
 */
record Event(String key, @Nullable String write, long invoked, long responded, Told told) {

  /** The words for writes; a read that was answered is {@code READ}. */
  enum Word {
    READ,
    APPLIED,
    DELETED,
    REJECTED,
    NOT_APPLIED,
    UNKNOWN
  }

  /**
   * What a client was told.
   *
   * @param word how it ended
   * @param page the item that was seen, written or deleted; null if none is told
   * @param isAbsent whether it was told that there is no item
   */
  record Told(Word word, @Nullable Page page, boolean isAbsent) {

    static Told of(Word word) {
      return new Told(word, null, false);
    }

    static Told seen(Word word, @Nullable Page page) {
      return new Told(word, page, page == null);
    }
  }

  /** Whether the item was there at some time between question and answer. */
  boolean sawItem() {
    return told.page() != null;
  }

  List<String> trace() {
    Page page = told.page();
    return page == null ? List.of() : page.trace();
  }

  /** The item's life, from an insertion to a deletion, by the insertion's name. */
  String life() {
    return trace().get(0);
  }

  boolean isBefore(Event other) {
    return responded < other.invoked;
  }

  boolean isDeletion() {
    return told.word() == Word.DELETED;
  }
}
