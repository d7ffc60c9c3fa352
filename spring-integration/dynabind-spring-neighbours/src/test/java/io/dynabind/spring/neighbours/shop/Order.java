package io.dynabind.spring.neighbours.shop;

import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;

/** In DynamoDB. */
@Table("orders")
public record Order(@HashKey String id, String customer) {}
