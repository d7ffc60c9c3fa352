package io.dynabind.hostile;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes texts that would do harm if they became a part of an expression or statement. */
final class HostileTexts {

  /** In every text there is one of these and a number, so that it is known again. */
  static final String MARK = "zqx";

  private static final List<String> PIECES =
      List.of(
          " OR attribute_exists(id)",
          ") OR (id <> :v0",
          " = :v0, title = :v0",
          "#n0",
          "#n1 = :v0",
          ":v0",
          ":v1) OR (#n0 = :v0",
          "SET total = :v0",
          " REMOVE id",
          ", #n0",
          "'; DROP TABLE notes; --",
          "' OR '1'='1",
          "\"",
          "''",
          "\\",
          "`",
          "``",
          "$.id",
          ".id",
          ".",
          "..",
          "[0]",
          "[0].a",
          "[",
          "]",
          "(",
          ")",
          "size(",
          "begins_with(",
          ":",
          "#",
          ",",
          "=",
          "<>",
          "?",
          "{table}",
          "%s",
          "%n%d",
          "${jndi:ldap://x}",
          "\n",
          "\r\n",
          "\t",
          "\u0000",
          "\u202e",
          "\ufeff",
          "é",
          "漢",
          "😀",
          "_unique#",
          "_writeToken",
          "STATUS",
          "AND",
          "between",
          "null",
          "true",
          "{\"S\":\"x\"}",
          "/../",
          "<script>");

  private final Random random;
  private int made;

  HostileTexts(long seed) {
    this.random = new Random(seed);
  }

  String next() {
    StringBuilder text = new StringBuilder(pieces(random.nextInt(3)));
    text.append(MARK).append(String.format(Locale.ROOT, "%06d", made++));
    text.append(pieces(random.nextInt(4)));
    if (random.nextInt(50) == 0) {
      text.append("x".repeat(300));
    }
    return text.toString();
  }

  private String pieces(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}
