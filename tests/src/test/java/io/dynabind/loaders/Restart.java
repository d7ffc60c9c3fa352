package io.dynabind.loaders;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.Dynabind;
import io.dynabind.codec.EntityCodec;
import io.dynabind.item.json.JsonItems;
import io.dynabind.item.sdk.SdkItems;
import io.dynabind.test.ScriptedExecutor;

/**
 * What stays when an application restarts: the library, its executor, and the code that makes a
 * Dynabind for entities that come and go.
 */
final class Restart {

  private static final ScriptedExecutor EXECUTOR = new ScriptedExecutor();
  private static final String STORED =
      "{\"id\":{\"S\":\"a\"},\"balance\":{\"N\":\"7\"},\"version\":{\"N\":\"1\"}}";

  private Restart() {}

  /** Uses an entity that only the restarted application knows. */
  static <T> Object with(Class<T> entity) {
    try (Dynabind dynabind = Dynabind.builder().executor(EXECUTOR).entities(entity).build()) {
      EntityCodec<T> codec = dynabind.codec(entity);
      Class<?> generated = codec.object().settled().getClass();
      assertThat(generated.isHidden()).isTrue();
      assertThat(generated.getClassLoader()).isSameAs(entity.getClassLoader());
      assertThat(entity.getClassLoader()).isNotSameAs(Dynabind.class.getClassLoader());
      T account = JsonItems.read(codec, STORED);
      assertThat(SdkItems.read(codec, SdkItems.write(codec, account))).isEqualTo(account);
      assertThat(JsonItems.write(codec, account)).isEqualTo(STORED);
      return codec;
    }
  }
}
