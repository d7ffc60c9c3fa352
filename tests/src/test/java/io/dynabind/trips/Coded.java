package io.dynabind.trips;

import io.dynabind.annotation.EnumCode;

/** An enum whose constants have codes, and bodies. */
public enum Coded {
  FIRST("1st"),
  SECOND("") {
    @Override
    public String toString() {
      return "another text";
    }
  },
  THIRD("ä\u0000😀");

  @EnumCode private final String code;

  Coded(String code) {
    this.code = code;
  }

  /** An enum whose codes are numbers. */
  public enum Numbered {
    LEAST(Integer.MIN_VALUE),
    ZERO(0),
    MOST(Integer.MAX_VALUE);

    private final int number;

    Numbered(int number) {
      this.number = number;
    }

    @EnumCode
    int number() {
      return number;
    }
  }
}
