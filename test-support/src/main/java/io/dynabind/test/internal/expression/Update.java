package io.dynabind.test.internal.expression;

import io.dynabind.test.internal.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An update: all of its changes begin with the item as it was before. */
public final class Update {

  private final List<Change> changes;

  Update(List<Change> changes) {
    this.changes = changes;
  }

  /** Reads a whole update. */
  public static Update parse(String text, Placeholders placeholders) {
    List<Change> changes = new UpdateParser(new Tokens(text, placeholders)).parse();
    Paths.requireDistinct(changes.stream().map(Change::path).toList());
    return new Update(changes);
  }

  /** Where it changes something. */
  public List<Path> paths() {
    return changes.stream().map(Change::path).toList();
  }

  /** The item after it; {@link UpdateException} if it cannot be carried out. */
  public Map<String, Value> apply(Map<String, Value> before) {
    Map<Path, Value> assigned = new HashMap<>();
    List<Path> removed = new ArrayList<>();
    for (Change change : changes) {
      Value value = change.in(before);
      if (value != null) {
        assigned.put(change.path(), value);
      } else {
        Edits.requireParent(before, change.path());
        if (change.path().in(before) != null) {
          removed.add(change.path());
        }
      }
    }
    Map<String, Value> item = before;
    for (Path path : assigned.keySet().stream().sorted(Edits.FROM_THE_FRONT).toList()) {
      item = Edits.put(item, path, assigned.get(path));
    }
    for (Path path : removed.stream().sorted(Edits.FROM_THE_FRONT.reversed()).toList()) {
      item = Edits.remove(item, path);
    }
    return item;
  }
}
