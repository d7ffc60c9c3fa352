package io.dynabind.histories;

import io.dynabind.histories.Event.Told;
import io.dynabind.histories.Event.Word;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Mistakes in the protocol, each of which the checker has to find. */
enum Bug {
  /** An append is sent again when its answer was lost. */
  BLIND_RESEND {
    @Override
    Store store(Raw raw) {
      return appending(raw, true);
    }
  },
  /** An update by key leaves the version as it is. */
  VERSION_NOT_RAISED {
    @Override
    Store store(Raw raw) {
      return appending(raw, false);
    }
  },
  /** The refusal of a write's own repetition is reported as a conflict. */
  LOST_ANSWER_AS_CONFLICT {
    @Override
    Store store(Raw raw) {
      return putting(raw, page -> raw.put(page, Raw.SAME_VERSION, Word.REJECTED, Word.UNKNOWN));
    }
  },
  /** The refusal after a lost answer is taken for the write's own work, unseen. */
  TOKEN_NOT_CHECKED {
    @Override
    Store store(Raw raw) {
      return putting(raw, page -> raw.put(page, Raw.SAME_VERSION, Word.APPLIED, Word.UNKNOWN));
    }
  },
  /** The version is written, but not demanded. */
  PUT_WITHOUT_CONDITION {
    @Override
    Store store(Raw raw) {
      return putting(raw, page -> raw.put(page, null, Word.UNKNOWN, Word.UNKNOWN));
    }
  },
  /** A version that was read before a deletion brings the item back. */
  STALE_PUT_AFTER_DELETE {
    @Override
    Store store(Raw raw) {
      return putting(
          raw, page -> raw.put(page, Raw.SAME_VERSION_OR_NONE, Word.UNKNOWN, Word.UNKNOWN));
    }
  },
  /** What may have been applied is reported as not applied. */
  SILENCE_AS_NOT_APPLIED {
    @Override
    Store store(Raw raw) {
      return putting(
          raw, page -> raw.put(page, Raw.SAME_VERSION, Word.NOT_APPLIED, Word.NOT_APPLIED));
    }
  },
  /** What may not have been applied is reported as applied. */
  SILENCE_AS_APPLIED {
    @Override
    Store store(Raw raw) {
      return putting(raw, page -> raw.put(page, Raw.SAME_VERSION, Word.UNKNOWN, Word.APPLIED));
    }
  },
  /** A read gives what was read before. */
  STALE_READ {
    @Override
    Store store(Raw raw) {
      Map<String, Told> earlier = new ConcurrentHashMap<>();
      return new MappedStore<>(raw.dynabind(), Kind.LETTERED) {
        @Override
        public Told read(String key) {
          Told now = super.read(key);
          Told before = earlier.put(key, now);
          return before == null ? now : before;
        }
      };
    }
  },
  /** No mistake of the protocol: numbers start again when an item is deleted and inserted. */
  NUMBERS_START_AGAIN {
    @Override
    Store store(Raw raw) {
      return new MappedStore<>(raw.dynabind(), Kind.NUMBERED);
    }
  };

  abstract Store store(Raw raw);

  private static Store putting(Raw raw, Function<Page, Told> put) {
    return new MappedStore<>(raw.dynabind(), Kind.LETTERED) {
      @Override
      public Told put(Page page) {
        return put.apply(page);
      }
    };
  }

  private static Store appending(Raw raw, boolean raising) {
    return new MappedStore<>(raw.dynabind(), Kind.LETTERED) {
      @Override
      public Told append(String key, String write) {
        return raw.append(key, write, raising);
      }
    };
  }
}
