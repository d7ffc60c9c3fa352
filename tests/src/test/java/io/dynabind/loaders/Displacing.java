package io.dynabind.loaders;

/** A record that takes the places of another one in the JDK's caches. */
record Displacing(Displacing value) {}
