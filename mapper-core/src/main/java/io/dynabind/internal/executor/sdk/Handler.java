package io.dynabind.internal.executor.sdk;

import io.dynabind.executor.Answer;
import io.dynabind.executor.AnswerDetails;
import io.dynabind.operation.Operation;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;

/**
 * How one kind of operation is sent with the AWS client. Without state, and thread-safe.
 *
 * @param <O> the operation
 * @param <Q> the SDK's request
 * @param <R> the SDK's response
 */
abstract class Handler<O extends Operation, Q extends DynamoDbRequest, R extends DynamoDbResponse> {

  /** Writes the operation's slots and makes the request, without options of the call. */
  abstract DynamoDbRequest.Builder write(O operation);

  abstract R send(DynamoDbClient client, Q request);

  abstract CompletableFuture<R> send(DynamoDbAsyncClient client, Q request);

  abstract Answer answer(O operation, Q request, R response);

  /** Asks for everything that {@link #details} can tell. */
  DynamoDbRequest.Builder detailed(DynamoDbRequest.Builder request) {
    return request;
  }

  /** What the response says beside its data. */
  AnswerDetails details(O operation, R response) {
    return Details.of(response);
  }

  /** The part of a batch's operation that has only some of its actions. */
  O only(O operation, List<Integer> actions) {
    throw new UnsupportedOperationException("Not a batch: " + operation);
  }

  /** The part of a batch's request that has only some of its actions, with the same values. */
  Q only(O operation, Q request, List<Integer> actions) {
    throw new UnsupportedOperationException("Not a batch: " + operation);
  }
}
