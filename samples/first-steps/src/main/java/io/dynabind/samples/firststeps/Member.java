package io.dynabind.samples.firststeps;

import io.dynabind.annotation.AfterRead;
import io.dynabind.annotation.BeforeWrite;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Unique;
import java.util.Locale;

/**
 * A record with a unique attribute, and with methods that are called before it is written and after
 * it was read.
 */
@Table("members")
public record Member(@HashKey String id, @Unique String email, String name) {

  @BeforeWrite
  Member normalized() {
    return new Member(id, email.toLowerCase(Locale.ROOT), name);
  }

  @AfterRead
  Member named() {
    return name == null ? new Member(id, email, email) : this;
  }
}
