package io.dynabind.samples.firststeps;

import java.math.BigDecimal;

/** One line of an order; stored as a map inside it. */
public record Line(String sku, int quantity, BigDecimal price) {}
