package io.dynabind.spring.data.wordsguide;

import io.dynabind.annotation.Table;
import java.time.Instant;
import org.springframework.data.annotation.CreatedBy;
import org.springframework.data.annotation.CreatedDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.LastModifiedDate;
import org.springframework.data.annotation.Version;

@Table("invoices")
public record Invoice(
    @Id String id,
    String text,
    @CreatedDate Instant createdAt,
    @CreatedBy String createdBy,
    @LastModifiedDate Instant changedAt,
    @Version Long version) {

  static Invoice of(String id, String text) {
    return new Invoice(id, text, null, null, null, null);
  }
}
