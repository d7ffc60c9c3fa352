package io.dynabind.internal.codec.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynabind.annotation.Attribute;
import io.dynabind.annotation.BuiltBy;
import io.dynabind.annotation.Creator;
import io.dynabind.annotation.Flatten;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Ignore;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Version;
import io.dynabind.codec.EntityCodec;
import io.dynabind.internal.codec.generated.Sources.Source;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Immutable classes and classes with builders work as their reflective twins say. */
class GeneratedKindsTest {

  @Table("accounts")
  static final class Account {

    private final String owner;
    private final long cents;
    private final Optional<String> note;

    private Account(@HashKey String owner, long cents, Optional<String> note) {
      this.owner = owner;
      this.cents = cents;
      this.note = note;
    }
  }

  @Test
  void oneConstructorThatTakesAllFinalFields() {
    Twins<Account> twins = Twins.of(Account.class);

    Account account = twins.storeAlike("{'owner':{'S':'a'},'cents':{'N':'7'},'note':{'S':'n'}}");
    assertThat(account.owner + account.cents + account.note).isEqualTo("a7Optional[n]");
    assertThat(twins.storeAlike("{'owner':{'S':'a'},'cents':{'N':'7'}}").note).isEmpty();
    twins.refuseAlike(
        "{'owner':{'S':'a'}}",
        "Account.cents is long, but attribute 'cents' is absent or NULL; use Long or @Default at $ (decoding"
            + " Account)");
  }

  @Table("shelves")
  static class Shelf {

    @HashKey private final String id;
    private final List<String> books;
    private final int count;
    private final boolean open;
    private final transient int calls = 0;

    @Creator
    Shelf(String id, Collection<String> books, @Ignore int count, Boolean open) {
      this.id = id;
      this.books = books == null ? null : List.copyOf(books);
      this.count = count;
      this.open = open != null && open;
    }

    Shelf() {
      this("none", List.of(), 0, false);
    }

    public String getId() {
      return id;
    }

    @Attribute("titles")
    List<String> books() {
      return books;
    }

    public Optional<Boolean> getOpen() {
      return Optional.of(open);
    }

    boolean isOpen() {
      return open;
    }
  }

  @Test
  void aConstructorThatIsChosen() {
    Twins<Shelf> twins = Twins.of(Shelf.class);

    Shelf shelf =
        twins.storeAlike("{'id':{'S':'a'},'titles':{'L':[{'S':'x'}]},'open':{'BOOL':true}}");
    assertThat(shelf.books()).containsExactly("x");
    assertThat(shelf.isOpen()).isTrue();
    twins.readAlike("{'id':{'S':'a'}}", "{'id':{'S':'a'},'open':{'BOOL':false}}");
  }

  @Table("shapes")
  interface Shape {

    @HashKey
    String id();

    double getArea();

    @Creator
    static Shape of(String id, double area) {
      return new Square(id, area);
    }
  }

  private record Square(String id, double side) implements Shape {

    @Override
    public double getArea() {
      return side;
    }
  }

  @Test
  void staticMethodsOfInterfaces() {
    Twins<Shape> twins = Twins.of(Shape.class);

    assertThat(twins.storeAlike("{'id':{'S':'a'},'area':{'N':'2.5'}}"))
        .isEqualTo(new Square("a", 2.5));
    twins.refuseAlike(
        "{'id':{'S':'a'}}",
        "Shape.area is double, but attribute 'area' is absent or NULL; use Double or @Default at $ (decoding"
            + " Shape)");
  }

  static final class Slice<T> {

    private final List<T> items;
    private final T first;
    private final Slice<T> next;

    private Slice(List<T> items, T first, Slice<T> next) {
      this.items = items;
      this.first = first;
      this.next = next;
    }

    @Creator
    private static <E> Slice<E> of(List<E> items, E first, Slice<E> next) {
      return new Slice<>(items, first, next);
    }
  }

  record Pair<A, B>(A left, B right) {}

  static class Holder<T> {

    private T held;
    private T[] more;
    private Map<String, List<? extends T>> named;

    public T getHeld() {
      return held;
    }

    public void setHeld(T held) {
      this.held = held;
    }
  }

  static final class LongHolder extends Holder<Long> {

    @Override
    public Long getHeld() {
      return super.getHeld();
    }

    @Override
    public void setHeld(Long held) {
      super.setHeld(held);
    }
  }

  record Tree<T>(T value, List<Tree<T>> children) {}

  @Table("generics")
  record Generic(
      @HashKey String id,
      Slice<Integer> slice,
      Pair<Integer, Pair<String, Boolean>> pair,
      Holder<Double> holder,
      LongHolder longs,
      Tree<Short> tree,
      List<? extends Pair<Integer, String>> wild) {}

  @Test
  void genericTypesByTheirArguments() {
    Twins<Generic> twins = Twins.of(Generic.class);

    Generic read =
        twins.storeAlike(
            "{'id':{'S':'a'},"
                + "'slice':{'M':{'items':{'L':[{'N':'1'}]},'first':{'N':'2'},"
                + "'next':{'M':{'items':{'L':[]}}}}},"
                + "'pair':{'M':{'left':{'N':'1'},'right':{'M':{'left':{'S':'x'},"
                + "'right':{'BOOL':true}}}}},"
                + "'holder':{'M':{'held':{'N':'0.5'},'more':{'L':[{'N':'2.5'}]},"
                + "'named':{'M':{'n':{'L':[{'N':'1.5'}]}}}}},"
                + "'longs':{'M':{'held':{'N':'5'}}},"
                + "'tree':{'M':{'value':{'N':'1'},'children':{'L':[{'M':{'value':{'N':'2'},"
                + "'children':{'L':[]}}}]}}},"
                + "'wild':{'L':[{'M':{'left':{'N':'3'},'right':{'S':'y'}}}]}}");
    assertThat(read.slice.items).containsExactly(1);
    assertThat(read.slice.first).isEqualTo(2);
    assertThat(read.slice.next.items).isEmpty();
    assertThat(read.pair.right().right()).isTrue();
    assertThat(read.holder.held).isEqualTo(0.5);
    assertThat(read.holder.more).containsExactly(2.5);
    assertThat(read.longs.getHeld()).isEqualTo(5L);
    assertThat(read.tree.children().get(0).value()).isEqualTo((short) 2);
    assertThat(read.wild.get(0).left()).isEqualTo(3);
    twins.refuseAlike(
        "{'id':{'S':'a'},'tree':{'M':{'value':{'N':'1'},'children':{'L':[{'M':{'value':"
            + "{'S':'x'}}}]}}}}",
        "Expected N but was S at $.tree.children[0].value (decoding Generic)");
  }

  @Table("orders")
  @BuiltBy(value = Plain.Builder.class, buildMethod = "make", setterPrefix = "with")
  static final class Plain {

    @HashKey private final String id;
    private final String state;
    private final int quantity;
    private final Set<String> tags;
    @Version private final Long version;
    private final @Ignore String secret;

    private Plain(Builder builder) {
      this.id = builder.id;
      this.state = builder.state;
      this.quantity = builder.quantity;
      this.tags = builder.tags;
      this.version = builder.version;
      this.secret = builder.secret;
    }

    boolean isLarge() {
      return quantity > 10;
    }

    static final class Builder {

      private String id;
      private String state = "NEW";
      private int quantity;
      private Set<String> tags = Set.of("default");
      private Long version;
      private String secret = "none";

      private Builder() {}

      Builder withId(String id) {
        this.id = id;
        return this;
      }

      void withState(String state) {
        this.state = state;
      }

      Builder withQuantity(Integer quantity) {
        this.quantity = Objects.requireNonNull(quantity);
        return this;
      }

      long withTags(Iterable<? extends String> tags) {
        List<String> all = new ArrayList<>();
        tags.forEach(all::add);
        this.tags = Set.copyOf(all);
        return all.size();
      }

      Builder withVersion(Long version) {
        this.version = version;
        return this;
      }

      Builder withSecret(String secret) {
        this.secret = secret;
        return this;
      }

      Plain make() {
        return new Plain(this);
      }
    }
  }

  @Test
  void buildersWithFluentAndOtherSetters() {
    Twins<Plain> twins = Twins.of(Plain.class);

    twins.storeAlike(
        "{'id':{'S':'a'},'state':{'S':'PAID'},'quantity':{'N':'3'},'tags':{'SS':['x']},"
            + "'version':{'N':'1'}}");
    Plain read =
        twins.readAlike(
            "{'id':{'S':'a'},'quantity':{'N':'3'}}",
            "{'id':{'S':'a'},'state':{'S':'NEW'},'quantity':{'N':'3'}}");
    assertThat(read.tags).isEmpty();
    twins.refuseAlike(
        "{'id':{'S':'a'}}",
        "Plain.quantity is int, but attribute 'quantity' is absent or NULL; use Integer or @Default at $"
            + " (decoding Plain)");
  }

  @Test
  void copiesTellBuildersOfNullsThatTheyWouldReplace() {
    Twins<Plain> twins = Twins.of(Plain.class);
    Plain.Builder builder = new Plain.Builder().withId("a").withQuantity(1).withSecret("s");
    builder.withState(null);
    Plain plain = builder.make();
    for (EntityCodec<Plain> codec : List.of(twins.generated(), twins.reflective())) {
      Plain copy = codec.copy(plain, Map.of(codec.model().version(), 5L));
      assertThat(copy.state).isNull();
      assertThat(copy.version).isEqualTo(5);
      assertThat(copy.secret).isEqualTo("s");
      assertThat(copy.tags).containsExactly("default");
      assertThat(plain.version).isNull();
      assertThat(codec.isMutable(plain)).isFalse();
    }
  }

  /** As a processor of annotations would write it. */
  @BuiltBy(value = Value.Builder.class, builderMethod = "builder")
  abstract static class Value<T> {

    abstract String id();

    abstract Optional<String> note();

    abstract List<T> items();

    abstract boolean isOpen();

    static <E> Builder<E> builder() {
      return new GeneratedBuilder<>();
    }

    interface Builder<T> {

      Builder<T> id(String id);

      Builder<T> note(String note);

      Builder<T> note(Optional<? extends String> note);

      Builder<T> items(Iterable<? extends T> items);

      Builder<T> open(boolean open);

      Builder<T> from(Value<T> other);

      Value<T> build();
    }
  }

  @Table("values")
  @BuiltBy(value = IntValue.Builder.class, builderMethod = "ints")
  abstract static class IntValue extends Value<Integer> {

    @Override
    @HashKey
    abstract String id();

    static GeneratedIntBuilder ints() {
      return new GeneratedIntBuilder();
    }

    abstract static class Builder implements Value.Builder<Integer> {

      @Override
      public abstract Builder items(Iterable<? extends Integer> items);

      @Override
      public abstract IntValue build();
    }
  }

  private static final class GeneratedBuilder<T> implements Value.Builder<T> {

    private GeneratedValue<T> made = new GeneratedValue<>(null, Optional.empty(), null, false);

    private GeneratedBuilder<T> with(
        String id, Optional<String> note, List<T> items, boolean open) {
      made = new GeneratedValue<>(id, note, items, open);
      return this;
    }

    @Override
    public Value.Builder<T> id(String id) {
      return with(id, made.note, made.items, made.open);
    }

    @Override
    public Value.Builder<T> note(String note) {
      return with(made.id, Optional.of(note), made.items, made.open);
    }

    @Override
    public Value.Builder<T> note(Optional<? extends String> note) {
      return with(made.id, note.map(text -> text), made.items, made.open);
    }

    @Override
    public Value.Builder<T> items(Iterable<? extends T> items) {
      List<T> all = new ArrayList<>();
      items.forEach(all::add);
      return with(made.id, made.note, all, made.open);
    }

    @Override
    public Value.Builder<T> open(boolean open) {
      return with(made.id, made.note, made.items, open);
    }

    @Override
    public Value.Builder<T> from(Value<T> other) {
      return with(other.id(), other.note(), other.items(), other.isOpen());
    }

    @Override
    public Value<T> build() {
      return made;
    }
  }

  private static final class GeneratedValue<T> extends Value<T> {

    private final String id;
    private final Optional<String> note;
    private final List<T> items;
    private final boolean open;

    GeneratedValue(String id, Optional<String> note, List<T> items, boolean open) {
      this.id = id;
      this.note = note;
      this.items = items;
      this.open = open;
    }

    @Override
    String id() {
      return id;
    }

    @Override
    Optional<String> note() {
      return note;
    }

    @Override
    List<T> items() {
      return items;
    }

    @Override
    boolean isOpen() {
      return open;
    }
  }

  private static final class GeneratedIntBuilder extends IntValue.Builder {

    private final Value.Builder<Integer> inner = new GeneratedBuilder<>();

    @Override
    public Value.Builder<Integer> id(String id) {
      inner.id(id);
      return this;
    }

    @Override
    public Value.Builder<Integer> note(String note) {
      inner.note(note);
      return this;
    }

    @Override
    public Value.Builder<Integer> note(Optional<? extends String> note) {
      inner.note(note);
      return this;
    }

    @Override
    public IntValue.Builder items(Iterable<? extends Integer> items) {
      inner.items(items);
      return this;
    }

    @Override
    public Value.Builder<Integer> open(boolean open) {
      inner.open(open);
      return this;
    }

    @Override
    public Value.Builder<Integer> from(Value<Integer> other) {
      inner.from(other);
      return this;
    }

    @Override
    public IntValue build() {
      Value<Integer> value = inner.build();
      return new IntValue() {
        @Override
        String id() {
          return value.id();
        }

        @Override
        Optional<String> note() {
          return value.note();
        }

        @Override
        List<Integer> items() {
          return value.items();
        }

        @Override
        boolean isOpen() {
          return value.isOpen();
        }
      };
    }
  }

  @Table("holders")
  record ValueHolder(@HashKey String key, Value<Integer> value, @Flatten Value<String> flat) {}

  @Test
  void abstractClassesAndBuildersThatAreInterfaces() {
    Twins<ValueHolder> twins = Twins.of(ValueHolder.class);

    ValueHolder read =
        twins.storeAlike(
            "{'key':{'S':'k'},'value':{'M':{'id':{'S':'a'},'items':{'L':[{'N':'1'}]},"
                + "'note':{'S':'n'},'open':{'BOOL':true}}},"
                + "'id':{'S':'b'},'items':{'L':[{'S':'x'}]},'open':{'BOOL':false}}");
    assertThat(read.value().items()).containsExactly(1);
    assertThat(read.value().note()).contains("n");
    assertThat(read.flat().items()).containsExactly("x");
    assertThat(read.flat().note()).isEmpty();
  }

  @Test
  void buildersThatInheritGenericSetters() {
    Twins<IntValue> twins = Twins.of(IntValue.class);

    IntValue read =
        twins.storeAlike(
            "{'id':{'S':'a'},'items':{'L':[{'N':'1'}]},'note':{'S':'n'},'open':{'BOOL':true}}");
    assertThat(read.items()).containsExactly(1);
  }

  abstract static class Base<K> {

    private final K id;
    private final List<K> others;

    Base(BaseBuilder<K, ?, ?> builder) {
      this.id = builder.id;
      this.others = builder.others;
    }

    @HashKey
    public K getId() {
      return id;
    }

    public List<K> getOthers() {
      return others;
    }
  }

  abstract static class BaseBuilder<K, T extends Base<K>, B extends BaseBuilder<K, T, B>> {

    private K id;
    private List<K> others;

    abstract B self();

    abstract T build();

    B id(K id) {
      this.id = id;
      return self();
    }

    B others(List<K> others) {
      this.others = others;
      return self();
    }
  }

  @Table("derived")
  @BuiltBy(value = DerivedBuilder.class, builderMethod = "builder")
  static final class Derived extends Base<Long> {

    private final String name;

    Derived(DerivedBuilder<?, ?> builder) {
      super(builder);
      this.name = builder.name;
    }

    String getName() {
      return name;
    }

    static DerivedBuilder<?, ?> builder() {
      return new DerivedBuilderImpl();
    }
  }

  abstract static class DerivedBuilder<T extends Derived, B extends DerivedBuilder<T, B>>
      extends BaseBuilder<Long, T, B> {

    private String name;

    B name(String name) {
      this.name = name;
      return self();
    }
  }

  static final class DerivedBuilderImpl extends DerivedBuilder<Derived, DerivedBuilderImpl> {

    @Override
    DerivedBuilderImpl self() {
      return this;
    }

    @Override
    Derived build() {
      return new Derived(this);
    }
  }

  @Test
  void buildersOfInheritedComponentsWithSelfTypes() {
    Twins<Derived> twins = Twins.of(Derived.class);

    Derived read = twins.storeAlike("{'id':{'N':'1'},'others':{'L':[{'N':'2'}]},'name':{'S':'n'}}");
    assertThat(read.getOthers()).containsExactly(2L);
    twins.refuseAlike("{'id':{'S':'1'}}", "Expected N but was S at $.id (decoding Derived)");
  }

  /** A builder that never changes. */
  record Step(String id, Integer count) {

    static Step first() {
      return new Step(null, null);
    }

    Step setId(String id) {
      return new Step(id, count);
    }

    StepLike setCount(Integer count) {
      return new StepLike(id, count);
    }

    Stepped get() {
      return new Stepped(id, count);
    }

    /** Gives what is no builder. */
    record StepLike(String id, Integer count) {}
  }

  @Table("stepped")
  @BuiltBy(value = Step.class, builderMethod = "first", setterPrefix = "set", buildMethod = "get")
  static final class Stepped {

    @HashKey final String id;
    final Integer count;

    private Stepped(String id, Integer count) {
      this.id = id;
      this.count = count;
    }
  }

  @Test
  void buildersThatGiveTheNextBuilder() {
    Twins<Stepped> twins = Twins.of(Stepped.class);

    assertThat(twins.storeAlike("{'id':{'S':'a'}}").id).isEqualTo("a");
    assertThat(twins.readAlike("{'id':{'S':'a'},'count':{'N':'1'}}", "{'id':{'S':'a'}}").count)
        .isNull();
  }

  /** Is read in a box and set without. */
  @Table("boxed")
  @BuiltBy(Boxed.Builder.class)
  static final class Boxed {

    @HashKey private String id;
    private Integer count;
    private Long size;

    Boxed(String id, Integer count, Long size) {
      this.id = id;
      this.count = count;
      this.size = size;
    }

    static class Builder {

      private String id;
      private Integer count;
      private Long size;

      public void id(String id) {
        this.id = id;
      }

      public void count(int count) {
        this.count = count;
      }

      public void size(long size) {
        this.size = size;
      }

      public Boxed build() {
        return new Boxed(id, count, size);
      }
    }
  }

  @Test
  void settersOfPrimitivesForBoxes() {
    Twins<Boxed> twins = Twins.of(Boxed.class);

    assertThat(twins.storeAlike("{'id':{'S':'a'},'size':{'N':'5'}}").count).isNull();
    twins.storeAlike("{'id':{'S':'a'},'count':{'N':'4'},'size':{'N':'5'}}");
  }

  @Table("picky")
  static final class Picky {

    @HashKey private final String id;

    private Picky(String id) {
      this.id = id;
    }

    @Creator
    static Picky of(String id) {
      if (id.isEmpty()) {
        throw new IllegalArgumentException("empty");
      }
      return new Picky(id);
    }
  }

  @Test
  void creatorsThatRefuse() {
    Twins.of(Picky.class)
        .refuseAlike("{'id':{'S':''}}", "Picky refused the values read at $ (decoding Picky)");
  }

  @Test
  void classesWithoutParameterNamesAreToldTheCompilerLine(@TempDir Path folder)
      throws IOException, ClassNotFoundException {
    String source =
        """
        @io.dynabind.annotation.Table("nameless")
        public final class Nameless {
          private final String id;
          private Nameless(String id) { this.id = id; }
        }
        """;
    try (URLClassLoader loader =
        Sources.load(
            folder,
            GeneratedKindsTest.class.getClassLoader(),
            List.of(),
            new Source("Nameless.java", source))) {
      Class<?> nameless = loader.loadClass("Nameless");
      assertThatThrownBy(() -> Twins.of(nameless))
          .hasMessage(
              """
              Cannot start dynabind: 1 problem.

              1) [MissingParameterNames] Nameless was compiled without the names of parameters, \
              which are the components that Nameless(String) takes.
                   at Nameless
                 Compile it with -parameters: in Maven <parameters>true</parameters> in the \
              configuration of maven-compiler-plugin, in Gradle \
              options.compilerArgs.add("-parameters").
              """);
    }
  }
}
