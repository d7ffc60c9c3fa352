package io.dynabind.spring.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.Dynabind;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Ignore;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Version;
import io.dynabind.schema.SchemaMode;
import io.dynabind.spring.data.event.AbstractDynamoEventListener;
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
import io.dynabind.test.DynamoDbTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Window;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What a context is told and may change of its entities, with DynamoDB Local. */
@DynamoDbTest
final class CallbacksAndEventsTest {

  @Table("called-lines")
  record Line(
      @HashKey String order,
      @RangeKey int number,
      String text,
      @Ignore boolean stored,
      @Version @Nullable Long version) {

    static Line of(int number, String text) {
      return new Line("o", number, text, false, null);
    }

    Line withText(String other) {
      return new Line(order, number, other, stored, version);
    }
  }

  record LineKey(String order, int number) {}

  interface Lines extends DynamoRepository<Line, LineKey> {

    List<Line> findByOrder(String order);

    CompletableFuture<List<Line>> readByOrder(String order);

    Stream<Line> streamByOrder(String order);

    Slice<Line> findByOrder(String order, Pageable page);

    Window<Line> findFirst10ByOrder(String order, ScrollPosition position);
  }

  /** A mutable class of which nobody hears. */
  @Table("called-notes")
  static class Note {

    @HashKey private String id;
    private String text;
  }

  interface Notes extends DynamoRepository<Note, String> {}

  @Configuration
  @EnableDynamoRepositories(
      considerNestedRepositories = true,
      includeFilters =
          @Filter(
              type = FilterType.ASSIGNABLE_TYPE,
              classes = {Lines.class, Notes.class}))
  static class Repositories {

    @Bean
    Dynabind dynabind(
        DynamoDbClient client, DynamoDbAsyncClient asyncClient, ApplicationContext context) {
      return SpringDataMapping.of(context)
          .addTo(Dynabind.builder().client(client).asyncClient(asyncClient))
          .schema(SchemaMode.CREATE_MISSING)
          .entities(Line.class, Note.class)
          .build();
    }
  }

  record Appending(int order, String text) implements BeforeConvertCallback<Line>, Ordered {

    @Override
    public Line onBeforeConvert(Line line, String table) {
      return line.withText(line.text() + text);
    }

    @Override
    public int getOrder() {
      return order;
    }
  }

  @Configuration
  static class Callbacks {

    @Bean
    Appending second() {
      return new Appending(2, " second");
    }

    /** Needs a repository, which needs the Dynabind that calls it. */
    @Bean
    Appending first(Lines lines) {
      return new Appending(1, lines == null ? "" : " first");
    }

    @Bean
    BeforeSaveCallback<Line> checked() {
      return (line, table) -> {
        if (line.text().startsWith("refused")) {
          throw new IllegalStateException("refused");
        }
        return line.withText(line.text() + " " + table);
      };
    }

    @Bean
    AfterSaveCallback<Line> stored() {
      return (line, table) ->
          new Line(line.order(), line.number(), line.text(), true, line.version());
    }

    @Bean
    AfterConvertCallback<Line> seen() {
      return (line, table) -> line.withText(line.text() + "!");
    }

    @Bean
    BeforeConvertCallback<Note> noted() {
      return (note, table) -> {
        note.text += "?";
        return note;
      };
    }
  }

  static final class Told {
    final List<String> all = Collections.synchronizedList(new ArrayList<>());

    private void add(DynamoEvent<Line> event) {
      String name = event.getClass().getSimpleName().replace("Event", "");
      all.add(name + " " + event.getEntity().number() + " in " + event.getTable());
    }
  }

  static class LineListener extends AbstractDynamoEventListener<Line> {

    private final Told told;

    LineListener(Told told) {
      this.told = told;
    }

    @Override
    public void onBeforeConvert(BeforeConvertEvent<Line> event) {
      told.add(event);
    }

    @Override
    public void onBeforeSave(BeforeSaveEvent<Line> event) {
      told.add(event);
    }

    @Override
    public void onAfterSave(AfterSaveEvent<Line> event) {
      told.add(event);
    }

    @Override
    public void onAfterConvert(AfterConvertEvent<Line> event) {
      told.add(event);
    }

    @Override
    public void onBeforeDelete(BeforeDeleteEvent<Line> event) {
      told.add(event);
    }

    @Override
    public void onAfterDelete(AfterDeleteEvent<Line> event) {
      told.add(event);
    }
  }

  @Configuration
  static class Listening {

    @Bean
    Told told() {
      return new Told();
    }

    @Bean
    LineListener lineListener(Told told) {
      return new LineListener(told);
    }
  }

  static final class Saves {

    final List<String> texts = new ArrayList<>();

    @EventListener
    void on(AfterSaveEvent<Line> event) {
      texts.add(event.getEntity().text());
    }
  }

  @Configuration
  static class LazyListening {

    @Bean
    Told told() {
      return new Told();
    }

    @Bean
    @Lazy
    LineListener lineListener(Told told) {
      return new LineListener(told);
    }
  }

  private static AnnotationConfigApplicationContext start(
      DynamoDbClient client, DynamoDbAsyncClient asyncClient, Class<?>... configurations) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.registerBean(DynamoDbClient.class, () -> client, d -> d.setDestroyMethodName(""));
    context.registerBean(
        DynamoDbAsyncClient.class, () -> asyncClient, d -> d.setDestroyMethodName(""));
    context.register(Repositories.class);
    for (Class<?> configuration : configurations) {
      context.register(configuration);
    }
    context.refresh();
    return context;
  }

  @Test
  void callbacksChangeWhatIsWrittenAndReturned(DynamoDbClient client, DynamoDbAsyncClient async) {
    try (var context = start(client, async, Callbacks.class)) {
      Lines lines = context.getBean(Lines.class);
      Line saved = lines.save(Line.of(1, "text"));
      String text = "text first second called-lines";
      assertThat(saved).isEqualTo(new Line("o", 1, text, true, 1L));
      assertThatThrownBy(() -> lines.save(Line.of(2, "refused")))
          .isExactlyInstanceOf(IllegalStateException.class)
          .hasMessage("refused");
      assertThat(lines.existsById(new LineKey("o", 2))).isFalse();
      Line seen = new Line("o", 1, text + "!", false, 1L);
      assertThat(lines.findById(new LineKey("o", 1))).hasValue(seen);
      assertThat(lines.findAllById(List.of(new LineKey("o", 1)))).containsExactly(seen);
      assertThat(lines.findByOrder("o")).containsExactly(seen);
      assertThat(lines.readByOrder("o").join()).containsExactly(seen);
      assertThat(lines.streamByOrder("o")).containsExactly(seen);
      assertThat(lines.findByOrder("o", PageRequest.of(0, 5))).containsExactly(seen);
      assertThat(lines.findFirst10ByOrder("o", ScrollPosition.keyset())).containsExactly(seen);
      Dynabind dynabind = context.getBean(Dynabind.class);
      assertThat(dynabind.table(Line.class).get(new LineKey("o", 1))).hasValue(seen);
      assertThat(dynabind.table(Line.class).async().put(saved).join().stored()).isTrue();
      lines.deleteById(new LineKey("o", 1));

      Note note = new Note();
      note.id = "n";
      note.text = "note";
      assertThat(context.getBean(Notes.class).save(note)).isSameAs(note);
      assertThat(note.text).isEqualTo("note?");
    }
  }

  @Test
  void listenersAreTold(DynamoDbClient client, DynamoDbAsyncClient async) {
    try (var context = start(client, async, Listening.class)) {
      Lines lines = context.getBean(Lines.class);
      List<String> told = context.getBean(Told.class).all;
      Line saved = lines.save(Line.of(1, "text"));
      assertThat(told)
          .containsExactly(
              "BeforeConvert 1 in called-lines",
              "BeforeSave 1 in called-lines",
              "AfterSave 1 in called-lines");
      told.clear();
      assertThatThrownBy(() -> lines.save(Line.of(1, "stale")))
          .isInstanceOf(OptimisticLockingFailureException.class);
      assertThat(told)
          .containsExactly(
              "BeforeConvert 1 in called-lines",
              "BeforeSave 1 in called-lines",
              "AfterConvert 1 in called-lines"); // of the item that won
      told.clear();
      lines.findByOrder("o");
      lines.readByOrder("o").join();
      assertThat(lines.streamByOrder("o")).hasSize(1);
      lines.findFirst10ByOrder("o", ScrollPosition.keyset());
      assertThat(told).hasSize(4).containsOnly("AfterConvert 1 in called-lines");
      told.clear();
      lines.delete(saved);
      lines.deleteById(new LineKey("o", 1)); // has no entity
      Note note = new Note();
      note.id = "n";
      context.getBean(Notes.class).save(note); // of another entity
      assertThat(told)
          .containsExactly("BeforeDelete 1 in called-lines", "AfterDelete 1 in called-lines");
    }
  }

  @Test
  void listenersThatComeLaterAreTold(DynamoDbClient client, DynamoDbAsyncClient async) {
    try (var context = start(client, async)) {
      Lines lines = context.getBean(Lines.class);
      lines.save(Line.of(7, "before"));
      List<String> heard = new ArrayList<>();
      ApplicationListener<AfterSaveEvent<Line>> listener =
          new ApplicationListener<>() {
            @Override
            public void onApplicationEvent(AfterSaveEvent<Line> event) {
              heard.add(event.getEntity().text());
            }
          };
      context.addApplicationListener(listener);
      Line line = lines.save(new Line("o", 7, "heard", false, 1L));
      context.removeApplicationListener(listener);
      lines.delete(lines.save(line.withText("after")));
      assertThat(heard).containsExactly("heard");
    }
  }

  private static ApplicationListener<AfterSaveEvent<Line>> hearing(List<String> heard) {
    return new ApplicationListener<>() {
      @Override
      public void onApplicationEvent(AfterSaveEvent<Line> event) {
        heard.add(event.getEntity().text());
      }
    };
  }

  private static ApplicationListener<AfterSaveEvent<Note>> deaf() {
    return new ApplicationListener<>() {
      @Override
      public void onApplicationEvent(AfterSaveEvent<Note> event) {
        throw new IllegalStateException("a line is no note");
      }
    };
  }

  @Test
  void listenersThatReplaceOthersAreTold(DynamoDbClient client, DynamoDbAsyncClient async) {
    try (var context = start(client, async)) {
      Lines lines = context.getBean(Lines.class);
      ApplicationListener<?> other = deaf();
      context.addApplicationListener(other);
      Line line = lines.save(Line.of(11, "before"));
      List<String> heard = new ArrayList<>();
      context.removeApplicationListener(other);
      context.addApplicationListener(hearing(heard));
      lines.delete(lines.save(line.withText("heard")));
      assertThat(heard).containsExactly("heard");
    }
  }

  @Test
  void listenersThatWerePutInAreTold(DynamoDbClient client, DynamoDbAsyncClient async) {
    List<String> heard = new ArrayList<>();
    try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
      context.registerBean(DynamoDbClient.class, () -> client, d -> d.setDestroyMethodName(""));
      context.registerBean(DynamoDbAsyncClient.class, () -> async, d -> d.setDestroyMethodName(""));
      context.register(Repositories.class);
      context.getBeanFactory().registerSingleton("hearing", hearing(heard));
      context.refresh();
      Lines lines = context.getBean(Lines.class);
      lines.delete(lines.save(Line.of(12, "heard")));
      assertThat(heard).containsExactly("heard");
    }
  }

  @Test
  void annotatedAndLazyListenersAreTold(DynamoDbClient client, DynamoDbAsyncClient async) {
    try (var context = start(client, async, Saves.class)) {
      Lines lines = context.getBean(Lines.class);
      lines.delete(lines.save(Line.of(8, "heard")));
      assertThat(context.getBean(Saves.class).texts).containsExactly("heard");
    }
    try (var context = start(client, async, LazyListening.class)) {
      Lines lines = context.getBean(Lines.class);
      lines.delete(lines.save(Line.of(9, "heard")));
      assertThat(context.getBean(Told.class).all).hasSize(5);
    }
  }

  @Test
  void listenersOfAContextAboveAreTold(DynamoDbClient client, DynamoDbAsyncClient async) {
    try (AnnotationConfigApplicationContext parent = new AnnotationConfigApplicationContext();
        AnnotationConfigApplicationContext child = new AnnotationConfigApplicationContext()) {
      parent.register(Saves.class);
      parent.refresh();
      child.setParent(parent);
      child.registerBean(DynamoDbClient.class, () -> client, d -> d.setDestroyMethodName(""));
      child.registerBean(DynamoDbAsyncClient.class, () -> async, d -> d.setDestroyMethodName(""));
      child.register(Repositories.class);
      child.refresh();
      Lines lines = child.getBean(Lines.class);
      lines.delete(lines.save(Line.of(10, "heard")));
      assertThat(parent.getBean(Saves.class).texts).containsExactly("heard");
    }
  }
}
