package io.dynabind.spring.neighbours.shop;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

/** dynabind's by its entity. */
public interface Parcels extends ListCrudRepository<Parcel, String> {

  Optional<Parcel> findOneById(String id);
}
