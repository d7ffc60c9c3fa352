package io.dynabind.samples.firststeps;

import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.TimeToLive;
import java.time.Instant;

/** An entity that expires. */
@Table("sessions")
public record Session(@HashKey String customerId, @TimeToLive Instant expiresAt) {}
