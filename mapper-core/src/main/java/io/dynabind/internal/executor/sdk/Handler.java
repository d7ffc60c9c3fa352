package io.dynabind.internal.executor.sdk;

import io.dynabind.executor.Answer;
import io.dynabind.operation.Operation;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/**
 * How one kind of operation is sent with the AWS client. Without state, and thread-safe.
 *
 * @param <O> the operation
 * @param <Q> the SDK's request
 * @param <R> the SDK's response
 */
abstract class Handler<O extends Operation, Q extends DynamoDbRequest, R> {

  /** Writes the operation's slots and makes the request, without options of the call. */
  abstract DynamoDbRequest.Builder write(O operation);

  abstract R send(DynamoDbClient client, Q request);

  abstract CompletableFuture<R> send(DynamoDbAsyncClient client, Q request);

  abstract Answer answer(R response);
}
