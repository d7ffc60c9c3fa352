package io.dynabind.spring.neighbours.shop;

import java.util.List;
import org.springframework.data.mongodb.repository.MongoRepository;

/** MongoDB's by what it extends. */
public interface Notes extends MongoRepository<Note, String> {

  List<Note> findByText(String text);
}
