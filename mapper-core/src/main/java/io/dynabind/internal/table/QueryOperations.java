package io.dynabind.internal.table;

import io.dynabind.codec.Codec;
import io.dynabind.codec.EncodableValue;
import io.dynabind.codec.EntityCodec;
import io.dynabind.executor.CallOptions;
import io.dynabind.expression.AttributePath;
import io.dynabind.expression.Condition;
import io.dynabind.expression.Condition.Comparator;
import io.dynabind.expression.Expiry;
import io.dynabind.expression.ExpressionRenderer;
import io.dynabind.expression.OwnItems;
import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.EntityModel;
import io.dynabind.model.IndexModel;
import io.dynabind.model.KeyModel;
import io.dynabind.operation.ItemOperation;
import io.dynabind.operation.Query;
import io.dynabind.query.Hydration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns a fluent query into operations, checking every value before anything is sent.
 *
 * @param query the query, without a limit
 * @param dense whether all items are returned that are examined, but for expired ones
 * @param reading what is made of each item
 * @param hydration how items are fetched whose keys an index gives; null if it gives all
 */
record QueryOperations<R>(
    Query query, boolean dense, Reading<R> reading, @Nullable Hydration hydration) {

  static <T, R> QueryOperations<R> of(
      TableContext<T> context, QuerySpec spec, Projection<T, R> projection) {
    return of(context, spec, projection, false);
  }

  /** Nothing but the number of items, which the service tells where it can tell whose they are. */
  static <T> QueryOperations<Boolean> counting(TableContext<T> context, QuerySpec spec) {
    return of(context, spec, Projection.presence(), true);
  }

  private static <T, R> QueryOperations<R> of(
      TableContext<T> context, QuerySpec spec, Projection<T, R> projection, boolean counting) {
    EntityCodec<T> codec = context.codec();
    ReadSpec shared = spec.shared();
    IndexModel index =
        Indexes.find(context, shared, projection, "have the items fetched by hydrate()");
    KeyModel key = index == null ? codec.model().key() : index.key();
    List<Condition> conditions = new ArrayList<>();
    hashKey(codec, key, spec, conditions);
    rangeKey(codec, key, spec, conditions);
    Condition asked =
        shared.filter() == null
            ? null
            : context.filters().resolve(shared.filter(), key.attributes());
    boolean hydrates = shared.hydrate() && Indexes.isPartial(index);
    Condition own = OwnItems.condition(codec, key.attributes());
    Condition filter =
        hydrates
            ? inIndex(context, Objects.requireNonNull(index), asked)
            : context.onlyUnexpired(Writes.all(asked, own), key.attributes());
    Reading<R> reading = projection.reading(context, index);
    ExpressionRenderer renderer = new ExpressionRenderer();
    String keyText = renderer.render(new Condition.And(conditions));
    String filterText = filter == null ? null : renderer.render(filter);
    Expiry expiry = context.lifecycle().expiry();
    boolean told =
        (own != null || !OwnItems.mayMeetOthers(codec))
            && (expiry == null || expiry.unexpired(key.attributes()) != null);
    boolean counts = counting && told && !hydrates;
    String projected =
        hydrates
            ? renderer.renderProjection(keys(codec.model(), Objects.requireNonNull(index)))
            : counts ? null : reading.render(renderer);
    Query query =
        new Query(
            context.origin("query"),
            context.name(),
            codec,
            shared.index(),
            keyText,
            filterText,
            projected,
            renderer.placeholders(),
            null,
            0,
            spec.forward(),
            shared.consistent(),
            counts);
    // Where other variants are among the items, those examined are not those returned. What is
    // fetched for each is not to be fetched in vain.
    boolean dense = hydrates || (asked == null && !OwnItems.mayMeetOthers(codec));
    Hydration hydration =
        hydrates ? hydration(context, reading, conditions, asked, shared.consistent()) : null;
    return new QueryOperations<>(query, dense, reading, hydration);
  }

  /** What the index can tell already, so that less is fetched. */
  private static @Nullable Condition inIndex(
      TableContext<?> context, IndexModel index, @Nullable Condition asked) {
    return asked != null
            && Indexes.held(context.codec().model(), index)
                .containsAll(context.filters().attributes(asked))
        ? asked
        : null;
  }

  private static List<AttributePath> keys(EntityModel model, IndexModel index) {
    Set<AttributeModel> keys = new LinkedHashSet<>(model.key().attributes());
    keys.addAll(index.key().attributes());
    return keys.stream().map(AttributePath::of).toList();
  }

  private static Hydration hydration(
      TableContext<?> context,
      Reading<?> reading,
      List<Condition> conditions,
      @Nullable Condition asked,
      boolean consistent) {
    ExpressionRenderer renderer = new ExpressionRenderer();
    Set<AttributePath> fetched = new LinkedHashSet<>(reading.fetched());
    if (asked != null && !fetched.isEmpty()) {
      for (AttributeModel attribute : context.filters().attributes(asked)) {
        AttributeValues.names(attribute).forEach(name -> fetched.add(new AttributePath(name)));
      }
    }
    String projection = fetched.isEmpty() ? null : renderer.renderProjection(List.copyOf(fetched));
    Condition check = Writes.all(new Condition.And(conditions), asked);
    return new Hydration(
        projection, renderer.placeholders(), consistent, Objects.requireNonNull(check));
  }

  /** Makes of an item what is asked for. */
  Decoder<R> decoder(TableContext<?> context, CallOptions options) {
    return hydration == null
        ? Decoder.plain(reading.decode())
        : new Hydrating<>(context, hydration, reading.decode(), options);
  }

  /** The first request for the most items that are wanted, 0 for all. */
  ItemOperation first(int most) {
    return dense ? query.withLimit(most) : query;
  }

  private static void hashKey(
      EntityCodec<?> codec, KeyModel key, QuerySpec spec, List<Condition> conditions) {
    List<AttributeModel> attributes = key.hashKey();
    if (spec.hashKey().size() != attributes.size()) {
      throw new IllegalArgumentException(
          String.format(
              "The hash key of %s has %d attributes %s, but was given %d values",
              place(codec, spec), attributes.size(), attributes, spec.hashKey().size()));
    }
    for (int i = 0; i < attributes.size(); i++) {
      conditions.add(equal(codec, attributes.get(i), spec.hashKey().get(i)));
    }
  }

  private static void rangeKey(
      EntityCodec<?> codec, KeyModel key, QuerySpec spec, List<Condition> conditions) {
    List<QuerySpec.Range> ranges = spec.ranges();
    if (ranges.size() > key.rangeKey().size()) {
      throw new IllegalArgumentException(
          String.format(
              "The range key of %s has %d attributes, but was given %d conditions",
              place(codec, spec), key.rangeKey().size(), ranges.size()));
    }
    for (int i = 0; i < ranges.size(); i++) {
      AttributeModel attribute = key.rangeKey().get(i);
      if (i < ranges.size() - 1 && ranges.get(i).operator() != QuerySpec.Operator.EQ) {
        throw new IllegalArgumentException(
            String.format(
                "Only the last condition on the range key of %s may be other than equal, but the"
                    + " one on '%s' is not",
                place(codec, spec), attribute));
      }
      conditions.add(range(codec, attribute, ranges.get(i)));
    }
  }

  private static String place(EntityCodec<?> codec, QuerySpec spec) {
    return spec.index() == null
        ? codec.model().name()
        : codec.model().name() + " in index '" + spec.index() + "'";
  }

  private static Condition equal(
      EntityCodec<?> codec, AttributeModel attribute, @Nullable Object value) {
    return new Condition.Comparison(
        AttributePath.of(attribute), Comparator.EQUAL, Values.checked(codec, attribute, value));
  }

  private static Condition range(
      EntityCodec<?> codec, AttributeModel attribute, QuerySpec.Range range) {
    AttributePath path = AttributePath.of(attribute);
    if (range.operator() == QuerySpec.Operator.STARTS_WITH) {
      return new Condition.BeginsWith(path, prefix(codec, attribute, range.low()));
    }
    if (range.operator() != QuerySpec.Operator.EQ && !codec.codec(attribute).isOrdered()) {
      throw new IllegalArgumentException(
          String.format(
              "%s.%s is %s, whose stored form does not sort as its values do",
              codec.model(), attribute, attribute.type()));
    }
    EncodableValue<?> value = Values.checked(codec, attribute, range.low());
    return switch (range.operator()) {
      case LT -> new Condition.Comparison(path, Comparator.LESS, value);
      case LE -> new Condition.Comparison(path, Comparator.LESS_OR_EQUAL, value);
      case GT -> new Condition.Comparison(path, Comparator.GREATER, value);
      case GE -> new Condition.Comparison(path, Comparator.GREATER_OR_EQUAL, value);
      case BETWEEN -> between(codec, attribute, value, range.high());
      default -> new Condition.Comparison(path, Comparator.EQUAL, value);
    };
  }

  /** DynamoDB would tell the values of bounds in wrong order. */
  private static Condition between(
      EntityCodec<?> codec,
      AttributeModel attribute,
      EncodableValue<?> low,
      @Nullable Object upper) {
    EncodableValue<?> high = Values.checked(codec, attribute, upper);
    if (low.isStoredAfter(high)) {
      throw new IllegalArgumentException(
          codec.model() + "." + attribute + " was given a lower bound above the upper one");
    }
    return new Condition.Between(AttributePath.of(attribute), low, high);
  }

  private static EncodableValue<?> prefix(
      EntityCodec<?> codec, AttributeModel attribute, @Nullable Object prefix) {
    if (codec.codec(attribute).type() != AttributeType.S) {
      throw new IllegalArgumentException(
          String.format(
              "%s.%s is %s, which is not stored as text and has no beginning",
              codec.model(), attribute, attribute.type()));
    }
    if (prefix == null) {
      throw new IllegalArgumentException(codec.model() + "." + attribute + " was given null");
    }
    return new EncodableValue<>(StoredText.INSTANCE, (String) prefix);
  }

  /** Part of a stored text, which no codec of an attribute would take. */
  private enum StoredText implements Codec<String> {
    INSTANCE;

    @Override
    public void encode(ItemWriter writer, String value) {
      writer.string(value);
    }

    @Override
    public String decode(ItemReader reader) {
      return reader.string();
    }

    @Override
    public AttributeType type() {
      return AttributeType.S;
    }
  }
}
