package io.dynabind.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stored attribute of an item.
 *
 * @param index its position among the attributes of its owner
 * @param name its name in Java: the component's, or {@code address.city} in a flattened one
 * @param storedName its name in the item
 * @param componentPath the index of the component; of a flattened one followed by the index inside
 * @param component the innermost component
 * @param formerNames names under which it is read too, the first one before the others
 */
public record AttributeModel(
    int index,
    String name,
    String storedName,
    List<Integer> componentPath,
    ComponentModel component,
    List<String> formerNames) {

  /** Freezes the lists. */
  public AttributeModel {
    componentPath = List.copyOf(componentPath);
    formerNames = List.copyOf(formerNames);
  }

  static AttributeModel of(int index, int componentIndex, ComponentModel component) {
    return new AttributeModel(
        index,
        component.name(),
        component.storedName(),
        List.of(componentIndex),
        component,
        component.options().formerNames());
  }

  AttributeModel within(int newIndex, int componentIndex, ComponentModel owner) {
    List<Integer> path = new ArrayList<>();
    path.add(componentIndex);
    path.addAll(componentPath);
    return new AttributeModel(
        newIndex,
        owner.name() + "." + name,
        owner.storedName() + storedName,
        path,
        component,
        formerNames.stream().map(former -> owner.storedName() + former).toList());
  }

  /**
   * The attribute's Java type.
   *
   * @return the component's full type
   */
  public TypeRef type() {
    return component.type();
  }

  /**
   * Mostly of one and the same: each startup compares some, and what compares records is linked.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof AttributeModel that
            && index == that.index
            && name.equals(that.name)
            && storedName.equals(that.storedName)
            && componentPath.equals(that.componentPath)
            && component.equals(that.component)
            && formerNames.equals(that.formerNames));
  }

  /** Of the name, in which an entity's attributes differ. */
  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
