package io.dynabind.spring.data.walk;

import io.dynabind.Dynabind;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.spring.data.CursorPageRequest;
import io.dynabind.spring.data.DynamoRepository;
import io.dynabind.spring.data.EnableDynamoRepositories;
import io.dynabind.table.CursorKey;
import io.dynabind.table.CursorKeys;
import java.net.URI;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Window;
import org.springframework.data.support.WindowIterator;
import reactor.core.publisher.Flux;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/**
 * A program that walks through all steps in the ways that its arguments name, and ticks them off.
 */
public final class LongWalk {

  static final int ITEMS = 100_000;

  private static final int PAGE = 1_000;
  private static final String WAY = "w";

  @Table("steps")
  record Step(@HashKey String way, @RangeKey int number, String text) {}

  record StepKey(String way, int number) {}

  interface Steps extends DynamoRepository<Step, StepKey> {

    Slice<Step> findByWay(String way, Pageable page);

    Window<Step> findFirst1000ByWay(String way, ScrollPosition position);

    Stream<Step> streamByWay(String way);

    Flux<Step> searchByWay(String way);

    List<Step> findAllByWay(String way);
  }

  @EnableDynamoRepositories(considerNestedRepositories = true)
  static class Found {}

  private LongWalk() {}

  /**
   * Prints for each way how many steps there were, if each was met once.
   *
   * @param arguments the endpoint, then any of {@code windows}, {@code tokens}, {@code stream},
   *     {@code flux} and {@code list}
   */
  public static void main(String[] arguments) {
    try (Dynabind dynabind = dynabind(URI.create(arguments[0]));
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
      context.registerBean(Dynabind.class, () -> dynabind, d -> d.setDestroyMethodName(""));
      context.register(Found.class);
      context.refresh();
      for (String way : List.of(arguments).subList(1, arguments.length)) {
        Ticks ticks = new Ticks();
        walk(context.getBean(Steps.class), way, ticks);
        System.out.println(way + " " + ticks.met());
      }
    }
  }

  private static Dynabind dynabind(URI endpoint) {
    return Dynabind.builder()
        .endpoint(endpoint)
        .region(Region.US_EAST_1)
        .credentials(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .cursorKeys(CursorKeys.of(CursorKey.signing("k1", new byte[32])))
        .deadline(Duration.ofMinutes(4)) // a full heap is slow before it is full
        .entities(Step.class)
        .build();
  }

  private static void walk(Steps steps, String way, Consumer<Step> each) {
    switch (way) {
      case "windows" ->
          WindowIterator.of(position -> steps.findFirst1000ByWay(WAY, position))
              .startingAt(ScrollPosition.keyset())
              .forEachRemaining(each);
      case "tokens" -> byTokens(steps, each);
      case "stream" -> steps.streamByWay(WAY).forEach(each);
      case "flux" -> steps.searchByWay(WAY).doOnNext(each).blockLast();
      case "list" -> steps.findAllByWay(WAY).forEach(each);
      default -> throw new IllegalArgumentException("No such way: " + way);
    }
  }

  /** As over HTTP: nothing but the token is kept between two pages. */
  private static void byTokens(Steps steps, Consumer<Step> each) {
    String token = null;
    do {
      Slice<Step> slice = steps.findByWay(WAY, CursorPageRequest.of(PAGE, token));
      slice.forEach(each);
      token = CursorPageRequest.tokenOf(slice.nextPageable()).orElse(null);
    } while (token != null);
  }

  /** Which steps were met. */
  private static final class Ticks implements Consumer<Step> {

    private final BitSet met = new BitSet(ITEMS);

    @Override
    public void accept(Step step) {
      if (met.get(step.number())) {
        throw new IllegalStateException("Met twice: " + step.number());
      }
      met.set(step.number());
    }

    int met() {
      return met.cardinality();
    }
  }
}
