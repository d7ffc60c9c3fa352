package io.dynabind.internal.query.plan;

import io.dynabind.expression.AttributePath;
import io.dynabind.model.AttributeModel;
import io.dynabind.query.Property;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names under which attributes are read, the current one first. */
final class Names {

  private Names() {}

  static List<AttributePath> of(@Nullable AttributePath owner, AttributeModel attribute) {
    List<AttributePath> paths = new ArrayList<>();
    paths.add(path(owner, attribute.storedName()));
    attribute.formerNames().forEach(name -> paths.add(path(owner, name)));
    return paths;
  }

  private static AttributePath path(@Nullable AttributePath owner, String name) {
    return owner == null ? new AttributePath(name) : owner.then(new AttributePath.Name(name));
  }

  static List<AttributePath> of(Property property) {
    List<AttributePath> paths = of(null, property.attribute());
    for (AttributeModel step : property.path().subList(1, property.path().size())) {
      List<AttributePath> longer = new ArrayList<>();
      paths.forEach(path -> longer.addAll(of(path, step)));
      paths = longer;
    }
    return paths;
  }

  /** As the item has it, for explanations. */
  static String stored(Property property) {
    String path = property.storedPath().itemPath();
    return path.substring(path.startsWith("$.") ? 2 : 1);
  }
}
