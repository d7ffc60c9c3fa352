package io.dynabind.codec;

import io.dynabind.model.TypeRef;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Times as text, and instants as numbers. */
final class TimeForms {

  private TimeForms() {}

  static @Nullable Codec<?> isoText(TypeRef type) {
    if (type.raw() == Year.class) {
      return TimeCodecs.yearText();
    }
    return type.raw() == Duration.class ? TimeCodecs.durationText() : TimeCodecs.find(type.raw());
  }

  static @Nullable Codec<?> epochSeconds(TypeRef type) {
    if (type.raw() == Instant.class) {
      return TimeNumberCodecs.epochSeconds();
    }
    return type.raw() == Date.class ? TimeNumberCodecs.dateSeconds() : null;
  }

  static @Nullable Codec<?> epochMillis(TypeRef type) {
    if (type.raw() == Instant.class) {
      return TimeNumberCodecs.epochMillis();
    }
    return type.raw() == Date.class ? TimeNumberCodecs.dateMillis() : null;
  }
}
