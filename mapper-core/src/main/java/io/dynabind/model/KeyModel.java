package io.dynabind.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The key of a table or an index.
 *
 * @param hashKey the attributes of the hash key: one, in a global index up to four
 * @param rangeKey the attributes of the range key: none or one, in a global index up to four
 */
public record KeyModel(List<AttributeModel> hashKey, List<AttributeModel> rangeKey) {

  /** Freezes the lists. */
  public KeyModel {
    hashKey = List.copyOf(hashKey);
    rangeKey = List.copyOf(rangeKey);
  }

  /**
   * All attributes of the key.
   *
   * @return the hash key's, then the range key's
   */
  public List<AttributeModel> attributes() {
    List<AttributeModel> all = new ArrayList<>(hashKey);
    all.addAll(rangeKey);
    return all;
  }
}
