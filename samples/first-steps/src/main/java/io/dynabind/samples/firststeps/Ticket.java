package io.dynabind.samples.firststeps;

import io.dynabind.annotation.Counter;
import io.dynabind.annotation.CreatedAt;
import io.dynabind.annotation.Generated;
import io.dynabind.annotation.Generator;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.UpdatedAt;
import java.time.Instant;

/** An entity of which dynabind makes most. */
@Table("tickets")
public record Ticket(
    @HashKey @Generated(Generator.UUID_V7) String id,
    String text,
    @CreatedAt Instant createdAt,
    @UpdatedAt Instant updatedAt,
    @Counter long revisions) {

  @SuppressWarnings("NullAway") // its write makes what is missing
  Ticket(String text) {
    this(null, text, null, null, 0);
  }
}
