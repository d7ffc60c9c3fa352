package io.dynabind.spring.boot.shop;

import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Version;
import org.jspecify.annotations.Nullable;

/** An entity of the application. */
@Table("orders")
public record Order(
    @HashKey String customerId,
    @RangeKey String orderId,
    int total,
    @Version @Nullable Long version) {}
