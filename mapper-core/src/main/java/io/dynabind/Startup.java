package io.dynabind;

import io.dynabind.codec.AttributeConverter;
import io.dynabind.codec.CodecFactory;
import io.dynabind.codec.CodecRegistry;
import io.dynabind.codec.CodecSources;
import io.dynabind.codec.EntityCodec;
import io.dynabind.codec.JsonText;
import io.dynabind.executor.Executor;
import io.dynabind.internal.codec.generated.CodecFiles;
import io.dynabind.internal.codec.generated.GeneratedCodecs;
import io.dynabind.internal.codec.reflective.ReflectiveCodecs;
import io.dynabind.internal.introspect.Introspector;
import io.dynabind.internal.introspect.TypeConverters;
import io.dynabind.internal.json.Jackson;
import io.dynabind.internal.problem.Problems;
import io.dynabind.internal.repository.ParsedRepository;
import io.dynabind.internal.repository.PlannedRepository;
import io.dynabind.internal.repository.RepositoryParser;
import io.dynabind.internal.repository.RepositoryPlanner;
import io.dynabind.internal.table.Documents;
import io.dynabind.item.sdk.SdkValueCodecs;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.ComponentModel;
import io.dynabind.model.EntityModel;
import io.dynabind.model.ObjectModel;
import io.dynabind.model.TypeRef;
import io.dynabind.problem.MappingException;
import io.dynabind.problem.ProblemId;
import io.dynabind.schema.TableDefinition;
import io.dynabind.table.DocumentKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One startup, in phases that each collect all their problems: introspect entities and parse
 * repositories; then make codecs, derive tables and plan methods.
 */
final class Startup {

  private static final Pattern TABLE_NAME = Pattern.compile("[a-zA-Z0-9_.-]{3,255}");

  private final Settings settings;
  private final Executor executor;
  private final Map<Class<?>, Mapped<?>> known;
  private final Collection<Mapped<?>> documents;
  private final Problems problems = new Problems();
  private final Introspector introspector;
  private final CodecRegistry registry;
  private final Map<Class<?>, EntityModel> models = new LinkedHashMap<>();
  private final Map<Class<?>, Mapped<?>> entities = new LinkedHashMap<>();
  private final Map<Class<?>, PlannedRepository> repositories = new LinkedHashMap<>();

  Startup(
      Settings settings,
      Executor executor,
      Map<Class<?>, Mapped<?>> known,
      Collection<Mapped<?>> documents) {
    this(settings, executor, known, documents, null);
  }

  /** Notes down of which types codecs are made, if there is something to note it in. */
  Startup(
      Settings settings,
      Executor executor,
      Map<Class<?>, Mapped<?>> known,
      Collection<Mapped<?>> documents,
      @Nullable CodecFiles files) {
    this.settings = settings;
    this.executor = executor;
    this.known = known;
    this.documents = documents;
    Models nested = new Models();
    CodecFactory reflective = new ReflectiveCodecs(nested);
    this.registry =
        CodecRegistry.of(
            new CodecSources(
                factories(settings), settings.converters(), TypeConverters::of, this::jsonText),
            files == null
                ? GeneratedCodecs.startingReflective(nested, reflective)
                : files.noting(reflective));
    this.introspector =
        new Introspector(settings.conventions(), registry::claims, this::isOpaque, problems);
    nested.introspector = introspector;
  }

  /** The registry needs the introspector's models, and the introspector the registry's claims. */
  private static final class Models implements Function<TypeRef, @Nullable ObjectModel> {

    private @Nullable Introspector introspector;

    @Override
    public @Nullable ObjectModel apply(TypeRef type) {
      return introspector == null ? null : introspector.object(type);
    }
  }

  private static List<CodecFactory> factories(Settings settings) {
    List<CodecFactory> factories = new ArrayList<>(settings.factories());
    factories.add(new SdkValueCodecs());
    return factories;
  }

  private @Nullable JsonText jsonText() {
    JsonText given = settings.jsonText();
    return given == null ? Jackson.find() : given;
  }

  private boolean isOpaque(TypeRef type) {
    if (TypeConverters.of(type.raw()) != null) {
      return true;
    }
    for (CodecFactory factory : settings.factories()) {
      if (factory.claims(type)) {
        return true;
      }
    }
    for (AttributeConverter<?, ?> converter : settings.converters()) {
      TypeRef types = TypeRef.of(converter.getClass()).supertype(AttributeConverter.class);
      if (types != null && types.argument(0).equals(type)) {
        return true;
      }
    }
    return false;
  }

  Map<Class<?>, Mapped<?>> entities() {
    return entities;
  }

  Map<Class<?>, PlannedRepository> repositories() {
    return repositories;
  }

  void run(Set<Class<?>> entityTypes, Set<Class<?>> repositoryTypes) {
    entityTypes.forEach(this::introspect);
    for (Class<?> repository : repositoryTypes) {
      Class<?> entity = RepositoryParser.entityOf(repository);
      if (entity != null) {
        introspect(entity);
      }
    }
    RepositoryParser parser = new RepositoryParser(this::model, this::nested, problems);
    List<ParsedRepository> parsed = new ArrayList<>();
    for (Class<?> repository : repositoryTypes) {
      ParsedRepository found = parser.parse(repository);
      if (found != null) {
        parsed.add(found);
      }
    }
    problems.throwIfAny();
    models.forEach(this::map);
    SharedTables tables = sharedTables();
    entities.forEach((type, entity) -> tables.check(entity, Problems.at(type)));
    parsed.forEach(this::plan);
    problems.throwIfAny();
    if (!repositories.isEmpty()) {
      // Looked up here: a start that has nothing to say need not wait for it.
      Logger log = LoggerFactory.getLogger("io.dynabind");
      repositories.forEach(
          (type, repository) ->
              repository
                  .patterns()
                  .all()
                  .forEach(pattern -> log.info("{}.{}", type.getSimpleName(), pattern)));
    }
  }

  private SharedTables sharedTables() {
    SharedTables tables = new SharedTables(problems);
    known.values().forEach(tables::add);
    documents.forEach(tables::add);
    return tables;
  }

  Mapped<Map<String, @Nullable Object>> documents(String table, DocumentKey key) {
    String name = settings.tableNames().nameOf(table);
    if (!TABLE_NAME.matcher(name).matches()) {
      problems.report(
          ProblemId.INVALID_NAME,
          String.format(
              "Table name '%s' is not one of 3 to 255 letters, digits, '_', '-' and '.'.", name),
          Documents.place(table),
          "Change the name, or the table names of the builder.");
    }
    EntityCodec<Map<String, @Nullable Object>> codec =
        Documents.codec(table, key, registry, problems);
    problems.throwIfAny();
    Mapped<Map<String, @Nullable Object>> mapped = mapped(Objects.requireNonNull(codec), name);
    sharedTables().check(mapped, Documents.place(table));
    problems.throwIfAny();
    return mapped;
  }

  private void introspect(Class<?> entity) {
    if (!known.containsKey(entity)) {
      EntityModel model = introspector.entity(entity);
      if (model != null) {
        models.put(entity, model);
      }
    }
  }

  private @Nullable EntityModel model(Class<?> entity) {
    Mapped<?> earlier = known.get(entity);
    return earlier == null ? models.get(entity) : earlier.codec().model();
  }

  /** The type whose components can be asked for; those of sealed types differ from item to item. */
  @Nullable ObjectModel nested(AttributeModel attribute) {
    ComponentModel component = attribute.component();
    if (component.converter() != null || component.options().form() != null) {
      return null;
    }
    TypeRef type = component.type();
    TypeRef content = type.raw() == Optional.class ? type.argument(0) : type;
    ObjectModel found = introspector.object(content);
    return found == null || found.sealed() != null ? null : found;
  }

  private void map(Class<?> entity, EntityModel model) {
    try {
      String name = settings.tableNames().nameOf(model.table().name());
      if (registry.claims(model.object().type())) {
        problems.report(
            ProblemId.UNSUPPORTED_CLASS,
            model + " is an entity, but a converter or codec factory claims its type.",
            Problems.at(entity),
            "Leave the types of entities to dynabind.");
      } else if (isTableName(entity, name)) {
        entities.put(entity, mapped(EntityCodec.of(model, registry), name));
      }
    } catch (MappingException e) {
      problems.reportAll(e.problems());
    }
  }

  private <T> Mapped<T> mapped(EntityCodec<T> codec, String tableName) {
    return Mapped.of(
        codec,
        TableDefinition.of(codec, tableName),
        executor,
        settings.pace().waiting(),
        settings.calls(),
        settings.sources(),
        settings.interceptors(),
        settings.cursors());
  }

  private boolean isTableName(Class<?> entity, String name) {
    boolean valid = TABLE_NAME.matcher(name).matches();
    if (!valid) {
      problems.report(
          ProblemId.INVALID_NAME,
          String.format(
              "Table name '%s' of %s is not one of 3 to 255 letters, digits, '_', '-' and '.'.",
              name, entity.getSimpleName()),
          Problems.at(entity),
          "Change the name in @Table, or the table names of the builder.");
    }
    return valid;
  }

  private void plan(ParsedRepository parsed) {
    Class<?> entity = parsed.entity().type();
    Mapped<?> mapped = known.containsKey(entity) ? known.get(entity) : entities.get(entity);
    if (mapped != null) {
      repositories.put(parsed.type(), planned(parsed, mapped));
    }
  }

  private <T> PlannedRepository planned(ParsedRepository parsed, Mapped<T> mapped) {
    return new RepositoryPlanner<>(
            mapped.codec(), mapped.table().calledBy(parsed.type().getSimpleName()), problems)
        .plan(parsed);
  }
}
