package io.dynabind.internal.table.expression;

import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.AttributePath;
import io.dynabind.expression.AttributeRef;
import io.dynabind.expression.Condition;
import io.dynabind.expression.ExpressionRenderer;
import io.dynabind.expression.UpdateAction;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.EntityModel;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Checks and renders the expressions of one entity: once for each shape, whatever the values.
 *
 * <p>Thread-safe. It holds a limited number of shapes, and starts anew when there are more: keys of
 * maps, and the number of values that are compared, are part of a shape.
 */
public final class Shapes {

  private static final int MOST = 1000;

  private final EntityModel model;
  private final Paths paths;
  private final UpdateRules rules;
  private final Map<List<Object>, Rendered> known = new ConcurrentHashMap<>();

  /**
   * Makes one that knows no shape.
   *
   * @param codec the entity's codec
   */
  public Shapes(EntityCodec<?> codec) {
    this.model = codec.model();
    this.paths = new Paths(codec);
    this.rules = new UpdateRules(codec.model());
  }

  /**
   * The expressions of one write.
   *
   * @param actions what an update does, perhaps nothing
   * @param condition what is to hold, or null
   * @return both as texts with placeholders, and what these stand for
   * @throws IllegalArgumentException if an attribute is not one of the entity, a value does not fit
   *     its attribute, or an update may not be
   */
  public Expression express(List<UpdateAction> actions, @Nullable Condition condition) {
    Shape shape = Shape.of(actions, condition);
    Rendered rendered = known.get(shape.key());
    if (rendered != null) {
      return rendered.bind(shape.values());
    }
    rendered = render(actions, condition);
    Expression expression = rendered.bind(shape.values());
    if (known.size() >= MOST) {
      known.clear();
    }
    known.put(shape.key(), rendered);
    return expression;
  }

  /**
   * What a map of plain changes does.
   *
   * @param changes path to change
   * @return the actions
   * @throws IllegalArgumentException if an attribute is not one of the entity, or takes no such
   *     change
   * @throws io.dynabind.item.ItemFormatException if a value cannot be one of its attribute
   */
  public List<UpdateAction> plain(Map<String, ? extends @Nullable Object> changes) {
    return new PlainChanges(paths).actions(changes);
  }

  /**
   * A whole attribute.
   *
   * @param attribute what the application names
   * @return the attribute
   * @throws IllegalArgumentException if it is not one of the entity, or a part of one
   */
  public AttributeModel attribute(AttributeRef<?> attribute) {
    Target target = paths.find(attribute);
    return model.attributes().stream()
        .filter(own -> target.path().equals(AttributePath.of(own)))
        .findFirst()
        .orElseThrow(() -> target.refuse("is not a whole attribute: name the one that holds it"));
  }

  private Rendered render(List<UpdateAction> actions, @Nullable Condition condition) {
    UpdateResolver resolver = new UpdateResolver(paths, rules);
    List<UpdateAction> update = resolver.resolve(actions);
    rules.requireApart(update);
    Condition resolved = condition == null ? null : resolver.resolve(condition);
    ExpressionRenderer renderer = new ExpressionRenderer();
    String updateText = update.isEmpty() ? null : renderer.render(update);
    String conditionText = resolved == null ? null : renderer.render(resolved);
    return new Rendered(
        updateText,
        conditionText,
        renderer.placeholders().names(),
        resolver.slots(),
        resolver.places(),
        rules.isHarmfulTwice(update, resolved));
  }
}
