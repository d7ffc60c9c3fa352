package io.dynabind.test.internal.value;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One attribute value; nothing in it changes. */
public sealed interface Value {

  /** DynamoDB's word for the type, such as {@code NS}. */
  String type();

  record Text(String value) implements Value {
    @Override
    public String type() {
      return "S";
    }
  }

  /** Numbers are equal if they are the same number: no trailing zeros are kept. */
  record Num(BigDecimal value) implements Value {
    public Num(BigDecimal value) {
      this.value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    @Override
    public String type() {
      return "N";
    }
  }

  /** The bytes are read-only and lie between position and limit. */
  record Binary(ByteBuffer value) implements Value {
    @Override
    public String type() {
      return "B";
    }
  }

  record Bool(boolean value) implements Value {
    @Override
    public String type() {
      return "BOOL";
    }
  }

  record Null() implements Value {
    @Override
    public String type() {
      return "NULL";
    }
  }

  record Items(List<Value> value) implements Value {
    @Override
    public String type() {
      return "L";
    }
  }

  record Doc(Map<String, Value> value) implements Value {
    @Override
    public String type() {
      return "M";
    }
  }

  /** Elements are of one type: SS, NS or BS. */
  record Elements(String type, Set<Value> value) implements Value {}
}
