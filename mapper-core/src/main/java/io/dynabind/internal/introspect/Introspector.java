package io.dynabind.internal.introspect;

import io.dynabind.internal.introspect.Introspected.Stored;
import io.dynabind.internal.problem.Problems;
import io.dynabind.introspect.Convention;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.EntityModel;
import io.dynabind.model.IndexModel;
import io.dynabind.model.KeyModel;
import io.dynabind.model.ObjectModel;
import io.dynabind.model.SealedModel;
import io.dynabind.model.TableModel;
import io.dynabind.model.TokenModel;
import io.dynabind.model.TypeRef;
import io.dynabind.problem.ProblemId;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Annotated classes become models, each once, together with the types that they reach. Reports what
 * is wrong, and leaves out what has a problem. No code of the entities runs.
 *
 * <p>Thread-safe, as far as its collector of problems is not used meanwhile.
 */
public final class Introspector {

  private final List<Convention> conventions;
  private final NestedTypes nested;
  private final Problems problems;
  private final ObjectIntrospector objects;
  private final NestedRules nestedRules;
  private final Map<Class<?>, Optional<EntityModel>> entities = new HashMap<>();

  /**
   * Makes an introspector that looks into the type arguments of all types.
   *
   * @param extra conventions asked after dynabind's own
   * @param claimed whether a type has a codec without being introspected; not asked for primitives
   * @param problems takes what is wrong
   */
  public Introspector(List<Convention> extra, Predicate<TypeRef> claimed, Problems problems) {
    this(extra, claimed, type -> false, problems);
  }

  /**
   * Makes an introspector.
   *
   * @param extra conventions asked after dynabind's own
   * @param claimed whether a type has a codec without being introspected; not asked for primitives
   * @param opaque which claimed types are stored as a whole, so that nothing is wrong with type
   *     arguments that have no codec: those of the application's own converters and factories
   * @param problems takes what is wrong
   */
  public Introspector(
      List<Convention> extra,
      Predicate<TypeRef> claimed,
      Predicate<TypeRef> opaque,
      Problems problems) {
    this.conventions = OwnConventions.before(extra);
    this.nested = new NestedTypes(claimed, opaque);
    this.problems = problems;
    this.objects = new ObjectIntrospector(conventions, nested, problems);
    this.nestedRules = new NestedRules(objects, problems);
  }

  /**
   * Introspects an entity and all types that it reaches.
   *
   * @param type the entity's class
   * @return its model, or null if it, or a type that it reaches, has a problem
   */
  public synchronized @Nullable EntityModel entity(Class<?> type) {
    Optional<EntityModel> known = entities.get(type);
    if (known == null) {
      known = Optional.ofNullable(introspect(type));
      entities.put(type, known);
    }
    return known.orElse(null);
  }

  /**
   * The model of a type that is stored as a map of its components: an entity's, one that an entity
   * reaches, or one that is introspected now.
   *
   * @param type the full type
   * @return its model; null if it is claimed, is no record or bean, or has a problem
   */
  public synchronized @Nullable ObjectModel object(TypeRef type) {
    Introspected known = objects.known(type);
    if (known == null) {
      if (!type.isResolved() || !nested.isObject(type)) {
        return null;
      }
      known = objects.introspect(type, "");
      objects.finish();
    }
    return objects.isSound(type) ? known.model() : null;
  }

  /** Says that the class has an annotation of somebody else that reads like ours. */
  private static String otherTable(Class<?> type) {
    for (Annotation each : type.getAnnotations()) {
      String name = each.annotationType().getSimpleName();
      if (name.equals("Table") || name.equals("Entity")) {
        return String.format(
            "Its @%s is %s, dynabind's is io.dynabind.annotation.Table. ",
            name, each.annotationType().getName());
      }
    }
    return "";
  }

  private @Nullable EntityModel introspect(Class<?> type) {
    Findings findings = new Findings(problems, type);
    List<Class<?>> roots = Roots.of(type, conventions);
    if (roots.size() == 1 && roots.get(0) != type) {
      EntityModel whole = entity(roots.get(0));
      return whole == null ? null : whole.narrowedTo(type);
    }
    if (!isPossible(type, findings) || isOfSeveral(roots, findings)) {
      return null;
    }
    TypeDraft draft = new TypeDraft(findings);
    TypeElement element = new TypeElement(type);
    for (Convention convention : conventions) {
      convention.type(element, draft);
    }
    if (!draft.isEntity()) {
      findings.report(
          ProblemId.MISSING_TABLE,
          findings.name() + " is registered as an entity, but is not annotated with @Table.",
          otherTable(type)
              + "Annotate it with @Table, or leave it out: nested types are found by themselves.");
      return null;
    }
    TableModel table = draft.model(type);
    TableRules.check(findings, draft, table);
    Introspected object = objects.introspect(TypeRef.of(type), "");
    EntityModel model = entity(findings, draft, table, whole(findings, draft, object));
    objects.finish();
    boolean sound = nestedRules.check(object.type()) && objects.isSound(object.type());
    return findings.any() || !sound ? null : model;
  }

  private static boolean isPossible(Class<?> type, Findings findings) {
    String flaw = Classes.isSealed(type) ? null : Classes.flaw(type);
    if (flaw != null) {
      findings.report(
          ProblemId.UNSUPPORTED_CLASS,
          findings.name() + " cannot be an entity: it " + flaw + ".",
          Classes.couldBeSealed(type)
              ? "Use a record or a class, or say what it stands for: @BuiltBy, @Creator on a static"
                  + " method, or sealed with @Discriminator."
              : "Use a record, or a static or top-level class.");
    } else if (!TypeRef.of(type).isResolved()) {
      findings.report(
          ProblemId.UNRESOLVED_TYPE,
          String.format(
              "%s cannot be an entity: its type parameter %s is open.",
              findings.name(), type.getTypeParameters()[0].getName()),
          "Register a class that extends it with type arguments, or a record without parameters.");
    }
    return !findings.any();
  }

  private static boolean isOfSeveral(List<Class<?>> roots, Findings findings) {
    if (roots.size() > 1) {
      findings.report(
          ProblemId.INVALID_VARIANT,
          String.format(
              "%s is a variant in the tables of %s.",
              findings.name(),
              roots.stream().map(Class::getSimpleName).collect(Collectors.joining(" and "))),
          "Register those sealed types instead: as an entity of its own it would have two tables.");
    }
    return roots.size() > 1;
  }

  /** The variants of a sealed type together; any other type as it is. */
  private Introspected whole(Findings findings, TypeDraft draft, Introspected object) {
    ObjectModel model = object.model();
    SealedModel sealed = model == null ? null : model.sealed();
    if (model == null || sealed == null) {
      return object;
    }
    SealedEntity entity = new SealedEntity(findings, sealed, objects);
    entity.addIndexes(draft, conventions);
    return entity.whole(object, model);
  }

  private static boolean isEmpty(Introspected object, ObjectModel model) {
    return object.stored().isEmpty() && model.unmapped() == null;
  }

  private @Nullable EntityModel entity(
      Findings findings, TypeDraft draft, TableModel table, Introspected object) {
    ObjectModel model = object.model();
    if (model == null || !object.isComplete() || isEmpty(object, model)) {
      return null;
    }
    List<Stored> stored = object.stored();
    KeyRules keys = new KeyRules(findings, nested, stored);
    KeyModel key = keys.key();
    Stored version = keys.version();
    Stored ring = keys.writeTokens();
    TokenModel left =
        version == null && ring == null
            ? TokenModel.USUAL
            : TokenRules.model(findings, version, ring);
    AttributeModel timeToLive = keys.timeToLive();
    List<AttributeModel> unique = unique(stored);
    if (!unique.isEmpty()) {
      UniqueRules.check(findings, stored, unique, timeToLive);
    }
    if (key == null) {
      return null;
    }
    List<IndexModel> indexes =
        draft.indexes().isEmpty()
            ? List.of()
            : new IndexRules(findings, key, keys, stored).indexes(draft.indexes());
    return new EntityModel(
        model, table, key, indexes, version == null ? null : version.attribute(), timeToLive, left);
  }

  private static List<AttributeModel> unique(List<Stored> stored) {
    List<AttributeModel> unique = new ArrayList<>(0);
    for (Stored each : stored) {
      if (each.attribute().component().options().uniqueScope() != null) {
        unique.add(each.attribute());
      }
    }
    return unique;
  }
}
