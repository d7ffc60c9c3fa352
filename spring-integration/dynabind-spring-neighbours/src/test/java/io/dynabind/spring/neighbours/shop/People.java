package io.dynabind.spring.neighbours.shop;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** JPA's by what it extends. */
public interface People extends JpaRepository<Person, String> {

  List<Person> findByNameIgnoreCase(String name);
}
