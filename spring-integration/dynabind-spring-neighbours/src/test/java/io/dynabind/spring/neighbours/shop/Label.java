package io.dynabind.spring.neighbours.shop;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** In MongoDB. */
@Document("labels")
public record Label(@Id String id, String text) {}
