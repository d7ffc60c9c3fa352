package io.dynabind.internal.table.expression;

import io.dynabind.codec.Codec;
import io.dynabind.codec.EncodableValue;
import io.dynabind.codec.Parts;
import io.dynabind.expression.AttributePath;
import io.dynabind.expression.AttributeRef;
import io.dynabind.expression.Condition;
import io.dynabind.expression.Operand;
import io.dynabind.expression.Path;
import io.dynabind.item.AttributeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns conditions as applications write them into such as can be rendered: attributes by their
 * stored names, and in the place of values slots, in the order of rendering.
 */
class Resolver {

  /** What stands in a rendered expression for a value that each call brings. */
  static final Operand.Encoded OPEN =
      new Operand.Encoded(EncodableValue.of(StoredPart.TEXT, "value"));

  private static final int MOST_OPERANDS = 100;

  private static final String COMPARED_WITH_NOTHING =
      "; whether the attribute is there is asked by exists() and notExists()";

  private final Paths paths;
  private final ParameterUse parameters;
  private final List<Slot> slots = new ArrayList<>();
  private final List<Operand> sources = new ArrayList<>();
  private final Map<String, String> places = new HashMap<>();
  private int rendered;

  Resolver(Paths paths) {
    this(paths, ParameterUse.NONE);
  }

  Resolver(Paths paths, ParameterUse parameters) {
    this.paths = paths;
    this.parameters = parameters;
  }

  /** Of a condition: what stood in the place of each slot. */
  final List<Operand> sources() {
    return sources;
  }

  final List<Slot> slots() {
    return slots;
  }

  final Target find(AttributeRef<?> attribute) {
    return paths.find(attribute);
  }

  /** Where in the item the values go, by their placeholders. */
  final Map<String, String> places() {
    return places;
  }

  final Operand.Encoded open(Slot slot, @Nullable AttributePath place) {
    slots.add(slot);
    if (slot.isRendered()) {
      if (place != null) {
        places.put(":v" + rendered, place.itemPath());
      }
      rendered++;
    }
    return OPEN;
  }

  Condition resolve(Condition condition) {
    if (condition instanceof Condition.And a) {
      return new Condition.And(resolve(a.conditions()));
    }
    if (condition instanceof Condition.Or o) {
      return new Condition.Or(resolve(o.conditions()));
    }
    if (condition instanceof Condition.Not n) {
      return new Condition.Not(resolve(n.condition()));
    }
    if (condition instanceof Condition.Exists e) {
      return new Condition.Exists(path(e.path()));
    }
    return condition instanceof Condition.NotExists n
        ? new Condition.NotExists(path(n.path()))
        : comparison(condition);
  }

  private List<Condition> resolve(List<Condition> conditions) {
    return conditions.stream().map(this::resolve).toList();
  }

  private Condition comparison(Condition condition) {
    if (condition instanceof Condition.Comparison c) {
      return resolve(c);
    }
    if (condition instanceof Condition.Between b) {
      return between(compared(b.operand(), true), b);
    }
    if (condition instanceof Condition.In i) {
      Compared compared = compared(i.operand(), false);
      requireFew(compared, i);
      return new Condition.In(
          compared.operand(),
          i.values().stream()
              .map(each -> other(compared, each, ParameterUse.Role.ALTERNATIVE))
              .toList());
    }
    if (condition instanceof Condition.BeginsWith b) {
      return resolve(b);
    }
    if (condition instanceof Condition.Contains c) {
      return resolve(c);
    }
    Condition.TypeIs type = (Condition.TypeIs) condition;
    return new Condition.TypeIs(path(type.path()), slot(type.type(), new Slot.TypeName(), null));
  }

  private Condition between(Compared compared, Condition.Between b) {
    Operand low = other(compared, b.low(), ParameterUse.Role.VALUE);
    Operand high = other(compared, b.high(), ParameterUse.Role.VALUE);
    if (low == OPEN && high == OPEN) {
      int last = slots.size() - 1;
      Target target = compared.target();
      String place = target == null ? "An operand of between()" : target.place();
      slots.set(last, new Slot.UpperBound(slots.get(last), place));
    }
    return new Condition.Between(compared.operand(), low, high);
  }

  /** What is compared: an attribute, its size, or an attribute that is known by its stored name. */
  private record Compared(
      Operand operand, @Nullable Target target, @Nullable Slot slot, boolean order) {

    @Nullable AttributePath place() {
      return operand instanceof AttributePath path ? path : null;
    }
  }

  private Condition resolve(Condition.Comparison c) {
    boolean order =
        c.comparator() != Condition.Comparator.EQUAL
            && c.comparator() != Condition.Comparator.NOT_EQUAL;
    Compared compared = compared(c.left(), order);
    return new Condition.Comparison(
        compared.operand(), c.comparator(), other(compared, c.right(), ParameterUse.Role.VALUE));
  }

  private Compared compared(Operand operand, boolean order) {
    if (operand instanceof AttributeRef<?> attribute) {
      Target target = find(attribute);
      if (order) {
        target.requireOrder();
      }
      return new Compared(target.path(), target, Slot.value(target, COMPARED_WITH_NOTHING), order);
    }
    if (operand instanceof Operand.Size size) {
      return new Compared(
          new Operand.Size(sized(size.path())),
          null,
          StoredPart.slot(StoredPart.SIZE, Long.class, "A size"),
          order);
    }
    return new Compared(operand, null, null, order);
  }

  private AttributePath sized(Path path) {
    if (path instanceof AttributeRef<?> attribute) {
      Target target = find(attribute);
      AttributeType type = target.stored();
      if (type == AttributeType.N || type == AttributeType.BOOL) {
        throw target.refuse("is stored as " + type + ", which has no size");
      }
      return target.path();
    }
    return (AttributePath) path;
  }

  private Operand other(Compared compared, Operand operand, ParameterUse.Role role) {
    if (operand instanceof Operand.Size size) {
      requireNumber(compared);
      return new Operand.Size(sized(size.path()));
    }
    if (operand instanceof AttributeRef<?> attribute) {
      Target other = find(attribute);
      if (compared.order()) {
        other.requireOrder();
      }
      if (compared.target() != null) {
        compared.target().requireComparable(other);
      }
      return other.path();
    }
    return slot(operand, compared.slot(), compared.place(), role);
  }

  private static void requireNumber(Compared compared) {
    Target target = compared.target();
    AttributeType stored = target == null ? null : target.stored();
    if (target != null && stored != null && stored != AttributeType.N) {
      throw target.refuse("is stored as " + stored + ", and cannot be compared with a size");
    }
  }

  /** A value in its place; one that comes with its codec needs no other. */
  final Operand slot(Operand operand, @Nullable Slot plain, @Nullable AttributePath place) {
    return slot(operand, plain, place, ParameterUse.Role.VALUE);
  }

  final Operand slot(
      Operand operand,
      @Nullable Slot plain,
      @Nullable AttributePath place,
      ParameterUse.Role role) {
    sources.add(operand);
    if (operand instanceof Operand.Encoded) {
      return open(Slot.GIVEN, place);
    }
    if (plain != null && operand instanceof Operand.Parameter parameter) {
      parameters.use(parameter, plain, role);
      return open(plain, place);
    }
    if (plain == null || !(operand instanceof Operand.Plain)) {
      throw new IllegalArgumentException("It is not known how this is stored: " + operand);
    }
    return open(plain, place);
  }

  private static void requireFew(Compared compared, Condition.In in) {
    if (in.values().size() > MOST_OPERANDS && compared.target() != null) {
      throw compared
          .target()
          .refuse(
              String.format(
                  "is compared with %d values by one in(), but DynamoDB takes at most %d: join"
                      + " several by or",
                  in.values().size(), MOST_OPERANDS));
    }
  }

  private Condition resolve(Condition.BeginsWith b) {
    if (!(b.path() instanceof AttributeRef<?> attribute)) {
      return new Condition.BeginsWith(b.path(), slot(b.prefix(), null, null));
    }
    Target target = find(attribute);
    Slot text = text(target, b.prefix());
    if (text == null) {
      throw target.refuse(
          String.format(
              "is %s, which is not stored as text or binary and has no beginning", target.type()));
    }
    if (b.prefix() instanceof AttributeRef<?> prefix) {
      Target other = find(prefix);
      target.requireComparable(other);
      return new Condition.BeginsWith(target.path(), other.path());
    }
    return new Condition.BeginsWith(target.path(), slot(b.prefix(), text, target.path()));
  }

  private Condition resolve(Condition.Contains c) {
    if (!(c.path() instanceof AttributeRef<?> attribute)) {
      return new Condition.Contains(c.path(), slot(c.part(), null, null));
    }
    Target target = find(attribute);
    Codec<?> content = Parts.content(target.codec());
    Codec<?> element = Parts.isDocument(content) ? content : Parts.element(content);
    element = element == null ? Parts.member(content) : element;
    Slot slot = element == null ? text(target, c.part()) : Slot.element(target, element);
    if (slot == null) {
      throw target.refuse("is " + target.type() + ", which contains nothing");
    }
    if (c.part() instanceof AttributeRef<?> part) {
      return new Condition.Contains(target.path(), find(part).path());
    }
    return new Condition.Contains(target.path(), slot(c.part(), slot, target.path()));
  }

  private static @Nullable Slot text(Target target, Operand operand) {
    AttributeType stored = target.stored();
    boolean bytes =
        target.isDocument()
            && operand instanceof Operand.Plain plain
            && plain.value() instanceof byte[];
    if (stored == AttributeType.B || bytes) {
      return StoredPart.slot(StoredPart.BINARY, byte[].class, target.place());
    }
    return stored == AttributeType.S || target.isDocument()
        ? StoredPart.slot(StoredPart.TEXT, String.class, target.place())
        : null;
  }

  private AttributePath path(Path path) {
    return path instanceof AttributeRef<?> attribute
        ? find(attribute).path()
        : (AttributePath) path;
  }
}
