package io.dynabind.spring.data;

import io.dynabind.Dynabind;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mapping.context.MappingContext;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.core.RepositoryMetadata;
import org.springframework.data.repository.core.support.AbstractRepositoryMetadata;
import org.springframework.data.repository.core.support.RepositoryFactoryBeanSupport;
import org.springframework.data.repository.core.support.RepositoryFactorySupport;
import org.springframework.util.Assert;

/**
 * Makes a repository as a bean; {@link EnableDynamoRepositories} registers one for each interface.
 *
 * @param <R> the interface
 * @param <T> the entity
 * @param <ID> its key
 */
public class DynamoRepositoryFactoryBean<R extends Repository<T, ID>, T, ID>
    extends RepositoryFactoryBeanSupport<R, T, ID> {

  private @Nullable Dynabind dynabind;
  private @Nullable ListableBeanFactory beans;
  private @Nullable ApplicationEventPublisher publisher;
  private boolean mapped;

  /**
   * Makes the factory of a repository.
   *
   * @param repository the interface
   */
  public DynamoRepositoryFactoryBean(Class<? extends R> repository) {
    super(repository);
  }

  /**
   * What maps the entities. Among several beans that could be given, the one with the parameter's
   * name is, unless one is primary.
   *
   * @param dynabind the instance
   */
  public void setDynabind(Dynabind dynabind) {
    this.dynabind = dynabind;
  }

  @Override
  public void setMappingContext(MappingContext<?, ?> mappingContext) {
    super.setMappingContext(mappingContext);
    this.mapped = true;
  }

  @Override
  public void setBeanFactory(BeanFactory beanFactory) {
    super.setBeanFactory(beanFactory);
    this.beans = beanFactory instanceof ListableBeanFactory listable ? listable : null;
  }

  @Override
  public void setApplicationEventPublisher(ApplicationEventPublisher events) {
    RepositoryMetadata metadata = AbstractRepositoryMetadata.getMetadata(getObjectType());
    if (BaseMethods.areReactive(metadata)) {
      this.publisher = events; // the methods would publish before they write
    } else {
      super.setApplicationEventPublisher(events);
    }
  }

  @Override
  public void afterPropertiesSet() {
    Assert.state(dynabind != null, "Dynabind must not be null");
    if (beans != null) {
      ContextCallbacks.requireKnown(beans, dynabind);
    }
    // Before the mapping context asks for the entity: what is wrong with it has its own words here.
    var unused =
        UnheardWords.require(
            dynabind, AbstractRepositoryMetadata.getMetadata(getObjectType()).getDomainType());
    super.afterPropertiesSet();
    if (beans != null && mapped) {
      Unaudited.warn(beans, getPersistentEntity());
    }
  }

  @Override
  protected RepositoryFactorySupport createRepositoryFactory() {
    Dynabind instance = dynabind;
    Assert.state(instance != null, "Dynabind must not be null");
    DynamoRepositoryFactory factory = new DynamoRepositoryFactory(instance);
    if (publisher != null) {
      factory.publishTo(publisher);
    }
    return factory;
  }
}
