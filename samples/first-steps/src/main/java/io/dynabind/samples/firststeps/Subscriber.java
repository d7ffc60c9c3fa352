package io.dynabind.samples.firststeps;

import io.dynabind.annotation.Attribute;
import io.dynabind.annotation.Default;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Nulls;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Unmapped;
import java.util.List;
import java.util.Map;

/** A subscriber, as programs of several years have stored it. */
@Table("subscribers")
public record Subscriber(
    @HashKey String id,
    @Attribute(formerly = "mail") String email, // items that have "mail" are still read
    @Default("0") int points, // items without it have 0
    @Default("[]") List<String> tags,
    @Attribute(nulls = Nulls.STORE) String referrer, // null is stored as NULL
    @Unmapped Map<String, Object> rest) {} // what other programs store is kept
