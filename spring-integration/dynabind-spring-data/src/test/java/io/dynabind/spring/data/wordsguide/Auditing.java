package io.dynabind.spring.data.wordsguide;

import io.dynabind.spring.data.auditing.EnableDynamoAuditing;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.AuditorAware;

@Configuration
@EnableDynamoAuditing
class Auditing {

  @Bean
  AuditorAware<String> auditor() {
    return () -> Optional.of("ann"); // whoever is logged in
  }
}
