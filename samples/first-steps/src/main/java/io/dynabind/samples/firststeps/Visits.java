package io.dynabind.samples.firststeps;

import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;

/** How often a page was visited. */
@Table("visits")
public record Visits(@HashKey String page, long count) {}
