package io.dynabind.spring.data;

import io.dynabind.spring.data.event.DynamoEvent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.GenericApplicationListener;
import org.springframework.context.event.GenericApplicationListenerAdapter;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.core.ResolvableType;

/**
 * The listeners of a context and of those above it. Whether one listens to an event is found out
 * once for each entity, and again when there are more or fewer listeners, so that events that
 * nobody hears are not even made.
 */
final class Listeners {

  private final @Nullable ApplicationContext context;
  private volatile Known known = new Known(-1, Map.of());

  /** What was found out while there were so many listeners. */
  private record Known(int listeners, Map<Class<?>, Map<Class<?>, Boolean>> answers) {}

  private Listeners(@Nullable ApplicationContext context) {
    this.context = context;
  }

  static Listeners of(ListableBeanFactory beans) {
    return new Listeners(beans instanceof ApplicationContext context ? context : null);
  }

  void tell(DynamoEvent<?> event) {
    if (context != null) {
      context.publishEvent(event);
    }
  }

  boolean listenTo(Class<?> event, Class<?> entity) {
    ApplicationContext first = context;
    if (first == null) {
      return false;
    }
    Known now = known;
    int count = count(first);
    if (now.listeners() != count) {
      now = new Known(count, new ConcurrentHashMap<>());
      known = now;
    }
    Map<Class<?>, Boolean> answers = now.answers().get(event);
    if (answers == null) {
      answers = now.answers().computeIfAbsent(event, none -> new ConcurrentHashMap<>());
    }
    Boolean answer = answers.get(entity);
    if (answer == null) {
      answer = anyListensTo(first, ResolvableType.forClassWithGenerics(event, entity), entity);
      answers.put(entity, answer);
    }
    return answer;
  }

  private static int count(ApplicationContext first) {
    int count = 0;
    for (ApplicationContext each = first; each != null; each = each.getParent()) {
      if (each instanceof AbstractApplicationContext own) {
        count += own.getApplicationListeners().size();
      }
    }
    return count;
  }

  private static boolean anyListensTo(
      ApplicationContext first, ResolvableType event, Class<?> entity) {
    for (ApplicationContext each = first; each != null; each = each.getParent()) {
      if (!(each instanceof AbstractApplicationContext own) || isAnyTold(own, event, entity)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAnyTold(
      AbstractApplicationContext context, ResolvableType event, Class<?> entity) {
    for (ApplicationListener<?> listener : context.getApplicationListeners()) {
      GenericApplicationListener generic =
          listener instanceof GenericApplicationListener own
              ? own
              : new GenericApplicationListenerAdapter(listener);
      if (generic.supportsEventType(event) && generic.supportsSourceType(entity)) {
        return true;
      }
    }
    // Of a listener that is not made yet, only its class can be asked.
    for (String name : context.getBeanNamesForType(ApplicationListener.class, true, false)) {
      Class<?> type = context.containsBeanDefinition(name) ? context.getType(name, false) : null;
      boolean made = context.getBeanFactory().containsSingleton(name);
      if (!made && type != null && couldListenTo(type, event)) {
        return true;
      }
    }
    return false;
  }

  private static boolean couldListenTo(Class<?> listener, ResolvableType event) {
    Class<?> heard =
        ResolvableType.forClass(listener).as(ApplicationListener.class).getGeneric().resolve();
    Class<?> told = event.toClass();
    return heard == null || heard.isAssignableFrom(told);
  }
}
