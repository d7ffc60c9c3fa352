package io.dynabind.samples.firststeps;

import io.dynabind.annotation.Creator;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Version;

/** An immutable class. */
@Table("customers")
public final class Customer {

  @HashKey private final String id;
  private final String name;
  @Version private final long version;

  public Customer(String id, String name) {
    this(id, name, 0);
  }

  @Creator
  private Customer(String id, String name, long version) {
    this.id = id;
    this.name = name;
    this.version = version;
  }

  @Override
  public String toString() {
    return id + " " + name + " " + version;
  }
}
