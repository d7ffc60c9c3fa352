package io.dynabind.spring.data;

import io.dynabind.spring.data.event.DynamoEvent;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.GenericApplicationListener;
import org.springframework.context.event.GenericApplicationListenerAdapter;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.core.ResolvableType;

/**
 * The listeners of a context and of those above it. Whether one listens to an event is found out
 * once for each entity, and again when there are other listeners, so that events that nobody hears
 * are not even made.
 */
final class Listeners {

  private final ApplicationContext context;
  private volatile Known known = new Known(List.of(), new ConcurrentHashMap<>());

  /** What was found out while there were these listeners. */
  private record Known(
      List<ApplicationListener<?>> listeners, Map<Class<?>, Map<Class<?>, Boolean>> answers) {}

  Listeners(ApplicationContext context) {
    this.context = context;
  }

  void tell(DynamoEvent<?> event) {
    context.publishEvent(event);
  }

  boolean listenTo(Class<?> event, Class<?> entity) {
    try {
      return isAnyTold(event, entity);
    } catch (ConcurrentModificationException e) {
      return true; // one comes or goes right now: the context knows whom to tell
    }
  }

  private boolean isAnyTold(Class<?> event, Class<?> entity) {
    Known now = known;
    if (!isAll(now.listeners())) {
      now = new Known(all(), new ConcurrentHashMap<>());
      known = now;
    }
    Map<Class<?>, Boolean> answers = now.answers().get(event);
    if (answers == null) {
      answers = now.answers().computeIfAbsent(event, none -> new ConcurrentHashMap<>());
    }
    Boolean answer = answers.get(entity);
    if (answer == null) {
      answer = anyListensTo(context, ResolvableType.forClassWithGenerics(event, entity), entity);
      answers.put(entity, answer);
    }
    return answer;
  }

  /** Whether these are all listeners that there are: the same ones, for they may be exchanged. */
  private boolean isAll(List<ApplicationListener<?>> listeners) {
    int next = 0;
    for (ApplicationContext each = context; each != null; each = each.getParent()) {
      if (each instanceof AbstractApplicationContext own) {
        for (ApplicationListener<?> listener : own.getApplicationListeners()) {
          if (next == listeners.size() || listeners.get(next++) != listener) {
            return false;
          }
        }
      }
    }
    return next == listeners.size();
  }

  private List<ApplicationListener<?>> all() {
    List<ApplicationListener<?>> all = new ArrayList<>();
    for (ApplicationContext each = context; each != null; each = each.getParent()) {
      if (each instanceof AbstractApplicationContext own) {
        own.getApplicationListeners().forEach(all::add);
      }
    }
    return all;
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
      if (listensTo(listener, event, entity)) {
        return true;
      }
    }
    for (String name : context.getBeanNamesForType(ApplicationListener.class, true, false)) {
      if (couldListenTo(context, name, event, entity)) {
        return true;
      }
    }
    return false;
  }

  private static boolean listensTo(
      ApplicationListener<?> listener, ResolvableType event, Class<?> entity) {
    GenericApplicationListener generic =
        listener instanceof GenericApplicationListener own
            ? own
            : new GenericApplicationListenerAdapter(listener);
    return generic.supportsEventType(event) && generic.supportsSourceType(entity);
  }

  /** Of a listener that is not made yet, only its class can be asked. */
  private static boolean couldListenTo(
      AbstractApplicationContext context, String name, ResolvableType event, Class<?> entity) {
    if (context.getBeanFactory().getSingleton(name) instanceof ApplicationListener<?> made) {
      return listensTo(made, event, entity); // one that was put in is not among the context's own
    }
    Class<?> type = context.containsBeanDefinition(name) ? context.getType(name, false) : null;
    boolean made = context.getBeanFactory().containsSingleton(name);
    return !made && type != null && couldListenTo(type, event);
  }

  private static boolean couldListenTo(Class<?> listener, ResolvableType event) {
    Class<?> heard =
        ResolvableType.forClass(listener).as(ApplicationListener.class).getGeneric().resolve();
    Class<?> told = event.toClass();
    return heard == null || heard.isAssignableFrom(told);
  }
}
