package io.dynabind.operation;

import io.dynabind.codec.EncodableValue;
import io.dynabind.codec.EntityCodec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads items by a PartiQL statement. Its values are parameters; {@code toString} does not show
 * them.
 *
 * @param origin who asked
 * @param table the table's name
 * @param codec decodes the items
 * @param statement a SELECT, with a question mark for each parameter
 * @param parameters the parameters, in order
 * @param consistentRead whether the read is strongly consistent
 * @param nextToken continues after an earlier answer; null to begin
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ExecuteStatement.html">ExecuteStatement</a>
 */
public record ExecuteStatement(
    String origin,
    String table,
    EntityCodec<?> codec,
    String statement,
    List<EncodableValue<?>> parameters,
    boolean consistentRead,
    @Nullable String nextToken)
    implements ItemOperation {

  /** Freezes the list. */
  public ExecuteStatement {
    parameters = List.copyOf(parameters);
  }

  /**
   * The same statement, continued.
   *
   * @param token what the last answer says
   * @return asks for what is behind it
   */
  public ExecuteStatement continuedBy(String token) {
    return new ExecuteStatement(origin, table, codec, statement, parameters, consistentRead, token);
  }

  /** The parameters in order, by names that sort as they do. */
  @Override
  public List<ItemSlot> slots() {
    Map<String, EncodableValue<?>> numbered = new LinkedHashMap<>();
    for (EncodableValue<?> parameter : parameters) {
      numbered.put("?" + numbered.size(), parameter);
    }
    return List.of(new ItemSlot.Values(numbered));
  }

  @Override
  public Repeat repeat() {
    return Repeat.HARMLESS;
  }

  @Override
  public boolean isRead() {
    return true;
  }
}
