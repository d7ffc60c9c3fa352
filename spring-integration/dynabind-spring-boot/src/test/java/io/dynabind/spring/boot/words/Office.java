package io.dynabind.spring.boot.words;

import io.dynabind.spring.data.auditing.EnableDynamoAuditing;
import io.dynabind.spring.data.convert.DynamoCustomConversions;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.convert.ConverterBuilder;
import org.springframework.data.domain.AuditorAware;

/** An application that audits, and converts. */
@Configuration(proxyBeanMethods = false)
@AutoConfigurationPackage
@EnableDynamoAuditing
public class Office {

  @Bean
  AuditorAware<String> auditor() {
    return () -> Optional.of("ann");
  }

  @Bean
  DynamoCustomConversions phones() {
    return new DynamoCustomConversions(
        List.of(
            ConverterBuilder.reading(String.class, Phone.class, Phone::new)
                .andWriting(Phone::number)));
  }
}
