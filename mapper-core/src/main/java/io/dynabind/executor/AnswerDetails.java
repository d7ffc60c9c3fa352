package io.dynabind.executor;

import io.dynabind.outcome.ConsumedCapacity;
import io.dynabind.outcome.ItemCollection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a service says of an answer, if it was asked to by {@link CallOptions#detailed()}.
 *
 * @param requestId the service's id of the request, or null
 * @param capacity what was consumed, of each table with its indexes
 * @param collections how large the written item collections are
 */
public record AnswerDetails(
    @Nullable String requestId, List<ConsumedCapacity> capacity, List<ItemCollection> collections) {

  /** Freezes the lists. */
  public AnswerDetails {
    capacity = List.copyOf(capacity);
    collections = List.copyOf(collections);
  }
}
