package io.dynabind.spring.neighbours.shop;

import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;

/** In DynamoDB. */
@Table("parcels")
public record Parcel(@HashKey String id, int grams) {}
