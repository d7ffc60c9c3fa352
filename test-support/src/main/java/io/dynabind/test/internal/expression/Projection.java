package io.dynabind.test.internal.expression;

import io.dynabind.test.internal.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Some paths of an item. */
public record Projection(List<Path> paths) {

  public static Projection parse(String text, Placeholders placeholders) {
    Tokens tokens = new Tokens(text, placeholders);
    List<Path> paths = new ArrayList<>();
    do {
      paths.add(tokens.path());
    } while (tokens.accept(","));
    tokens.expectEnd();
    Paths.requireDistinct(paths);
    return new Projection(paths);
  }

  /** What of an item is there; elements of lists close up, in their order. */
  public Map<String, Value> of(Map<String, Value> item) {
    Map<Object, Object> tree = new LinkedHashMap<>();
    for (Path path : paths) {
      if (path.in(item) != null) {
        plant(tree, path);
      }
    }
    return cut(item, tree);
  }

  private static void plant(Map<Object, Object> tree, Path path) {
    Map<Object, Object> node = tree;
    for (Object step : path.steps()) {
      node = branch(node, step);
    }
  }

  @SuppressWarnings("unchecked") // every node is made here
  private static Map<Object, Object> branch(Map<Object, Object> node, Object step) {
    return (Map<Object, Object>)
        node.computeIfAbsent(step, s -> new LinkedHashMap<Object, Object>());
  }

  private static Map<String, Value> cut(Map<String, Value> values, Map<Object, Object> tree) {
    Map<String, Value> kept = new LinkedHashMap<>();
    tree.forEach(
        (step, inner) -> {
          Value value = values.get((String) step);
          if (value != null) {
            kept.put((String) step, cut(value, inner));
          }
        });
    return kept;
  }

  @SuppressWarnings("unchecked") // every node is made above
  private static Value cut(Value value, Object node) {
    Map<Object, Object> tree = (Map<Object, Object>) node;
    if (tree.isEmpty()) {
      return value;
    }
    if (value instanceof Value.Doc document) {
      return new Value.Doc(cut(document.value(), tree));
    }
    List<Value> kept = new ArrayList<>();
    new TreeMap<>(tree)
        .forEach(
            (step, inner) -> {
              Value element = Path.step(value, step);
              if (element != null) {
                kept.add(cut(element, inner));
              }
            });
    return new Value.Items(kept);
  }
}
