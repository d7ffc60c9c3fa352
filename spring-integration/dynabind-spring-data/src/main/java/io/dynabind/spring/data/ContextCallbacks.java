package io.dynabind.spring.data;

import io.dynabind.Dynabind;
import io.dynabind.model.EntityModel;
import io.dynabind.problem.MappingException;
import io.dynabind.problem.Problem;
import io.dynabind.problem.ProblemId;
import io.dynabind.spring.data.convert.DynamoCustomConversions;
import io.dynabind.spring.data.event.AfterConvertCallback;
import io.dynabind.spring.data.event.AfterConvertEvent;
import io.dynabind.spring.data.event.AfterDeleteEvent;
import io.dynabind.spring.data.event.AfterSaveCallback;
import io.dynabind.spring.data.event.AfterSaveEvent;
import io.dynabind.spring.data.event.BeforeConvertCallback;
import io.dynabind.spring.data.event.BeforeConvertEvent;
import io.dynabind.spring.data.event.BeforeDeleteEvent;
import io.dynabind.spring.data.event.BeforeSaveCallback;
import io.dynabind.spring.data.event.BeforeSaveEvent;
import io.dynabind.spring.data.event.DynamoEvent;
import io.dynabind.table.EntityInterceptor;
import io.dynabind.table.WriteKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.HierarchicalBeanFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mapping.callback.EntityCallback;
import org.springframework.data.mapping.callback.EntityCallbacks;
import org.springframework.data.util.Lazy;

/**
 * Calls the entity callbacks of a context, and tells its listeners. Both are looked for when the
 * first entity is written or read: they may need the repositories, which need what this is part of.
 */
final class ContextCallbacks implements EntityInterceptor {

  /** The interfaces of callbacks. */
  private static final List<Class<?>> KINDS =
      List.of(
          BeforeConvertCallback.class,
          BeforeSaveCallback.class,
          AfterSaveCallback.class,
          AfterConvertCallback.class);

  private final ApplicationContext context;
  private final Listeners listeners;
  private final Lazy<Found> found;

  /**
   * The callbacks that there are.
   *
   * @param kinds the interfaces of which there is one, perhaps none
   * @param callbacks calls them
   */
  private record Found(Set<Class<?>> kinds, EntityCallbacks callbacks) {}

  ContextCallbacks(ApplicationContext context) {
    this.context = context;
    this.listeners = new Listeners(context);
    this.found = Lazy.of(() -> find(context));
  }

  private static Found find(ListableBeanFactory beans) {
    Set<Class<?>> kinds =
        KINDS.stream()
            .filter(
                kind ->
                    BeanFactoryUtils.beanNamesForTypeIncludingAncestors(beans, kind, true, false)
                            .length
                        > 0)
            .collect(Collectors.toSet());
    return new Found(
        kinds, kinds.isEmpty() ? EntityCallbacks.create() : EntityCallbacks.create(beans));
  }

  /**
   * Refuses a Dynabind that does not know the callbacks or the converters of a context, or of those
   * above it.
   *
   * @throws MappingException if it does not
   */
  static void requireKnown(ListableBeanFactory beans, Dynabind dynabind) {
    List<ContextCallbacks> known =
        dynabind.interceptors().stream()
            .filter(ContextCallbacks.class::isInstance)
            .map(ContextCallbacks.class::cast)
            .toList();
    List<String> unknown = new ArrayList<>();
    for (BeanFactory level = beans; level != null; level = above(level)) {
      if (level instanceof ListableBeanFactory owner
          && known.stream().noneMatch(each -> each.sees(owner))) {
        unknown.addAll(names(owner));
      }
    }
    if (!unknown.isEmpty()) {
      throw new MappingException(
          List.of(
              new Problem(
                  ProblemId.CONVENTION,
                  "The context has entity callbacks or converters that its Dynabind does not know.",
                  "at bean " + String.join(", ", unknown),
                  known.isEmpty()
                      ? "Make it known by SpringDataMapping.of(context).addTo(builder)."
                      : "Its SpringDataMapping is of another context: move these beans there, or the"
                          + " Dynabind to the context that has them.")));
    }
  }

  /** The callbacks and converters of one context, without those above it. */
  private static List<String> names(ListableBeanFactory owner) {
    List<String> names = new ArrayList<>();
    KINDS.forEach(kind -> names.addAll(List.of(owner.getBeanNamesForType(kind, true, false))));
    names.addAll(List.of(owner.getBeanNamesForType(DynamoCustomConversions.class, true, false)));
    return names;
  }

  /** Whether beans of a context are found from the one that this is of. */
  private boolean sees(BeanFactory owner) {
    for (BeanFactory level = context; level != null; level = above(level)) {
      if (factory(level) == factory(owner)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable BeanFactory above(BeanFactory level) {
    return level instanceof HierarchicalBeanFactory own ? own.getParentBeanFactory() : null;
  }

  private static BeanFactory factory(BeanFactory level) {
    return level instanceof ApplicationContext own ? own.getAutowireCapableBeanFactory() : level;
  }

  @SuppressWarnings("rawtypes") // as classes are
  private <T> T call(Class<? extends EntityCallback> kind, T entity, Object... told) {
    Found known = found.get();
    return known.kinds().contains(kind) ? known.callbacks().callback(kind, entity, told) : entity;
  }

  private <T> void tell(
      Class<?> event, BiFunction<T, String, DynamoEvent<T>> maker, EntityModel model, T entity) {
    if (listeners.listenTo(event, entity.getClass())) {
      listeners.tell(maker.apply(entity, model.table().name()));
    }
  }

  @Override
  public <T> T beforeWrite(EntityModel model, T entity, WriteKind kind) {
    tell(BeforeConvertEvent.class, BeforeConvertEvent::new, model, entity);
    T converted = call(BeforeConvertCallback.class, entity, model, kind);
    tell(BeforeSaveEvent.class, BeforeSaveEvent::new, model, converted);
    return call(BeforeSaveCallback.class, converted, model.table().name());
  }

  @Override
  public <T> T written(EntityModel model, T entity) {
    tell(AfterSaveEvent.class, AfterSaveEvent::new, model, entity);
    return call(AfterSaveCallback.class, entity, model.table().name());
  }

  @Override
  public <T> T afterRead(EntityModel model, T entity) {
    tell(AfterConvertEvent.class, AfterConvertEvent::new, model, entity);
    return call(AfterConvertCallback.class, entity, model.table().name());
  }

  @Override
  public <T> void beforeDelete(EntityModel model, T entity) {
    tell(BeforeDeleteEvent.class, BeforeDeleteEvent::new, model, entity);
  }

  @Override
  public <T> void afterDelete(EntityModel model, T entity) {
    tell(AfterDeleteEvent.class, AfterDeleteEvent::new, model, entity);
  }
}
