package io.dynabind.internal.table;

import io.dynabind.expression.AttributePath;
import io.dynabind.expression.UpdateAction;
import io.dynabind.model.AttributeModel;
import io.dynabind.operation.ReturnItem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an update of an entity does by itself.
 *
 * @param values what is generated here
 * @param actions what DynamoDB is told to make of values that only it knows
 * @param decidedByServer the attributes of these actions
 */
record Additions(
    Map<AttributeModel, Object> values,
    List<UpdateAction> actions,
    List<AttributeModel> decidedByServer) {

  /** The actions of an update, those of the same attributes replaced. */
  List<UpdateAction> over(List<UpdateAction> others) {
    if (actions.isEmpty()) {
      return others;
    }
    Set<AttributePath> own = new HashSet<>();
    decidedByServer.forEach(attribute -> own.add(AttributePath.of(attribute)));
    List<UpdateAction> all = new ArrayList<>();
    for (UpdateAction other : others) {
      if (!own.contains((AttributePath) other.path())) {
        all.add(other);
      }
    }
    all.addAll(actions);
    return all;
  }

  /** The item that is to come back: the new one, if it is needed and the caller wants none. */
  ReturnItem returning(WriteOptions options) {
    boolean needed = !decidedByServer.isEmpty() && options.returning() == ReturnItem.NONE;
    return needed ? ReturnItem.NEW : options.returning();
  }
}
