package io.dynabind.internal.query.plan;

import io.dynabind.codec.EncodableValue;

/** What a call puts into one place of a rendered expression. */
@FunctionalInterface
interface Slot {

  EncodableValue<?> value(Call call);
}
