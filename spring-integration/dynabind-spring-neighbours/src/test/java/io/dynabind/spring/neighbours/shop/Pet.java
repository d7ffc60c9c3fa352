package io.dynabind.spring.neighbours.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** In the relational database; its {@code @Table} is that of JPA. */
@Entity
@Table(name = "pets")
public class Pet {

  @Id private @Nullable String id;
  private @Nullable String name;

  protected Pet() {}

  public Pet(String id, String name) {
    this.id = id;
    this.name = name;
  }

  public @Nullable String getId() {
    return id;
  }

  public @Nullable String getName() {
    return name;
  }
}
