package io.dynabind.internal.introspect;

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
  READ_ONLY("@ReadOnly"),
  IGNORED("@Ignore");

  private final String text;

  Word(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
