package io.dynabind.spring.boot.words;

import io.dynabind.spring.data.DynamoRepository;

/** Found beside the application. */
public interface Customers extends DynamoRepository<Customer, String> {}
