package io.dynabind.spring.data.guide;

import io.dynabind.Dynabind;
import io.dynabind.schema.SchemaMode;
import io.dynabind.spring.data.EnableDynamoRepositories;
import io.dynabind.table.CursorKey;
import io.dynabind.table.CursorKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The configuration of the guide. */
@Configuration
@EnableDynamoRepositories
class Persistence {

  @Bean
  Dynabind dynabind(DynamoDbClient client, DynamoDbAsyncClient asyncClient, CursorKey key) {
    return Dynabind.builder()
        .client(client)
        .asyncClient(asyncClient)
        .schema(SchemaMode.CREATE_MISSING) // in development
        .cursorKeys(CursorKeys.of(key)) // only if tokens leave the process
        .build();
  }
}
