package io.dynabind.loaders.user;

import io.dynabind.loaders.entity.Account;
import io.dynabind.repository.Repository;
import java.util.List;

/** A repository. */
public interface Accounts extends Repository<Account, String> {

  List<Account> findById(String id);
}
