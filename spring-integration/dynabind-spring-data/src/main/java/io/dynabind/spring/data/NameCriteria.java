package io.dynabind.spring.data;

import io.dynabind.problem.MappingException;
import io.dynabind.problem.Problem;
import io.dynabind.problem.ProblemId;
import io.dynabind.query.Branch;
import io.dynabind.query.Criteria;
import io.dynabind.query.Criterion;
import io.dynabind.query.Operator;
import io.dynabind.query.Ordering;
import io.dynabind.query.Property;
import io.dynabind.query.Subject;
import io.dynabind.query.Value;
import io.dynabind.repository.RepositoryPlans;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.core.PropertyReferenceException;
import org.springframework.data.domain.Sort;
import org.springframework.data.repository.query.parser.Part;
import org.springframework.data.repository.query.parser.Part.IgnoreCaseType;
import org.springframework.data.repository.query.parser.PartTree;
import org.springframework.util.StringUtils;

/** What the name of a method asks, as Spring Data reads names. */
final class NameCriteria {

  private static final Map<Part.Type, Operator> OPERATORS =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(Part.Type.SIMPLE_PROPERTY, Operator.EQUALS),
              Map.entry(Part.Type.NEGATING_SIMPLE_PROPERTY, Operator.NOT_EQUALS),
              Map.entry(Part.Type.LESS_THAN, Operator.LESS_THAN),
              Map.entry(Part.Type.BEFORE, Operator.LESS_THAN),
              Map.entry(Part.Type.LESS_THAN_EQUAL, Operator.LESS_THAN_EQUAL),
              Map.entry(Part.Type.GREATER_THAN, Operator.GREATER_THAN),
              Map.entry(Part.Type.AFTER, Operator.GREATER_THAN),
              Map.entry(Part.Type.GREATER_THAN_EQUAL, Operator.GREATER_THAN_EQUAL),
              Map.entry(Part.Type.BETWEEN, Operator.BETWEEN),
              Map.entry(Part.Type.IN, Operator.IN),
              Map.entry(Part.Type.NOT_IN, Operator.NOT_IN),
              Map.entry(Part.Type.STARTING_WITH, Operator.STARTING_WITH),
              Map.entry(Part.Type.CONTAINING, Operator.CONTAINING),
              Map.entry(Part.Type.NOT_CONTAINING, Operator.NOT_CONTAINING),
              Map.entry(Part.Type.IS_NULL, Operator.IS_NULL),
              Map.entry(Part.Type.IS_NOT_NULL, Operator.IS_NOT_NULL),
              Map.entry(Part.Type.EXISTS, Operator.EXISTS),
              Map.entry(Part.Type.IS_EMPTY, Operator.IS_EMPTY),
              Map.entry(Part.Type.IS_NOT_EMPTY, Operator.IS_NOT_EMPTY)));

  private static final Map<Part.Type, Boolean> CONSTANTS =
      Map.of(Part.Type.TRUE, true, Part.Type.FALSE, false);

  private static final List<String> IGNORING_CASE =
      List.of("AllIgnoringCase", "AllIgnoreCase", "IgnoringCase", "IgnoreCase");

  /** A limit in a name, before what it asks; Spring Data passes over some, and so asks for all. */
  private static final Pattern LIMIT = Pattern.compile("(?:First|Top)(?:\\d+|$)");

  private final String name;
  private final String entity;
  private final String place;
  private final RepositoryPlans plans;
  private int arguments;

  private NameCriteria(String name, String entity, String place, RepositoryPlans plans) {
    this.name = name;
    this.entity = entity;
    this.place = place;
    this.plans = plans;
  }

  /**
   * Reads a name.
   *
   * @throws MappingException if it names no attribute, or asks what DynamoDB does not answer
   */
  static Criteria parse(String name, String place, Class<?> entity, RepositoryPlans plans) {
    NameCriteria reader = new NameCriteria(name, entity.getSimpleName(), place, plans);
    try {
      return reader.criteria(new PartTree(name, entity));
    } catch (PropertyReferenceException e) {
      throw reader.unknown(String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      throw reader.unread(String.valueOf(e.getMessage()));
    }
  }

  private Criteria criteria(PartTree tree) {
    if (tree.isDistinct()) {
      throw unsupported(
          "Distinct", "Keys are distinct as they are; collect other values into a Set.");
    }
    Subject subject = subject(tree);
    requireLimit(tree);
    boolean number = subject == Subject.COUNT || subject == Subject.EXISTS;
    if (number && tree.getSort().isSorted()) {
      throw problem(
          ProblemId.UNSUPPORTED_KEYWORD,
          name + " sorts, but counts all or tells whether there is any.",
          "Leave out the OrderBy.");
    }
    List<Branch> branches = new ArrayList<>();
    for (PartTree.OrPart or : tree) {
      List<Criterion> all = new ArrayList<>();
      for (Part part : or) {
        all.add(criterion(part));
      }
      branches.add(new Branch(all));
    }
    Criteria all = branches.isEmpty() ? Criteria.find() : Criteria.find().anyOf(branches);
    Integer most = tree.getMaxResults();
    return all.orderedBy(orderings(tree.getSort(), plans, entity, name, place))
        .wanting(subject)
        .limitedTo(most == null ? 0 : most);
  }

  /** Who writes a limit would be surprised by all. */
  private void requireLimit(PartTree tree) {
    Integer most = tree.getMaxResults();
    Matcher limit = LIMIT.matcher(name.substring(0, Math.max(0, name.indexOf("By"))));
    boolean says = limit.find();
    if (says && (most == null || most == 0)) {
      throw problem(
          ProblemId.UNSUPPORTED_KEYWORD,
          String.format("%s says '%s', which limits nothing here.", name, limit.group()),
          "Say First5 or Top5 right after find; or take a Limit, or annotate the method with"
              + " @Query.");
    }
  }

  private Subject subject(PartTree tree) {
    if (tree.isDelete()) {
      return Subject.DELETE;
    }
    if (tree.isCountProjection()) {
      return Subject.COUNT;
    }
    if (tree.isExistsProjection()) {
      return Subject.EXISTS;
    }
    return name.startsWith("stream") ? Subject.STREAM : Subject.FIND;
  }

  private Criterion criterion(Part part) {
    String path = part.getProperty().toDotPath();
    Property property = plans.property(path).orElse(null);
    if (property == null) {
      throw unknown("'" + path + "' is not stored.");
    }
    if (part.shouldIgnoreCase() != IgnoreCaseType.NEVER) {
      throw unsupported(
          IGNORING_CASE.stream().filter(name::contains).findFirst().orElse("IgnoreCase"),
          "Store a lower-case copy of the attribute and ask for that.");
    }
    Boolean constant = CONSTANTS.get(part.getType());
    if (constant != null && property.type().boxed().raw() != Boolean.class) {
      throw problem(
          ProblemId.UNSUPPORTED_KEYWORD,
          String.format(
              "%s asks whether '%s' is true or false, but it is %s.",
              name, property, property.last().type()),
          "True and False ask attributes of type boolean; give other values as parameters.");
    }
    if (constant != null) {
      return new Criterion(property, Operator.EQUALS, Value.constant(constant));
    }
    Operator operator = OPERATORS.get(part.getType());
    if (operator == null) {
      throw unsupported(
          keyword(part), "DynamoDB has no such operator; use StartingWith, or filter in Java.");
    }
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < operator.arity(); i++) {
      values.add(Value.argument(arguments++));
    }
    return new Criterion(property, operator, values, false);
  }

  /** The word that the name uses, of several that mean the same. */
  private String keyword(Part part) {
    String attribute = StringUtils.capitalize(part.getProperty().getLeafProperty().getSegment());
    return part.getType().getKeywords().stream()
        .filter(word -> name.contains(attribute + word))
        .max(Comparator.comparing(String::length))
        .orElse(part.getType().toString());
  }

  /**
   * What Spring's sort asks.
   *
   * @throws MappingException if it sorts by no attribute, or otherwise than DynamoDB does
   */
  static List<Ordering> orderings(
      Sort sort, RepositoryPlans plans, String entity, String name, String place) {
    NameCriteria reader = new NameCriteria(name, entity, place, plans);
    List<Ordering> orderings = new ArrayList<>();
    for (Sort.Order order : sort) {
      Property property = plans.property(order.getProperty()).orElse(null);
      if (property == null) {
        throw reader.unknown("'" + order.getProperty() + "' is not stored.");
      }
      if (order.isIgnoreCase() || order.getNullHandling() != Sort.NullHandling.NATIVE) {
        throw reader.problem(
            ProblemId.UNORDERED_ATTRIBUTE,
            String.format(
                "%s sorts by '%s' without case, or nulls otherwise than they are stored.",
                name, property),
            "Keys sort as they are stored; leave it out.");
      }
      orderings.add(new Ordering(property, order.isAscending()));
    }
    return orderings;
  }

  private MappingException unsupported(String keyword, String repair) {
    return problem(
        ProblemId.UNSUPPORTED_KEYWORD,
        String.format("%s uses '%s', which is not derived from names.", name, keyword),
        repair);
  }

  private MappingException unknown(String reason) {
    return problem(
        ProblemId.UNKNOWN_ATTRIBUTE,
        String.format("%s names no attribute of %s.", name, entity),
        sentence(reason)
            + " Name attributes as the entity's components are named, or annotate the method with"
            + " @Query.");
  }

  private MappingException unread(String reason) {
    return problem(
        ProblemId.UNKNOWN_METHOD,
        String.format("%s is no name of a query: %s", name, sentence(reason)),
        "Begin with findBy, countBy, existsBy or deleteBy and go on with names of attributes, or"
            + " write a default method.");
  }

  private static String sentence(String text) {
    return text.endsWith(".") || text.endsWith("?") ? text : text + ".";
  }

  private MappingException problem(ProblemId id, String message, String repair) {
    return new MappingException(List.of(new Problem(id, message, place, repair)));
  }

  static MappingException problem(
      ProblemId id, @Nullable String message, String place, String repair) {
    return new MappingException(List.of(new Problem(id, String.valueOf(message), place, repair)));
  }
}
