package io.dynabind.spring.neighbours.shop;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

/** MongoDB's by its entity. */
public interface Labels extends ListCrudRepository<Label, String> {

  List<Label> findByTextLike(String text);
}
