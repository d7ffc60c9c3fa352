package io.dynabind.samples.quickstart;

/** What a transition does to the local time-line. Stored by its name. */
public enum Kind {
  /** Local times are skipped, as when summer time begins. */
  GAP,
  /** Local times occur twice, as when summer time ends. */
  OVERLAP
}
