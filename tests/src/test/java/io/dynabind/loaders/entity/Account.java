package io.dynabind.loaders.entity;

import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Version;

/** An entity with private members only. */
@Table("accounts")
public final class Account {

  @HashKey private String id;
  private long balance;
  @Version private Integer version;

  private Account() {}

  public static Account of(String id, long balance) {
    Account account = new Account();
    account.id = id;
    account.balance = balance;
    return account;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Account that && id.equals(that.id) && balance == that.balance;
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
