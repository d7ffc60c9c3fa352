package io.dynabind.internal.table;

import io.dynabind.codec.EntityCodec;
import io.dynabind.executor.Attempt;
import io.dynabind.executor.CallOptions;
import io.dynabind.expression.AttributePath;
import io.dynabind.expression.Expiry;
import io.dynabind.expression.ExpressionRenderer;
import io.dynabind.item.ItemReader;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.EntityModel;
import io.dynabind.model.SealedModel;
import io.dynabind.operation.GetItem;
import io.dynabind.operation.ItemSlot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether an item is there. Fetches no more than its key, and what tells of which variant it
 * is, and whether it has expired: one that does not fit the entity exists all the same.
 */
final class ExistsConversation implements Conversation<Boolean> {

  private final GetItem operation;
  private final @Nullable Expiry expiry;
  private final CallOptions options;

  private ExistsConversation(GetItem operation, @Nullable Expiry expiry, CallOptions options) {
    this.operation = operation;
    this.expiry = expiry;
    this.options = options;
  }

  static ExistsConversation of(TableContext<?> context, ItemSlot key) {
    EntityCodec<?> codec = context.codec();
    Expiry expiry = context.lifecycle().expiry();
    ExpressionRenderer renderer = new ExpressionRenderer();
    String projection = renderer.renderProjection(paths(codec.model(), expiry));
    return new ExistsConversation(
        new GetItem(
            context.origin("exists"),
            context.name(),
            codec,
            key,
            projection,
            renderer.placeholders(),
            false),
        expiry,
        context.options());
  }

  private static List<AttributePath> paths(EntityModel model, @Nullable Expiry expiry) {
    List<AttributeModel> attributes = new ArrayList<>(model.key().attributes());
    if (model.object().sealed() != null) {
      AttributeModel discriminator = model.attributes().get(SealedModel.DISCRIMINATOR);
      attributes.remove(discriminator);
      attributes.add(discriminator);
    }
    if (expiry != null && !attributes.contains(expiry.timeToLive())) {
      attributes.add(expiry.timeToLive());
    }
    return attributes.stream().map(AttributePath::of).toList();
  }

  @Override
  public Step<Boolean> next(@Nullable Attempt last) {
    if (last == null) {
      return new Step.Send<>(operation, options);
    }
    if (last instanceof Attempt.Answered answered) {
      return new Step.Done<>(
          answered.answer().items().stream().anyMatch(reader -> isThere(reader.get())));
    }
    return Reads.failed(operation, (Attempt.Failed) last);
  }

  private boolean isThere(ItemReader item) {
    return operation.codec().isOwn(item) && (expiry == null || !expiry.isExpired(item));
  }
}
