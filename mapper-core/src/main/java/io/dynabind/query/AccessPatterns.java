package io.dynabind.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How the methods of repositories work, as a text, as Markdown and as JSON, so that they can be
 * read, reviewed and kept.
 *
 * <pre>{@code
 * System.out.println(dynabind.describe(Orders.class));
 * // findByStatus(OrderStatus): Query orders, index byStatus, key status = ?
 *
 * Files.writeString(Path.of("docs/access-patterns.md"), dynabind.describe().toMarkdown());
 * }</pre>
 *
 * <p>The same repositories give the same text, byte by byte, with {@code \n} between lines. The
 * verbs that every repository has and default methods are not among them. Immutable and
 * thread-safe.
 */
public final class AccessPatterns {

  private final List<AccessPattern> all;
  private final boolean several;

  private AccessPatterns(List<AccessPattern> all, boolean several) {
    this.all = List.copyOf(all);
    this.several = several;
  }

  /**
   * The patterns of one repository.
   *
   * @param patterns one for each method
   * @return the same, in their order
   */
  public static AccessPatterns of(List<AccessPattern> patterns) {
    return new AccessPatterns(patterns, false);
  }

  /**
   * The patterns of several repositories, in the order of the repositories' names.
   *
   * @param repositories the patterns of each
   * @return all of them; a text names the repository of each
   */
  public static AccessPatterns joined(List<AccessPatterns> repositories) {
    List<AccessPattern> all = new ArrayList<>();
    repositories.forEach(each -> all.addAll(each.all));
    all.sort(Comparator.comparing(AccessPattern::owner).thenComparing(AccessPattern::repository));
    return new AccessPatterns(all, true);
  }

  /**
   * All patterns.
   *
   * @return one for each method
   */
  public List<AccessPattern> all() {
    return all;
  }

  /**
   * The patterns that scan.
   *
   * @return those that read all items of a table or an index
   */
  public List<AccessPattern> scans() {
    return all.stream().filter(AccessPattern::isScan).toList();
  }

  /**
   * The patterns as Markdown: for each repository a table with a row for each method.
   *
   * @return Markdown that ends with a line break
   */
  public String toMarkdown() {
    return new PatternMarkdown().write(all);
  }

  /**
   * The patterns as JSON: an object whose {@code patterns} has one object for each method, each in
   * a line of its own, with its members always in the same order. Members that say nothing are left
   * out.
   *
   * <pre>{@code
   * {
   *   "patterns": [
   *     {"repository": "shop.Orders", "method": "findByStatus(OrderStatus)", "operation": "Query", …}
   *   ]
   * }
   * }</pre>
   *
   * @return JSON that ends with a line break
   */
  public String toJson() {
    return PatternJson.write(all);
  }

  /**
   * The patterns as text.
   *
   * @return a line for each; of several repositories with their names
   */
  @Override
  public String toString() {
    return all.stream()
        .map(each -> several ? each.owner() + "." + each : each.toString())
        .collect(Collectors.joining("\n"));
  }
}
