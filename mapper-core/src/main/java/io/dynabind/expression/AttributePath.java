package io.dynabind.expression;

import io.dynabind.item.ItemPath;
import io.dynabind.model.AttributeModel;
import java.util.ArrayList;
import java.util.List;

/**
 * An attribute in an expression, or a part of one, by its stored name.
 *
 * @param storedName the name in the item
 * @param segments the way down from there; empty for the whole attribute
 */
public record AttributePath(String storedName, List<Segment> segments) implements Path {

  /** One step down. */
  public sealed interface Segment permits Name, Index {}

  /**
   * An entry of a map.
   *
   * @param storedName its stored name
   */
  public record Name(String storedName) implements Segment {}

  /**
   * An element of a list.
   *
   * @param index its place, from 0
   */
  public record Index(int index) implements Segment {}

  /** Freezes the list. */
  public AttributePath {
    segments = List.copyOf(segments);
  }

  /**
   * Makes the path of a whole attribute.
   *
   * @param storedName the name in the item
   */
  public AttributePath(String storedName) {
    this(storedName, List.of());
  }

  /**
   * The path of an attribute.
   *
   * @param attribute an attribute of an entity
   * @return its path
   */
  public static AttributePath of(AttributeModel attribute) {
    return new AttributePath(attribute.storedName());
  }

  /**
   * The path of a part.
   *
   * @param segment the step down
   * @return a path that is one step longer
   */
  public AttributePath then(Segment segment) {
    List<Segment> longer = new ArrayList<>(segments);
    longer.add(segment);
    return new AttributePath(storedName, longer);
  }

  /**
   * The path as messages say it.
   *
   * @return such as {@code $.lines[2].quantity}
   */
  public String itemPath() {
    StringBuilder text = new StringBuilder(ItemPath.ofAttribute(storedName));
    for (Segment segment : segments) {
      if (segment instanceof Name name) {
        text.append(ItemPath.ofAttribute(name.storedName()).substring(1));
      } else {
        text.append('[').append(((Index) segment).index()).append(']');
      }
    }
    return text.toString();
  }

  /**
   * Whether another path names this attribute or a part of it.
   *
   * @param other the other path
   * @return true if it begins with this one
   */
  public boolean holds(AttributePath other) {
    return storedName.equals(other.storedName)
        && segments.size() <= other.segments.size()
        && segments.equals(other.segments.subList(0, segments.size()));
  }
}
