package io.dynabind.samples.quickstart;

import java.io.PrintStream;
import java.util.Locale;

/**
 * Shows how far something is: one line that is written over and over where there is a terminal,
 * else a line every ten percent. Thread-safe.
 */
final class Progress {

  private final PrintStream out;
  private final int total;

  @SuppressWarnings("SystemConsoleNull") // Java 22 to 24 take a file for a terminal: one long line
  private final boolean terminal = System.console() != null;

  private int done;
  private int shown;

  Progress(PrintStream out, int total) {
    this.out = out;
    this.total = total;
  }

  synchronized void step() {
    done++;
    int percent = (int) (100L * done / total);
    if (percent >= shown + (terminal ? 1 : 10)) {
      shown = percent;
      show();
    }
  }

  private void show() {
    String line = String.format(Locale.ROOT, "  %3d %%: %,d of %,d", shown, done, total);
    if (terminal) {
      out.print("\r" + line + (done == total ? "\n" : ""));
      out.flush();
    } else {
      out.println(line);
    }
  }
}
