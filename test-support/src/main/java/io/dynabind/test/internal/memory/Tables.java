package io.dynabind.test.internal.memory;

import java.util.SortedMap;
import java.util.TreeMap;

/** All tables by their names. */
final class Tables {

  private final SortedMap<String, Table> tables = new TreeMap<>();

  Table get(String name) {
    Table table = tables.get(nameOf(name));
    if (table == null) {
      throw new ServiceException(
          "ResourceNotFoundException", "Cannot do operations on a non-existent table");
    }
    return table;
  }

  /** A table is also known by its ARN. */
  private static String nameOf(String nameOrArn) {
    return nameOrArn.substring(nameOrArn.lastIndexOf('/') + 1);
  }

  Table of(Request request) {
    return get(request.text("TableName"));
  }

  void add(Table table) {
    if (tables.putIfAbsent(table.name(), table) != null) {
      throw new ServiceException(
          "ResourceInUseException", "Cannot create preexisting table: " + table.name());
    }
  }

  Table remove(String name) {
    Table table = get(name);
    tables.remove(table.name());
    return table;
  }

  SortedMap<String, Table> all() {
    return tables;
  }
}
