package io.dynabind.spring.boot.words;

import io.dynabind.annotation.Table;
import org.springframework.data.annotation.CreatedBy;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** An entity in Spring Data's own words. */
@Table("word-customers")
public record Customer(
    @Id String id, Phone phone, @CreatedBy String createdBy, @Version Long version) {}
