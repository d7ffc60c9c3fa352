package io.dynabind.spring.neighbours.shop;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

/** JPA's by its entity. */
public interface Pets extends CrudRepository<Pet, String> {

  List<Pet> findByNameEndingWith(String end);
}
