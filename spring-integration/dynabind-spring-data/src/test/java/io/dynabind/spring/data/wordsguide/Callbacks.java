package io.dynabind.spring.data.wordsguide;

import io.dynabind.spring.data.event.AfterSaveEvent;
import io.dynabind.spring.data.event.BeforeConvertCallback;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

@Configuration
class Callbacks {

  final List<String> written = new ArrayList<>();

  @Bean
  BeforeConvertCallback<Invoice> stripped() {
    return (invoice, table) ->
        new Invoice(
            invoice.id(),
            invoice.text().strip(),
            invoice.createdAt(),
            invoice.createdBy(),
            invoice.changedAt(),
            invoice.version());
  }

  @EventListener
  void on(AfterSaveEvent<Invoice> event) {
    written.add(event.getEntity().id());
  }
}
