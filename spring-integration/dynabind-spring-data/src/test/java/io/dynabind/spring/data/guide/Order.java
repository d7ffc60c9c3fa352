package io.dynabind.spring.data.guide;

import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Version;
import java.math.BigDecimal;
import java.time.Instant;

/** An order of the guide. */
@Table("orders")
@GlobalIndex(name = "byStatus", hashKey = "status", rangeKey = "placedAt")
public record Order(
    @HashKey String customerId,
    @RangeKey String orderId,
    OrderStatus status,
    Instant placedAt,
    BigDecimal total,
    @Version Long version) {}
