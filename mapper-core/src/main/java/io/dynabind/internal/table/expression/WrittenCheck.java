package io.dynabind.internal.table.expression;

import io.dynabind.codec.EntityCodec;
import io.dynabind.expression.AttributeRef;
import io.dynabind.expression.Condition;
import io.dynabind.expression.Operand;
import io.dynabind.expression.UpdateAction;
import io.dynabind.model.TypeRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks expressions that were written against an entity, before any call: attributes, and the
 * types of the parameters that stand for values. Not thread-safe; made for one method.
 */
public final class WrittenCheck {

  private final Paths paths;
  private final UpdateRules rules;
  private final List<TypeRef> types;
  private final Set<Integer> expanding = new HashSet<>();

  /**
   * A parameter whose type does not fit.
   *
   * @param position its place among the parameters, from 0
   * @param declared its type, told apart from the one that fits
   * @param place what it stands for, such as {@code Order.status}
   * @param wanted the type that fits
   */
  public record Misfit(int position, String declared, String place, String wanted) {}

  /**
   * Makes one.
   *
   * @param codec the entity's codec
   * @param types the types of the method's parameters, in order
   */
  public WrittenCheck(EntityCodec<?> codec, List<TypeRef> types) {
    this.paths = new Paths(codec);
    this.rules = new UpdateRules(codec.model());
    this.types = List.copyOf(types);
  }

  /**
   * Checks that an attribute is one of the entity.
   *
   * @param path the attribute
   * @throws IllegalArgumentException if it is not; it says why
   */
  public void path(AttributeRef<?> path) {
    paths.find(path);
  }

  /**
   * Checks a condition.
   *
   * @param condition with parameters in the places of values
   * @return the parameters that do not fit
   * @throws IllegalArgumentException if an operator does not fit its attribute; it says why
   */
  public List<Misfit> condition(Condition condition) {
    Finder finder = new Finder();
    new Resolver(paths, finder).resolve(condition);
    return finder.misfits;
  }

  /**
   * Checks an update.
   *
   * @param actions with parameters in the places of values
   * @return the parameters that do not fit
   * @throws IllegalArgumentException if an action does not fit its attribute, or actions overlap;
   *     it says why
   */
  public List<Misfit> update(List<UpdateAction> actions) {
    Finder finder = new Finder();
    rules.requireApart(new UpdateResolver(paths, rules, finder).resolve(actions));
    return finder.misfits;
  }

  /**
   * The parameters that hold several operands of an IN.
   *
   * @return their positions, after all conditions were checked
   */
  public Set<Integer> expanding() {
    return Set.copyOf(expanding);
  }

  /** Compares what is declared with what is wanted. */
  private final class Finder implements ParameterUse {

    private final List<Misfit> misfits = new ArrayList<>();

    @Override
    public void use(Operand.Parameter parameter, Slot slot, Role role) {
      TypeRef declared =
          parameter.position() < types.size() ? types.get(parameter.position()) : null;
      if (declared == null || slot.takes(declared)) {
        return;
      }
      TypeRef element = role == Role.ALTERNATIVE ? ParameterTypes.element(declared) : null;
      if (element != null && slot.takes(element)) {
        expanding.add(parameter.position());
        return;
      }
      boolean optional = role == Role.ASSIGNED && declared.raw() == Optional.class;
      if (!optional || !slot.takes(declared.argument(0))) {
        misfits.add(misfit(parameter.position(), declared, slot, element != null));
      }
    }

    private Misfit misfit(int position, TypeRef declared, Slot slot, boolean several) {
      TypeRef type = slot.javaType();
      String found = type == null ? declared.toString() : TypeNames.beside(declared, type);
      String wanted = slot.wanted(declared) + (several ? ", or several in a collection" : "");
      return new Misfit(position, found, slot.place(), wanted);
    }
  }
}
