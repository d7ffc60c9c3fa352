package io.dynabind.spring.boot.words;

/** Stored as a text. */
public record Phone(String number) {}
