package io.dynabind.samples.firststeps;

import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Tokens;
import io.dynabind.annotation.Version;
import io.dynabind.annotation.WriteTokens;
import java.math.BigDecimal;

/** An entity that many write at once. */
@Table("accounts")
public record Account(
    @HashKey String id, BigDecimal balance, @Version Long version, @WriteTokens Tokens tokens) {

  @SuppressWarnings("NullAway") // a new item has no version
  Account(String id) {
    this(id, BigDecimal.ZERO, null, Tokens.none());
  }
}
