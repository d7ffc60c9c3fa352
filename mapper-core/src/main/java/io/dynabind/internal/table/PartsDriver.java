package io.dynabind.internal.table;

import io.dynabind.outcome.CapacityMeter;
import io.dynabind.outcome.ReadException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/**
 * Runs the parts of a call: at once where there is a client that does not block, else one after the
 * other. Thread-safe.
 */
final class PartsDriver {

  private final TableContext<?> context;

  PartsDriver(TableContext<?> context) {
    this.context = context;
  }

  <P> List<P> run(Parts<P> parts) {
    if (parts.conversations().size() > 1 && context.executor().supportsAsync()) {
      return joined(parts.origin(), runAsync(parts));
    }
    List<P> results = new ArrayList<>(parts.conversations().size());
    for (Conversation<P> part : conversations(parts)) {
      if (!parts.enough().test(results)) {
        results.add(context.sync().run(part));
      }
    }
    return results;
  }

  <P> CompletableFuture<List<P>> runAsync(Parts<P> parts) {
    if (parts.conversations().size() == 1) {
      return Dependent.of(context.async().run(parts.conversations().get(0)), List::of);
    }
    List<Supplier<CompletableFuture<P>>> calls = new ArrayList<>();
    for (Conversation<P> part : conversations(parts)) {
      calls.add(() -> context.async().run(part));
    }
    return FanOut.of(calls, parts.enough());
  }

  private <P> List<Conversation<P>> conversations(Parts<P> parts) {
    CapacityMeter meter = context.options().extra(CapacityMeter.class);
    if (meter == null || parts.conversations().size() < 2) {
      return parts.conversations();
    }
    List<Conversation<P>> all = new ArrayList<>();
    parts.conversations().forEach(part -> all.add(new PartConversation<>(part, meter)));
    return all;
  }

  private <V> V joined(String origin, CompletableFuture<V> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      future.cancel(true);
      Thread.currentThread().interrupt();
      throw new ReadException(
          ReadException.Reason.INTERRUPTED, context.codec().model().name(), origin, 1, e);
    } catch (ExecutionException e) {
      throw Unchecked.of(e.getCause());
    }
  }
}
