package io.dynabind.samples.quickstart;

/** Starts the quickstart. */
public final class Quickstart {
  private Quickstart() {}

  /** Runs the quickstart and exits with 0 when every comparison agreed. */
  public static void main(String[] arguments) {
    System.out.println("quickstart");
  }
}
