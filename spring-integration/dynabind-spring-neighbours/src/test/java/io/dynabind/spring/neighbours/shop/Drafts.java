package io.dynabind.spring.neighbours.shop;

import org.springframework.data.repository.CrudRepository;

/** Nobody's: its entity says nothing. */
public interface Drafts extends CrudRepository<Drafts.Draft, String> {

  /** Of no store. */
  record Draft(String id) {}
}
