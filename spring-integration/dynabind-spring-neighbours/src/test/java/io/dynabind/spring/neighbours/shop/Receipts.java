package io.dynabind.spring.neighbours.shop;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

/** dynabind's by its entity. */
public interface Receipts extends CrudRepository<Receipt, String> {

  List<Receipt> findByIdIn(List<String> ids);
}
