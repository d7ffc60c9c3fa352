package io.dynabind.spring.data;

import org.springframework.aop.framework.ProxyFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.repository.core.RepositoryInformation;
import org.springframework.data.repository.core.support.EventPublishingRepositoryProxyPostProcessor;

/** Publishes the domain events of aggregates that were written without blocking. */
interface Announcer {

  Announcer SILENT = aggregate -> {};

  /**
   * Publishes the events of an aggregate, and clears them as it says. By its name, Spring Data
   * takes it for what has written the aggregate.
   */
  void save(Object aggregate);

  /**
   * Publishes as Spring Data does after methods that block: those of a reactive repository have
   * written nothing when they return.
   */
  static Announcer of(RepositoryInformation repository, ApplicationEventPublisher publisher) {
    ProxyFactory factory = new ProxyFactory(SILENT);
    factory.setInterfaces(Announcer.class);
    new EventPublishingRepositoryProxyPostProcessor(publisher).postProcess(factory, repository);
    return (Announcer) factory.getProxy(Announcer.class.getClassLoader());
  }
}
