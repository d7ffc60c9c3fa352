package io.dynabind.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Dynabind;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.test.InMemoryDynamoDb;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.TestAbortedException;
import org.reactivestreams.FlowAdapters;
import org.reactivestreams.Publisher;
import org.reactivestreams.tck.PublisherVerification;
import org.reactivestreams.tck.TestEnvironment;
import org.testng.SkipException;

/** Every rule that the Reactive Streams' own kit checks of a publisher, each as a test. */
final class PublisherRulesTest {

  private static final int ITEMS = 120;

  @Table("ticks")
  record Tick(@HashKey String hash, @RangeKey long number) {}

  private static Dynabind dynabind;

  @BeforeAll
  static void fill() {
    InMemoryDynamoDb server = new InMemoryDynamoDb(Clock.systemUTC());
    dynabind =
        Dynabind.builder()
            .client(server.client())
            .asyncClient(server.asyncClient())
            .entities(Tick.class)
            .build();
    EntityTable<Tick> table = dynabind.table(Tick.class);
    table.create();
    table.putAll(LongStream.range(0, ITEMS).mapToObj(n -> new Tick("t", n)).toList());
  }

  @AfterAll
  static void close() {
    dynabind.close();
  }

  @TestFactory
  Stream<DynamicTest> ofQueries() {
    return rules(n -> dynabind.table(Tick.class).async().query("t").limit(n).publisher());
  }

  @TestFactory
  Stream<DynamicTest> ofScans() {
    return rules(n -> dynabind.table(Tick.class).async().scan().limit(n).publisher());
  }

  @TestFactory
  Stream<DynamicTest> ofScansOfAllSegments() {
    return rules(n -> dynabind.table(Tick.class).async().scan().parallel(3).limit(n).publisher());
  }

  private interface Source {
    Flow.Publisher<Tick> of(int items);
  }

  private static Stream<DynamicTest> rules(Source source) {
    List<Method> rules =
        Arrays.stream(PublisherVerification.class.getMethods())
            .filter(m -> m.isAnnotationPresent(org.testng.annotations.Test.class))
            .sorted(Comparator.comparing(Method::getName))
            .toList();
    assertThat(rules).hasSizeGreaterThan(30);
    return rules.stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getName(), () -> check(rule, source)));
  }

  private static void check(Method rule, Source source) throws Exception {
    Verification verification = new Verification(source);
    verification.setUp();
    try {
      rule.invoke(verification);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof SkipException skipped) {
        throw new TestAbortedException(skipped.getMessage());
      }
      if (e.getCause() instanceof Exception exception) {
        throw exception;
      }
      throw (Error) e.getCause();
    }
  }

  private static final class Verification extends PublisherVerification<Tick> {

    private final Source source;

    Verification(Source source) {
      super(new TestEnvironment(2_000, 100));
      this.source = source;
    }

    @Override
    public Publisher<Tick> createPublisher(long elements) {
      return FlowAdapters.toPublisher(source.of((int) Math.max(1, Math.min(elements, ITEMS))));
    }

    @Override
    public Publisher<Tick> createFailedPublisher() {
      return null; // what fails does so after it was asked for the first item
    }

    @Override
    public long maxElementsFromPublisher() {
      return ITEMS;
    }
  }
}
