package io.dynabind.matrix;

import io.dynabind.Dynabind;
import io.dynabind.repository.Repository;
import io.dynabind.table.AsyncResults;
import io.dynabind.table.EntityInterceptor;
import io.dynabind.table.Results;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The public verbs: every method that can be reached from Dynabind and Repository, except steps,
 * which give back what they were called on, and what is known to send nothing.
 */
final class Verbs {

  /** What sends nothing and is no step. */
  private static final Set<String> SILENT =
      Set.of(
          "Dynabind.builder",
          "Dynabind.close",
          "Dynabind.codec",
          "Dynabind.describe",
          "Dynabind.documents",
          "Dynabind.interceptors",
          "Dynabind.model",
          "Dynabind.plans",
          "Dynabind.repository",
          "Dynabind.table",
          "EntityTable.async",
          "EntityTable.attempt",
          "EntityTable.definition",
          "EntityTable.name",
          "EntityTable.prepare",
          "AsyncEntityTable.attempt",
          "AsyncEntityTable.definition",
          "AsyncEntityTable.name",
          "AsyncEntityTable.prepare",
          "PlannedMethod.pattern",
          "PlannedQuery.hasPages",
          "PlannedQuery.pattern",
          "PlannedQuery.plan",
          "RepositoryPlans.annotated",
          "RepositoryPlans.isAnnotated",
          "RepositoryPlans.patterns",
          "RepositoryPlans.plan",
          "RepositoryPlans.property",
          "RepositoryPlans.supportsAsync",
          "RepositoryPlans.supportsSync",
          "QuerySteps.rangeKey");

  /** What queries and scans have in common; each of them needs cells of its own. */
  private static final Set<Class<?>> SHARED = Set.of(Results.class, AsyncResults.class);

  /** What users write, and verbs call. */
  private static final Set<Class<?>> OF_USERS = Set.of(EntityInterceptor.class);

  private Verbs() {}

  /** All of them, as {@code EntityTable.insert}. */
  static Set<String> all() {
    Set<String> verbs = new TreeSet<>();
    Set<Class<?>> types = reachable();
    types.removeAll(SHARED);
    types.removeAll(OF_USERS);
    for (Class<?> type : types) {
      addVerbs(type, type, verbs);
      for (Class<?> parent : type.getInterfaces()) {
        if (SHARED.contains(parent)) {
          addVerbs(type, parent, verbs);
        }
      }
    }
    verbs.removeAll(SILENT);
    return verbs;
  }

  private static void addVerbs(Class<?> type, Class<?> declaring, Set<String> verbs) {
    for (Method method : declaring.getDeclaredMethods()) {
      if (Modifier.isPublic(method.getModifiers())
          && !method.isSynthetic()
          && !isStep(declaring, method)) {
        verbs.add(type.getSimpleName() + "." + method.getName());
      }
    }
  }

  /** What recipes call, of both forms. */
  static Set<String> covered(Iterable<Recipe> recipes) {
    Set<String> covered = new TreeSet<>();
    for (Recipe recipe : recipes) {
      for (String verb : recipe.covers()) {
        if (recipe.sync() != null) {
          covered.add(verb);
        }
        if (recipe.async() != null) {
          covered.add(hasAsyncForm(verb) ? "Async" + verb : verb);
        }
      }
    }
    return covered;
  }

  private static boolean hasAsyncForm(String verb) {
    return !verb.startsWith("Dynabind.")
        && !verb.startsWith("Planned")
        && !verb.startsWith("Batch")
        && !verb.startsWith("Transact");
  }

  private static boolean isStep(Class<?> type, Method method) {
    Type result = method.getGenericReturnType();
    return result instanceof TypeVariable<?> variable
        ? Arrays.stream(type.getTypeParameters()).anyMatch(variable::equals)
            && (type.getSimpleName().endsWith("Steps") || type.getSimpleName().endsWith("Step"))
        : method.getReturnType() == type;
  }

  private static Set<Class<?>> reachable() {
    Set<Class<?>> known = new LinkedHashSet<>();
    Deque<Class<?>> open = new ArrayDeque<>(Set.of(Dynabind.class, Repository.class));
    while (!open.isEmpty()) {
      Class<?> type = open.remove();
      if (known.add(type)) {
        for (Method method : type.getDeclaredMethods()) {
          if (Modifier.isPublic(method.getModifiers())) {
            follow(method.getGenericReturnType(), open);
          }
        }
        for (Type parent : type.getGenericInterfaces()) {
          follow(parent, open);
        }
      }
    }
    return known;
  }

  private static void follow(Type type, Deque<Class<?>> open) {
    if (type instanceof Class<?> raw) {
      boolean ours =
          raw.isInterface()
              && (raw.getPackageName().equals("io.dynabind.table")
                  || raw.getPackageName().equals("io.dynabind.repository"));
      if (ours) {
        open.add(raw);
      }
    } else if (type instanceof ParameterizedType generic) {
      follow(generic.getRawType(), open);
      for (Type argument : generic.getActualTypeArguments()) {
        follow(argument, open);
      }
    } else if (type instanceof GenericArrayType array) {
      follow(array.getGenericComponentType(), open);
    }
  }
}
