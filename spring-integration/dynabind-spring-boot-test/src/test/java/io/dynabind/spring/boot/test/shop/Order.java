package io.dynabind.spring.boot.test.shop;

import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;

/** An entity. */
@Table("orders")
public record Order(@HashKey String id, int total) {}
