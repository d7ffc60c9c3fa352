package io.dynabind.spring.data.wordsguide;

import io.dynabind.Dynabind;
import io.dynabind.spring.data.EnableDynamoRepositories;
import io.dynabind.spring.data.SpringDataMapping;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@Configuration
@EnableDynamoRepositories
class Persistence {

  @Bean
  Dynabind dynabind(DynamoDbClient client, ApplicationContext context) {
    return SpringDataMapping.of(context).addTo(Dynabind.builder().client(client)).build();
  }
}
