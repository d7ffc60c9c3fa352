package io.dynabind.spring.data;

import io.dynabind.problem.MappingException;
import io.dynabind.query.Ordering;
import io.dynabind.repository.PlannedQuery;
import io.dynabind.repository.RepositoryPlans;
import io.dynabind.spring.data.ResultForm.Kind;
import io.dynabind.table.PageLimit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.repository.query.QueryMethod;
import org.springframework.data.repository.query.RepositoryQuery;

/** A method derived from its name: a finished query, in the form that the method returns. */
final class DerivedQuery implements RepositoryQuery {

  private final QueryMethod method;
  private final PlannedQuery<?> usual;
  private final Class<?> result;
  private final ResultForm form;
  private final int windowSize;
  private final RepositoryPlans plans;
  private final String domain;
  private final String origin;
  private final Map<Variant, PlannedQuery<?>> variants = new ConcurrentHashMap<>();

  /** What a call can ask otherwise; of each there are as many as the indexes have orders. */
  private record Variant(List<Ordering> orderings, Class<?> result) {}

  DerivedQuery(
      QueryMethod method,
      PlannedQuery<?> usual,
      Class<?> result,
      ResultForm form,
      int windowSize,
      RepositoryPlans plans,
      String domain,
      String origin) {
    this.method = method;
    this.usual = usual;
    this.result = result;
    this.form = form;
    this.windowSize = windowSize;
    this.plans = plans;
    this.domain = domain;
    this.origin = origin;
  }

  @Override
  public QueryMethod getQueryMethod() {
    return method;
  }

  @Override
  public @Nullable Object execute(@Nullable Object[] arguments) {
    return switch (form.delivery()) {
      case NOW -> {
        Call call = call(arguments);
        yield projected(now(query(call), call), call);
      }
      case FUTURE -> finished(call(arguments));
      case MONO -> Reactor.mono(() -> finished(call(arguments)));
      case FLUX -> Reactor.flux(() -> items(call(arguments)));
    };
  }

  private Reactor.Items items(Call call) {
    return new Reactor.Items(
        query(call).publisher(call.values(), call.most()), item -> projected(item, call));
  }

  private Call call(@Nullable Object[] arguments) {
    return new Call(method.getParameters(), arguments, origin);
  }

  private CompletableFuture<?> finished(Call call) {
    return finished(later(query(call), call), call);
  }

  private <V> CompletableFuture<?> finished(CompletableFuture<V> found, Call call) {
    return Futures.<V, @Nullable Object>map(found, value -> asDeclared(projected(value, call)));
  }

  /** What core has not projected, Spring Data projects. */
  private @Nullable Object projected(@Nullable Object found, Call call) {
    return form.gives()
        ? method.getResultProcessor().withDynamicProjection(call.accessor()).processResult(found)
        : found;
  }

  private @Nullable Object asDeclared(@Nullable Object found) {
    return form.gives() ? form.held(found) : found;
  }

  private PlannedQuery<?> query(Call call) {
    if (!form.gives()) {
      return usual;
    }
    Sort sort = call.accessor().getSort();
    Class<?> dynamic = call.accessor().findDynamicProjection();
    if (dynamic != null && !Elements.canBe(dynamic, result)) {
      throw new InvalidDataAccessApiUsageException(
          String.format(
              "%s was asked for %s, but gives %s, records and interfaces of some of its attributes",
              origin, dynamic.getSimpleName(), domain));
    }
    Class<?> wanted = dynamic != null && dynamic.isRecord() ? dynamic : result;
    if (sort.isUnsorted() && wanted == result) {
      return usual;
    }
    try {
      List<Ordering> orderings =
          NameCriteria.orderings(sort, plans, domain, origin, "for method " + origin);
      Variant variant = new Variant(orderings, wanted);
      PlannedQuery<?> known = variants.get(variant);
      if (known == null) {
        known = usual.otherwise(orderings, wanted);
        variants.put(variant, known);
      }
      return known;
    } catch (MappingException e) {
      throw new InvalidDataAccessApiUsageException(text(e), e);
    }
  }

  /** In the middle of a request it is no report of a start. */
  private static String text(MappingException failure) {
    return failure.problems().stream()
        .map(problem -> problem.message() + " " + problem.repair())
        .collect(Collectors.joining(" "));
  }

  private @Nullable Object now(PlannedQuery<?> query, Call call) {
    Object[] values = call.values();
    return switch (form.kind()) {
      case ONE -> one(query.list(values, call.mostForOne()));
      case MANY -> many(query, call);
      case STREAM -> query.stream(values, call.most());
      case SLICE -> slice(query, call);
      case PAGE -> page(query, call);
      case WINDOW -> Pages.window(query.page(values, windowLimit(call)));
      case COUNT -> form.number(query.count(values));
      case EXISTS -> query.exists(values);
      case DELETE -> form.number(query.delete(values));
    };
  }

  private List<?> many(PlannedQuery<?> query, Call call) {
    Pageable page = call.page();
    return page == null || CursorPageRequest.cursorOf(page) == null
        ? query.list(call.values(), call.most())
        : query.page(call.values(), Pages.limit(page, origin)).items();
  }

  private Object slice(PlannedQuery<?> query, Call call) {
    Pageable page = call.page();
    return page == null
        ? Pages.whole(query.list(call.values(), 0))
        : Pages.slice(query.page(call.values(), Pages.limit(page, origin).lookAhead()), page);
  }

  private Object page(PlannedQuery<?> query, Call call) {
    Pageable page = call.page();
    if (page == null) {
      return new PageImpl<>(query.list(call.values(), 0));
    }
    PageLimit limit = Pages.limit(page, origin).lookAhead();
    var found = query.page(call.values(), limit);
    return Pages.isAll(found, page)
        ? Pages.page(found, page, found.items().size())
        : Pages.page(found, page, query.count(call.values()));
  }

  private PageLimit windowLimit(Call call) {
    return call.window(windowSize).lookAhead();
  }

  private CompletableFuture<?> later(PlannedQuery<?> query, Call call) {
    Object[] values = call.values();
    return switch (form.kind()) {
      case ONE -> oneLater(query, call);
      case MANY -> manyLater(query, call);
      case SLICE -> sliceLater(query, call);
      case PAGE -> pageLater(query, call);
      case WINDOW -> Futures.map(query.pageAsync(values, windowLimit(call)), Pages::window);
      case COUNT -> numberLater(query.countAsync(values));
      case EXISTS -> query.existsAsync(values);
      case DELETE -> numberLater(query.deleteAsync(values));
      case STREAM -> throw new IllegalStateException("There is no future of a " + Kind.STREAM);
    };
  }

  private <R> CompletableFuture<?> oneLater(PlannedQuery<R> query, Call call) {
    CompletableFuture<List<R>> found = query.listAsync(call.values(), call.mostForOne());
    return Futures.<List<R>, @Nullable Object>map(found, this::one);
  }

  private CompletableFuture<?> numberLater(CompletableFuture<Long> number) {
    return Futures.<Long, @Nullable Object>map(number, form::number);
  }

  private CompletableFuture<?> manyLater(PlannedQuery<?> query, Call call) {
    Pageable page = call.page();
    return page == null || CursorPageRequest.cursorOf(page) == null
        ? query.listAsync(call.values(), call.most())
        : Futures.map(
            query.pageAsync(call.values(), Pages.limit(page, origin)),
            io.dynabind.table.Page::items);
  }

  private CompletableFuture<?> sliceLater(PlannedQuery<?> query, Call call) {
    Pageable page = call.page();
    return page == null
        ? Futures.map(query.listAsync(call.values(), 0), Pages::whole)
        : Futures.map(
            query.pageAsync(call.values(), Pages.limit(page, origin).lookAhead()),
            found -> Pages.slice(found, page));
  }

  private CompletableFuture<?> pageLater(PlannedQuery<?> query, Call call) {
    Pageable page = call.page();
    return page == null
        ? Futures.map(query.listAsync(call.values(), 0), PageImpl::new)
        : pageLater(query, page, call);
  }

  private <R> CompletableFuture<?> pageLater(PlannedQuery<R> query, Pageable page, Call call) {
    PageLimit limit = Pages.limit(page, origin).lookAhead();
    return Futures.then(
        query.pageAsync(call.values(), limit),
        found ->
            Pages.isAll(found, page)
                ? CompletableFuture.completedFuture(Pages.page(found, page, found.items().size()))
                : Futures.map(
                    query.countAsync(call.values()), count -> Pages.page(found, page, count)));
  }

  private @Nullable Object one(List<?> found) {
    if (found.size() > 1) {
      throw new IncorrectResultSizeDataAccessException(
          origin + " returns one entity, but several answer it; return a List, or say findFirstBy…",
          1); // how many there are is not known: no more than two are read
    }
    return found.isEmpty() ? null : found.get(0);
  }
}
