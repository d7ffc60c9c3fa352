package io.dynabind.benchmarks;

import java.util.Random;

/** Seeded content: sixteen letters, or up to sixteen bytes. */
final class Texts {

  private final Random random = new Random(16);

  String text() {
    StringBuilder text = new StringBuilder(16);
    for (int i = 0; i < 16; i++) {
      text.append((char) ('a' + random.nextInt(26)));
    }
    return text.toString();
  }

  byte[] bytes() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return bytes;
  }
}
