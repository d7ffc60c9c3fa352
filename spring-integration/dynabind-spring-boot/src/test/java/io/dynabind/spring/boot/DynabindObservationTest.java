package io.dynabind.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.Dynabind;
import io.dynabind.executor.ExecutionListener;
import io.dynabind.spring.boot.observation.DefaultRequestObservationConvention;
import io.dynabind.spring.boot.observation.RequestContext;
import io.dynabind.spring.boot.observation.RequestObservationConvention;
import io.dynabind.spring.boot.observation.RequestObservations;
import io.dynabind.spring.boot.shop.Order;
import io.dynabind.spring.boot.shop.Orders;
import io.dynabind.spring.boot.shop.Shop;
import io.dynabind.test.LocalDynamoDb;
import io.micrometer.common.KeyValue;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.dao.OptimisticLockingFailureException;

class DynabindObservationTest {

  private final String prefix = "t" + UUID.randomUUID() + "-";
  private final ApplicationContextRunner bare =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  DynabindAutoConfiguration.class,
                  DynabindObservationAutoConfiguration.class,
                  DynamoRepositoriesAutoConfiguration.class))
          .withUserConfiguration(Shop.class)
          .withPropertyValues(
              "dynabind.table.prefix=" + prefix,
              "dynabind.schema.mode=create-missing",
              "dynabind.endpoint=" + LocalDynamoDb.shared().endpoint(),
              "dynabind.region=us-east-1",
              "dynabind.credentials.access-key-id=local",
              "dynabind.credentials.secret-access-key=local");
  private final ApplicationContextRunner runner =
      bare.withConfiguration(
              AutoConfigurations.of(
                  MetricsAutoConfiguration.class, ObservationAutoConfiguration.class))
          .withBean(MeterRegistry.class, SimpleMeterRegistry::new);

  @Test
  void timesEachMethodByTableIndexAndOutcome() {
    runner.run(
        context -> {
          Orders orders = context.getBean(Orders.class);
          orders.save(new Order("c", "2026-1", 5, null));
          assertThatThrownBy(() -> orders.save(new Order("c", "2026-1", 6, null)))
              .isInstanceOf(OptimisticLockingFailureException.class);
          orders.findByCustomerIdAndOrderIdStartingWith("c", "2026");
          MeterRegistry meters = context.getBean(MeterRegistry.class);
          assertThat(
                  meters
                      .get("dynabind.request")
                      .tag("method", "Orders.findByCustomerIdAndOrderIdStartingWith")
                      .tag("operation", "Query")
                      .tag("table", prefix + "orders")
                      .tag("index", "none")
                      .tag("outcome", "answered")
                      .tag("error", "none")
                      .timer()
                      .count())
              .isEqualTo(1);
          assertThat(
                  meters
                      .get("dynabind.request")
                      .tag("operation", "PutItem")
                      .tag("outcome", "condition-failed")
                      .tag("error", "none")
                      .timer()
                      .count())
              .isEqualTo(1);
        });
  }

  @Test
  void countsTheUnitsThatAreConsumed() {
    runner.run(
        context -> {
          Orders orders = context.getBean(Orders.class);
          orders.save(new Order("c", "2026-1", 5, null));
          orders.save(new Order("c", "2026-2", 5, null));
          orders.findByCustomerIdAndOrderIdStartingWith("c", "2026");
          MeterRegistry meters = context.getBean(MeterRegistry.class);
          assertThat(
                  meters
                      .get("dynabind.capacity")
                      .tag("table", prefix + "orders")
                      .tag("index", "none")
                      .tag("kind", "write")
                      .counter()
                      .count())
              .isEqualTo(2);
          assertThat(
                  meters
                      .get("dynabind.capacity")
                      .tag("method", "Orders.findByCustomerIdAndOrderIdStartingWith")
                      .tag("kind", "read")
                      .counter()
                      .count())
              .isEqualTo(0.5);
        });
  }

  @Test
  void traceKeysHaveUnitsAndNoValues() {
    List<RequestContext> heard = new ArrayList<>();
    List<RequestContext> failed = new ArrayList<>();
    runner
        .withBean(Recorder.class, () -> new Recorder(heard, failed))
        .run(
            context -> {
              context.getBean(Orders.class).save(new Order("secret-c", "secret-o", 5, null));
              RequestContext put = heard.get(heard.size() - 1);
              assertThat(put.getContextualName()).isEqualTo("PutItem " + prefix + "orders");
              assertThat(put.getHighCardinalityKeyValues())
                  .extracting(KeyValue::getKey)
                  .containsExactlyInAnyOrder(
                      "tables", "capacity.read", "capacity.write", "request.id");
              assertThat(put.getHighCardinalityKeyValue("capacity.write").getValue())
                  .isEqualTo("1.0");
              assertThat(put.getAllKeyValues())
                  .allSatisfy(each -> assertThat(each.getValue()).doesNotContain("secret"));
            });
  }

  @Test
  void anUnreachableServerIsAnError() {
    List<RequestContext> heard = new ArrayList<>();
    List<RequestContext> failed = new ArrayList<>();
    runner
        .withBean(Recorder.class, () -> new Recorder(heard, failed))
        .withPropertyValues(
            "dynabind.schema.mode=none",
            "dynabind.endpoint=http://localhost:1",
            "dynabind.retry.budget=0")
        .run(
            context -> {
              Orders orders = context.getBean(Orders.class);
              assertThatThrownBy(() -> orders.findById(new Orders.Key("c", "o"))).isNotNull();
              assertThat(heard).isNotEmpty();
              assertThat(heard.get(0).getOutcome()).isEqualTo("connection");
              assertThat(heard.get(0).getError()).isNotNull();
              assertThat(failed).isEqualTo(heard);
            });
  }

  @Test
  void aConditionThatIsFalseIsNoError() {
    List<RequestContext> heard = new ArrayList<>();
    List<RequestContext> failed = new ArrayList<>();
    runner
        .withBean(Recorder.class, () -> new Recorder(heard, failed))
        .run(
            context -> {
              Orders orders = context.getBean(Orders.class);
              orders.save(new Order("c", "o", 5, null));
              assertThatThrownBy(() -> orders.save(new Order("c", "o", 6, null)))
                  .isInstanceOf(OptimisticLockingFailureException.class);
              RequestContext last = heard.get(heard.size() - 1);
              assertThat(last.getOutcome()).isEqualTo("condition-failed");
              assertThat(failed).doesNotContain(last);
            });
  }

  @Test
  void ofSeveralTablesTheNamesAreInTracesAlone() {
    List<RequestContext> heard = new ArrayList<>();
    List<RequestContext> failed = new ArrayList<>();
    runner
        .withBean(Recorder.class, () -> new Recorder(heard, failed))
        .run(
            context -> {
              Dynabind dynabind = context.getBean(Dynabind.class);
              dynabind
                  .transactWrite()
                  .put(dynabind.table(Order.class), new Order("c", "o", 5, null))
                  .put(dynabind.table(Shop.Payment.class), new Shop.Payment.Card("p", "4711"))
                  .execute();
              RequestContext batch = heard.get(heard.size() - 1);
              assertThat(batch.getContextualName()).isEqualTo("TransactWriteItems several");
              assertThat(batch.getLowCardinalityKeyValue("table").getValue()).isEqualTo("several");
              assertThat(batch.getHighCardinalityKeyValue("tables").getValue().split(","))
                  .containsExactlyInAnyOrder(prefix + "orders", prefix + "payments");
            });
  }

  @Test
  void aBeanNamesWhatIsObserved() {
    runner
        .withBean(RequestObservationConvention.class, OwnNames::new)
        .run(
            context -> {
              context.getBean(Orders.class).save(new Order("c", "o", 5, null));
              assertThat(context.getBean(MeterRegistry.class).find("shop.dynamo").timers())
                  .isNotEmpty();
            });
  }

  @Test
  void observationsCanBeSwitchedOffByTheirName() {
    runner
        .withPropertyValues("management.observations.enable.dynabind=false")
        .run(
            context -> {
              context.getBean(Orders.class).save(new Order("c", "o", 5, null));
              assertThat(context.getBean(MeterRegistry.class).find("dynabind.request").timers())
                  .isEmpty();
            });
  }

  @Test
  void nothingListensWithoutRegistries() {
    bare.run(
        context ->
            assertThat(context)
                .hasSingleBean(Dynabind.class)
                .doesNotHaveBean(ExecutionListener.class));
    bare.withClassLoader(new FilteredClassLoader("io.micrometer"))
        .run(
            context -> assertThat(context).hasNotFailed().doesNotHaveBean(ExecutionListener.class));
  }

  @Test
  void asksForNothingWhileNobodyListens() {
    assertThat(new RequestObservations(ObservationRegistry.NOOP, null).wantsDetails()).isFalse();
  }

  private static final class OwnNames extends DefaultRequestObservationConvention {
    @Override
    public String getName() {
      return "shop.dynamo";
    }
  }

  private record Recorder(List<RequestContext> heard, List<RequestContext> failed)
      implements ObservationHandler<RequestContext> {

    @Override
    public void onError(RequestContext context) {
      failed.add(context);
    }

    @Override
    public void onStop(RequestContext context) {
      heard.add(context);
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
      return context instanceof RequestContext;
    }
  }
}
