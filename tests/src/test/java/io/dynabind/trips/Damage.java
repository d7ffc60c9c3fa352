package io.dynabind.trips;

import io.dynabind.codec.Codec;
import io.dynabind.codec.EntityCodec;
import io.dynabind.codec.ObjectCodec;
import io.dynabind.item.AttributeNames;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import io.dynabind.model.ComponentModel;
import io.dynabind.model.ObjectModel;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What broken codecs do to the components that they have read. Each must be noticed. */
enum Damage {
  DROPS_THE_LAST_ELEMENT {
    @Override
    Object of(Object value) {
      return value instanceof List<?> list && !list.isEmpty()
          ? new ArrayList<>(list.subList(0, list.size() - 1))
          : value;
    }
  },
  CONFUSES_TWO_TEXTS {
    @Override
    void to(Object[] components) {
      int first = -1;
      for (int i = 0; i < components.length; i++) {
        if (components[i] instanceof String text) {
          if (first >= 0) {
            components[i] = components[first];
            components[first] = text;
            return;
          }
          first = i;
        }
      }
    }
  },
  TAKES_EMPTY_FOR_NULL {
    @Override
    Object of(Object value) {
      return "".equals(value) ? null : value;
    }
  },
  CUTS_AT_NUL {
    @Override
    Object of(Object value) {
      return value instanceof String text && text.indexOf(0) >= 0
          ? text.substring(0, text.indexOf(0))
          : value;
    }
  },
  ROUNDS_TO_37_DIGITS {
    @Override
    Object of(Object value) {
      return value instanceof BigDecimal number ? number.round(new MathContext(37)) : value;
    }
  },
  CUTS_NANOSECONDS {
    @Override
    Object of(Object value) {
      return value instanceof Instant instant ? instant.truncatedTo(ChronoUnit.MICROS) : value;
    }
  },
  FORGETS_EMPTY_SETS {
    @Override
    Object of(Object value) {
      return value instanceof Set<?> set && set.isEmpty() ? null : value;
    }
  },
  FORGETS_EMPTY_OPTIONALS {
    @Override
    Object of(Object value) {
      return Optional.empty().equals(value) ? null : value;
    }
  };

  Object of(Object value) {
    return value;
  }

  void to(Object[] components) {
    for (int i = 0; i < components.length; i++) {
      components[i] = of(components[i]);
    }
  }

  /** A codec that does it. */
  <T> EntityCodec<T> of(EntityCodec<T> codec) {
    return new EntityCodec<>(codec.model(), new Damaged<>(codec.object(), this));
  }

  private static final class Damaged<T> extends ObjectCodec<T> {

    private final ObjectCodec<T> whole;
    private final Damage damage;

    Damaged(ObjectCodec<T> whole, Damage damage) {
      super(whole.model(), codecs(whole));
      this.whole = whole;
      this.damage = damage;
    }

    private static Codec<?>[] codecs(ObjectCodec<?> whole) {
      ObjectModel model = whole.model();
      Codec<?>[] codecs = new Codec<?>[model.components().size()];
      for (int c = 0; c < codecs.length; c++) {
        if (model.components().get(c).storage() != ComponentModel.Storage.IGNORED) {
          codecs[c] = whole.codec(c);
        }
      }
      return codecs;
    }

    @Override
    public void encodeComponents(ItemWriter writer, T value, AttributeNames names, int offset) {
      whole.encodeComponents(writer, value, names, offset);
    }

    @Override
    protected T decodeComponents(ItemReader reader, AttributeNames names) {
      return decodeByArray(reader, names);
    }

    @Override
    public Object get(T value, int component) {
      return whole.get(value, component);
    }

    @Override
    public T create(Object[] components) {
      damage.to(components);
      return whole.create(components);
    }

    @Override
    public void set(T bean, int component, Object value) {
      whole.set(bean, component, value);
    }
  }
}
