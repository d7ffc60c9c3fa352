package io.dynabind.spring.aot.shop;

import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;

/**
 * An entity without a repository.
 *
 * @param number its key
 */
@Table
public record Receipt(@HashKey String number) {}
