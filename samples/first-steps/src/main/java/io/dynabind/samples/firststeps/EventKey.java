package io.dynabind.samples.firststeps;

/** The key of a document. */
public record EventKey(String customerId, Long eventId) {}
