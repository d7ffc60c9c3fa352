package io.dynabind.loaders.user;

import io.dynabind.Dynabind;
import io.dynabind.codec.EntityCodec;
import io.dynabind.executor.Answer;
import io.dynabind.item.json.JsonItems;
import io.dynabind.item.sdk.SdkItems;
import io.dynabind.loaders.entity.Account;
import io.dynabind.test.ScriptedExecutor;
import java.util.function.Function;

/** Uses everything of dynabind that could be held by somebody: the life of one application. */
public final class Round implements Function<String, Object> {

  /** Says whether the codec was generated, and gives the codec to whoever wants to leak it. */
  @Override
  public Object apply(String expected) {
    ScriptedExecutor executor = new ScriptedExecutor();
    try (Dynabind dynabind =
        Dynabind.builder().executor(executor).repositories(Accounts.class).build()) {
      EntityCodec<Account> codec = dynabind.codec(Account.class);
      boolean generated = codec.object().settled().getClass().isHidden();
      if (generated != expected.equals("generated")) {
        throw new IllegalStateException("generated: " + generated + ", but expected " + expected);
      }
      Account account = Account.of("a", 7);
      require(account.equals(SdkItems.read(codec, SdkItems.write(codec, account))));
      require(account.equals(JsonItems.read(codec, JsonItems.write(codec, account))));
      Accounts accounts = dynabind.repository(Accounts.class);
      executor.answer(Answer.DONE).answer(ScriptedExecutor.items(codec, account));
      require(accounts.insert(account) == account);
      require(accounts.findById("a").get(0).equals(account));
      return codec;
    }
  }

  private static void require(boolean condition) {
    if (!condition) {
      throw new IllegalStateException("dynabind does not work in this loader");
    }
  }
}
