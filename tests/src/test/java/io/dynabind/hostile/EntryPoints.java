package io.dynabind.hostile;

import static io.dynabind.expression.Expressions.attribute;
import static io.dynabind.expression.Expressions.entry;
import static io.dynabind.expression.Expressions.not;

import io.dynabind.Dynabind;
import io.dynabind.expression.AttributeRef;
import io.dynabind.expression.Condition;
import io.dynabind.hostile.Ground.Note;
import io.dynabind.hostile.Ground.NoteKey;
import io.dynabind.hostile.Ground.Notes;
import io.dynabind.hostile.Ground.Part;
import io.dynabind.internal.expression.Written;
import io.dynabind.operation.ReturnItem;
import io.dynabind.table.Cursor;
import io.dynabind.table.DocumentKey;
import io.dynabind.table.EntityTable;
import io.dynabind.table.Page;
import io.dynabind.table.PageLimit;
import io.dynabind.table.TableNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Every way by which texts of users come in. */
final class EntryPoints {

  /** Begins the names of those that start a Dynabind of their own. */
  static final String STARTUP = "startup: ";

  private static final NoteKey KEY = new NoteKey("a", "b");

  private final Map<String, Consumer<String>> all = new LinkedHashMap<>();
  private final Supplier<Dynabind.Builder> builder;
  private final EntityTable<Note> notes;
  private final EntityTable<Map<String, Object>> documents;
  private final Notes repository;

  EntryPoints(Dynabind dynabind, Supplier<Dynabind.Builder> builder) {
    this.builder = builder;
    this.notes = dynabind.table(Note.class);
    this.documents = dynabind.documents("documents", DocumentKey.hash("id", String.class));
    this.repository = dynabind.repository(Notes.class);
    keysAndEntities(dynabind);
    namesOfAttributes();
    entriesAndDocuments(dynabind);
    valuesInConditions();
    valuesInUpdates();
    methods();
    filtersAndProjections();
    everythingElse();
  }

  Map<String, Consumer<String>> all() {
    return all;
  }

  private static Note note(String id, String page, String text) {
    return new Note(
        id,
        page,
        text,
        text,
        1,
        List.of(text),
        Set.of(text),
        Map.of(text, text),
        new Part(text, Map.of(text, text)),
        Map.of(text, List.of(text)),
        Map.of(),
        null);
  }

  private void keysAndEntities(Dynabind dynabind) {
    all.put("put", text -> notes.put(note(text, text, text)));
    all.put("insert", text -> notes.attempt().insert(note(text, "x" + text, text)));
    all.put(
        "update",
        text -> notes.prepare().update(note(text, "y" + text, text)).orCreate().attempt());
    all.put(
        "saveChanged",
        text -> notes.attempt().saveChanged(note("c", "d", "before"), note("c", "d", text)));
    all.put("get", text -> notes.get(new NoteKey(text, text)));
    all.put("getAll", text -> notes.getAll(List.of(new NoteKey(text, text), KEY)));
    all.put("deleteByKey", text -> notes.deleteByKey(new NoteKey(text, text)));
    all.put("query", text -> notes.query(text).list());
    all.put("query by prefix", text -> notes.query("a").rangeKey().startsWith(text).list());
    all.put("query between", text -> notes.query(text).rangeKey().between(text, text).list());
    all.put(
        "query of an index", text -> notes.query(text).index("byTitle").rangeKey().ge(text).list());
    all.put("name of an index", text -> notes.query("a").index(text).list());
    all.put("name of an index of a scan", text -> notes.scan().index(text).limit(1).list());
    all.put(
        "batch",
        text ->
            dynabind
                .batchWrite()
                .putAll(documents, List.of(Map.of("id", text, text, text)))
                .execute());
  }

  private void namesOfAttributes() {
    all.put("name to set", text -> set(attribute(text)));
    all.put("nested name to set", text -> set(attribute("labels." + text)));
    all.put("part of a document to set", text -> set(attribute("document." + text)));
    all.put("element's name", text -> set(attribute("lines[" + text + "]")));
    all.put(
        "name to remove",
        text -> notes.updateByKey(KEY).remove(attribute("rest." + text)).attempt());
    all.put("name to compare", text -> when(attribute(text).exists()));
    all.put("nested name to compare", text -> when(attribute("part.labels." + text).eq("x")));
    all.put("name beside a value", text -> when(attribute(text).eq(text)));
    all.put("plain changes", text -> notes.updateByKey(KEY).apply(Map.of(text, text)).attempt());
    all.put(
        "nested plain changes",
        text ->
            notes
                .updateByKey(KEY)
                .apply(Map.of("labels." + text, text, "lines", Map.of("add", List.of(text))))
                .attempt());
    all.put("projection", text -> documents.prepareGet("a").project(attribute(text)).execute());
    all.put(
        "written name",
        text -> {
          String quoted = "`" + text.replace("`", "``") + "`";
          Condition condition =
              Written.condition("attribute_exists(" + quoted + ".x)", List.of()).value();
          documents.updateByKey("a").set(attribute("x"), text).when(condition).attempt();
        });
    all.put(
        "written text",
        text -> when(Written.condition("attribute_exists(" + text + ")", List.of()).value()));
  }

  private void set(AttributeRef<Object> attribute) {
    notes.updateByKey(KEY).set(attribute, "x").attempt();
  }

  private void when(Condition condition) {
    notes.updateByKey(KEY).increment(attribute("total"), 1).when(condition).attempt();
  }

  @SuppressWarnings("serial") // method references that name attributes are never sent anywhere
  private void entriesAndDocuments(Dynabind dynabind) {
    all.put(
        "entry of a map",
        text ->
            notes
                .updateByKey(KEY)
                .set(entry(Note::labels, text), text)
                .when(entry(Note::labels, text).ne(text))
                .attempt());
    all.put(
        "entry of what is not mapped",
        text -> notes.updateByKey(KEY).set(entry(Note::rest, text), text).attempt());
    all.put("document", text -> documents.put(Map.of("id", text, text, Map.of(text, text))));
    all.put(
        "attribute of a document",
        text ->
            documents
                .updateByKey("a")
                .set(attribute("x"), text)
                .apply(Map.of("y." + text, text))
                .when(attribute("x").ne(text))
                .attempt());
    all.put(
        "name of a document's attribute",
        text -> {
          AttributeRef<Object> named = AttributeRef.of(List.of(new AttributeRef.Name(text)));
          documents.updateByKey("a").set(named, text).when(named.ne(text)).orCreate().attempt();
        });
    all.put(
        "check of a transaction",
        text ->
            dynabind
                .transactWrite()
                .check(notes, KEY, entry(Note::labels, text).notExists())
                .put(documents, Map.of("id", text, text, text))
                .attempt());
    all.put(
        "name of a table of documents",
        text -> dynabind.documents(text, DocumentKey.hash("id", String.class)));
    all.put(
        "name of a key of documents",
        text -> dynabind.documents("documents", DocumentKey.hash(text, String.class)));
  }

  private void valuesInConditions() {
    AttributeRef<Object> title = attribute("title");
    all.put("eq", text -> when(title.eq(text).or(title.ne(text))));
    all.put("order", text -> when(title.lt(text).and(not(title.ge(text)))));
    all.put("between", text -> when(title.between(text, text + "z")));
    all.put("in", text -> when(title.in(text, text + 1, text + 2)));
    all.put("beginsWith", text -> when(title.beginsWith(text)));
    all.put("contains", text -> when(title.contains(text).or(attribute("tags").contains(text))));
    all.put(
        "condition of a deletion",
        text -> notes.prepare().deleteByKey(new NoteKey("x", text)).when(title.eq(text)).attempt());
  }

  private void valuesInUpdates() {
    all.put("set", text -> set(text, "title"));
    all.put("set document", text -> set(Map.of(text, List.of(text)), "document"));
    all.put(
        "setIfAbsent",
        text -> notes.updateByKey(KEY).setIfAbsent(attribute("text"), text).attempt());
    all.put("append", text -> notes.updateByKey(KEY).append(attribute("lines"), text).attempt());
    all.put("addTo", text -> notes.updateByKey(KEY).addTo(attribute("tags"), text).attempt());
    all.put(
        "removeFrom", text -> notes.updateByKey(KEY).removeFrom(attribute("tags"), text).attempt());
    all.put("wrong type", text -> set(text, "total"));
    all.put(
        "returning",
        text ->
            notes
                .updateByKey(KEY)
                .set(attribute("title"), text)
                .returning(ReturnItem.NEW)
                .attempt());
    // Lists and sets are kept short.
    all.put("start anew", text -> notes.put(note("a", "b", text)));
  }

  private void set(Object value, String name) {
    notes.updateByKey(KEY).set(attribute(name), value).attempt();
  }

  private void methods() {
    all.put("findById", text -> repository.findById(text));
    all.put("StartingWith", text -> repository.findByIdAndPageStartingWith(text, text));
    all.put("Between", text -> repository.findByIdAndPageBetween("a", text, text));
    all.put("GreaterThan", text -> repository.findByTitleAndTextGreaterThan(text, text));
    all.put("filter", text -> repository.findByIdAndTitle("a", text));
    all.put("whole key", text -> repository.findByIdAndPage(text, text));
    all.put("@Update", text -> repository.change(KEY, "t" + text, text));
    all.put("@Condition", text -> repository.replace("a", "b", text, List.of(text, "x" + text)));
    all.put(
        "fan-out", text -> repository.findByIdInAndTagsContaining(List.of(text, "a", text), text));
    all.put("several keys", text -> repository.findByIdAndPageIn(text, List.of(text, "b")));
    all.put(
        "In and NotContaining",
        text -> repository.findByIdAndTitleInAndTextNotContaining("a", List.of(text, "x"), text));
    all.put("count", text -> repository.countByIdAndTitleNot(text, text));
    all.put("exists", text -> repository.existsByIdAndPartTitle("a", text));
    all.put("deleteBy", text -> repository.deleteByIdAndPage("z" + text, text));
    all.put("@Query", text -> repository.asked("a", text, text));
    all.put("parameters", text -> repository.sought("a", text, text));
    all.put("@Statement", text -> repository.selected(text, text));
    all.put(
        "page of a method",
        text -> {
          Page<Note> first = repository.queryById(text, PageLimit.of(1));
          repository.queryById(text, PageLimit.of(1).after(first.next()));
        });
    all.put("@Delete", text -> repository.drop(new NoteKey(text, text), text));
  }

  private void filtersAndProjections() {
    AttributeRef<Object> title = attribute("title");
    all.put(
        "value of a filter",
        text -> notes.query("a").filter(title.eq(text).or(title.contains(text))).list());
    all.put(
        "nested name of a filter",
        text -> notes.query("a").filter(attribute("labels." + text).eq(text)).list());
    all.put(
        "entry of a filter",
        text -> notes.query("a").filter(entry(Note::labels, text).exists()).count());
    all.put("name of a filter", text -> notes.query("a").filter(attribute(text).eq("x")).list());
    all.put("name of a projection", text -> notes.query("a").project(attribute(text)).list());
    all.put("name of a scan's projection", text -> notes.scan().project(attribute(text)).first());
    all.put(
        "name of a document's filter",
        text -> {
          AttributeRef<Object> named = AttributeRef.of(List.of(new AttributeRef.Name(text)));
          documents.query(text).filter(named.eq(text).or(named.contains(text))).list();
        });
    all.put(
        "name of a document's projection",
        text -> {
          AttributeRef<Object> named = AttributeRef.of(List.of(new AttributeRef.Name(text)));
          documents.query(text).project(named).list();
        });
    all.put(
        "key of a cursor",
        text -> {
          Page<Note> first = notes.query(text).page(PageLimit.of(1));
          Cursor next = first.next();
          if (next != null) {
            notes.query(text).page(PageLimit.of(1).after(next.text()));
          }
        });
  }

  private void everythingElse() {
    all.put(
        "text of a cursor", text -> notes.query("a").page(PageLimit.of(2).after(Cursor.of(text))));
    all.put(
        STARTUP + "name of a table",
        text -> {
          try (Dynabind named = builder.get().tableNames(name -> name + text).build()) {
            named.table(Note.class).query("a").list();
          }
        });
    all.put(
        STARTUP + "prefix of tables",
        text -> builder.get().tableNames(TableNames.prefix(text)).build());
    all.put("name to truncate", text -> notes.truncate(text).execute());
  }
}
