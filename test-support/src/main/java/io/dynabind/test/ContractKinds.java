package io.dynabind.test;

import io.dynabind.annotation.Attribute;
import io.dynabind.annotation.BuiltBy;
import io.dynabind.annotation.Creator;
import io.dynabind.annotation.Default;
import io.dynabind.annotation.Flatten;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Ignore;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The immutable classes, the builders and the generic types of the codec contract. */
final class ContractKinds {

  private ContractKinds() {}

  /** Taken without a word: one constructor that takes all final fields. */
  static final class Amount {

    private final String currency;
    private final long cents;

    Amount(String currency, long cents) {
      if (currency.isEmpty()) {
        throw new IllegalArgumentException("no currency");
      }
      this.currency = currency;
      this.cents = cents;
    }

    @Override
    public String toString() {
      return cents + " " + currency;
    }
  }

  /** Made by a private static method; read by getters, accessors and a field. */
  @Table("invoices")
  static final class Invoice {

    private final String customer;
    private final int number;
    private final @Nullable Amount total;
    private final Optional<String> note;
    private final Set<String> tags;
    private final @Nullable Long version;
    private final @Nullable String secret;
    private final int calls;

    private Invoice(
        String customer,
        int number,
        @Nullable Amount total,
        Optional<String> note,
        Set<String> tags,
        @Nullable Long version,
        @Nullable String secret,
        int calls) {
      this.customer = customer;
      this.number = number;
      this.total = total;
      this.note = note;
      this.tags = tags;
      this.version = version;
      this.secret = secret;
      this.calls = calls;
    }

    @Creator
    @SuppressWarnings("UnusedMethod") // codecs call it
    private static Invoice restored(
        @HashKey String customer,
        int number,
        @Flatten(prefix = "total_") @Nullable Amount total,
        Optional<String> note,
        @Attribute("labels") Set<String> tags,
        @Version @Nullable Long version,
        @Ignore @Nullable String secret) {
      return new Invoice(customer, number, total, note, tags, version, secret, 1);
    }

    static Invoice of(String customer, int number, @Nullable Amount total, String secret) {
      return new Invoice(customer, number, total, Optional.empty(), Set.of(), null, secret, 0);
    }

    String customer() {
      return customer;
    }

    @RangeKey
    public int getNumber() {
      return number;
    }

    @Nullable Long version() {
      return version;
    }

    @Override
    public String toString() {
      return String.join(
          ", ",
          List.of(
              customer(),
              number + "",
              total + "",
              note + "",
              tags + "",
              version + "",
              secret + "",
              calls + ""));
    }
  }

  /** Made by a builder with a word of its own on what it is not told. */
  @Table("parcels")
  @BuiltBy(value = Parcel.Builder.class, setterPrefix = "with", buildMethod = "send")
  static final class Parcel {

    @HashKey private final @Nullable String id;
    private final @Nullable String state;
    private final int grams;
    private final @Nullable List<Amount> fees;
    private final Optional<String> note;
    private final Set<String> tags;
    private final int priority;
    private final @Nullable Integer version;
    private final @Nullable String secret;

    private Parcel(Builder builder) {
      this.id = builder.id;
      this.state = builder.state;
      this.grams = builder.grams;
      this.fees = builder.fees;
      this.note = builder.note;
      this.tags = builder.tags;
      this.priority = builder.priority;
      this.version = builder.version;
      this.secret = builder.secret;
    }

    @Version
    @Nullable Integer getVersion() {
      return version;
    }

    boolean isHeavy() {
      return grams > 1000;
    }

    @Override
    public String toString() {
      return String.join(
          ", ",
          List.of(
              id + "",
              state + "",
              grams + "",
              fees + "",
              note + "",
              tags + "",
              priority + "",
              version + "",
              secret + ""));
    }

    static final class Builder {

      private @Nullable String id;
      private @Nullable String state = "NEW";
      private int grams;
      private @Nullable List<Amount> fees;
      private Optional<String> note = Optional.of("none");
      private Set<String> tags = Set.of("unknown");
      private int priority;
      private @Nullable Integer version;
      private @Nullable String secret;

      Builder withId(String id) {
        this.id = Objects.requireNonNull(id);
        return this;
      }

      void withState(@Nullable String state) {
        this.state = state;
      }

      Builder withGrams(int grams) {
        this.grams = grams;
        return this;
      }

      Builder withFees(Iterable<? extends Amount> fees) {
        List<Amount> all = new ArrayList<>();
        fees.forEach(all::add);
        this.fees = List.copyOf(all);
        return this;
      }

      Builder withNote(Optional<String> note) {
        this.note = note;
        return this;
      }

      long withTags(Set<String> tags) {
        this.tags = tags;
        return tags.size();
      }

      @Default("3")
      Builder withPriority(int priority) {
        this.priority = priority;
        return this;
      }

      Builder withVersion(int version) {
        this.version = version;
        return this;
      }

      @Ignore
      Builder withSecret(@Nullable String secret) {
        this.secret = secret;
        return this;
      }

      Parcel send() {
        if (grams < 0) {
          throw new IllegalStateException("negative weight");
        }
        return new Parcel(this);
      }
    }
  }

  /** As processors of annotations have it: an interface, whose builder is an interface too. */
  @BuiltBy(value = Range.Builder.class, builderMethod = "builder")
  interface Range<T> {

    T from();

    Optional<T> to();

    boolean isOpen();

    static <E> Builder<E> builder() {
      return new RangeBuilder<>();
    }

    /** Ends in a range. */
    interface Builder<T> {

      Builder<T> from(T from);

      Builder<T> to(T to);

      Builder<T> to(Optional<? extends T> to);

      Builder<T> open(boolean open);

      Range<T> build();
    }
  }

  record PlainRange<T>(T from, Optional<T> to, boolean isOpen) implements Range<T> {}

  private static final class RangeBuilder<T> implements Range.Builder<T> {

    private @Nullable T from;
    private Optional<T> to = Optional.empty();
    private boolean open;

    @Override
    public Range.Builder<T> from(T from) {
      this.from = from;
      return this;
    }

    @Override
    public Range.Builder<T> to(T to) {
      this.to = Optional.of(to);
      return this;
    }

    @Override
    public Range.Builder<T> to(Optional<? extends T> to) {
      this.to = to.map(value -> value);
      return this;
    }

    @Override
    public Range.Builder<T> open(boolean open) {
      this.open = open;
      return this;
    }

    @Override
    public Range<T> build() {
      return new PlainRange<>(Objects.requireNonNull(from), to, open);
    }
  }

  record Pair<A, B>(A left, B right) {}

  record Tree<T>(T value, List<Tree<T>> children) {}

  /** An immutable chain, generic in its class and in its static method. */
  static final class Chain<T> {

    private final T head;
    private final @Nullable Chain<T> tail;

    private Chain(T head, @Nullable Chain<T> tail) {
      this.head = head;
      this.tail = tail;
    }

    @Creator
    static <E> Chain<E> of(E head, @Nullable Chain<E> tail) {
      return new Chain<>(head, tail);
    }

    @Override
    public String toString() {
      return head + (tail == null ? "" : ", " + tail);
    }
  }

  /** Mutually recursive with {@link Branch}. */
  record Root(String name, List<Branch> branches) {}

  record Branch(int length, @Nullable Root root) {}

  /** A superclass with a type parameter, whose key's getter and setter subclasses override. */
  abstract static class Keyed<K> {

    private @Nullable K key;
    private @Nullable List<K> others;
    private @Nullable Map<String, List<? extends K>> named;

    @HashKey
    public @Nullable K getKey() {
      return key;
    }

    public void setKey(@Nullable K key) {
      this.key = key;
    }

    void fill(List<K> others, Map<String, List<? extends K>> named) {
      this.others = others;
      this.named = named;
    }

    @Override
    public String toString() {
      return key + ", " + others + ", " + named;
    }
  }

  @Table("generic-beans")
  static final class LongKeyed extends Keyed<Long> {

    @Override
    public @Nullable Long getKey() {
      return super.getKey();
    }

    @Override
    public void setKey(@Nullable Long key) {
      super.setKey(key);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // users have them
  @Table("generics")
  record Generics(
      @HashKey String id,
      @Nullable Pair<Integer, Pair<String, Boolean>> pair,
      @Nullable List<? extends Pair<Integer, ? extends Long>> wild,
      Pair<Byte, Byte> @Nullable [] array,
      @Nullable Tree<Short> tree,
      @Nullable Chain<Integer> chain,
      @Nullable Range<Double> range,
      @Nullable Root root) {}
}
