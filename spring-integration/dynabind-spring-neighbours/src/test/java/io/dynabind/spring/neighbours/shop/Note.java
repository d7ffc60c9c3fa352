package io.dynabind.spring.neighbours.shop;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** In MongoDB. */
@Document("notes")
public record Note(@Id String id, String text) {}
