package io.dynabind.spring.neighbours.shop;

import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;

/** In DynamoDB. */
@Table("receipts")
public record Receipt(@HashKey String id, long cents) {}
