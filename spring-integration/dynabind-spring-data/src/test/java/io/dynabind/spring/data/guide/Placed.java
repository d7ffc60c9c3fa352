package io.dynabind.spring.data.guide;

import java.time.Instant;

/** When an order was placed. */
public record Placed(String orderId, Instant placedAt) {}
