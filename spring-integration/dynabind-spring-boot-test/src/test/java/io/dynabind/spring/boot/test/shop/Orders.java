package io.dynabind.spring.boot.test.shop;

import io.dynabind.spring.data.DynamoRepository;

/** A repository. */
public interface Orders extends DynamoRepository<Order, String> {}
