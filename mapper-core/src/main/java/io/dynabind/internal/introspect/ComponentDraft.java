package io.dynabind.internal.introspect;

import io.dynabind.annotation.Form;
import io.dynabind.annotation.Generator;
import io.dynabind.annotation.Nulls;
import io.dynabind.introspect.ComponentFacts;
import io.dynabind.model.AttributeOptions;
import io.dynabind.model.ComponentModel.Storage;
import io.dynabind.model.FormModel;
import io.dynabind.model.GenerationModel;
import io.dynabind.problem.ProblemId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The facts about one component, while the conventions state them. */
final class ComponentDraft implements ComponentFacts {

  private final Property property;
  private final Findings findings;
  private Set<Word> words = Set.of();
  private String storedName;
  private String prefix = "";
  private @Nullable Class<?> converter;
  private List<String> formerNames = List.of();
  private @Nullable String defaultText;
  private Nulls nulls = Nulls.OMIT;
  private @Nullable FormModel form;
  private @Nullable GenerationModel generation;
  private boolean showsExpired;
  private @Nullable String uniqueScope;

  ComponentDraft(Property property, Findings findings) {
    this.property = property;
    this.findings = findings;
    this.storedName = property.name();
  }

  Property property() {
    return property;
  }

  Findings findings() {
    return findings;
  }

  /** Of most components nothing is said. */
  private void say(Word word) {
    if (words.isEmpty()) {
      words = EnumSet.of(word);
    } else {
      words.add(word);
    }
  }

  boolean is(Word word) {
    return words.contains(word);
  }

  boolean isSilent() {
    return words.isEmpty();
  }

  /** What stands for the component in the item: its name, or the prefix of its attributes. */
  String storedName() {
    return storage() == Storage.FLATTENED ? prefix : storedName;
  }

  /** Whether it is stored under a name, now or formerly. */
  boolean names(String name) {
    return storedName().equals(name) || formerNames.contains(name);
  }

  @Nullable Class<?> converter() {
    return converter;
  }

  AttributeOptions options() {
    return words.isEmpty()
        ? AttributeOptions.NONE
        : new AttributeOptions(
            formerNames,
            absent(),
            nulls,
            form,
            generation,
            showsExpired,
            uniqueScope,
            is(Word.READ_ONLY));
  }

  /** Items from before the versions have the version that stands for none. */
  private @Nullable String absent() {
    boolean number = is(Word.VERSION) && property.type().raw().isPrimitive();
    return number && defaultText == null ? "0" : defaultText;
  }

  /** The component with its class, as messages name it. */
  String title() {
    return findings.name(property.name());
  }

  /** Where words exclude each other, the component counts as stored: the rest is checked too. */
  Storage storage() {
    if (words.isEmpty()) {
      return Storage.STORED;
    }
    if (words.size() == 1 && is(Word.IGNORED)) {
      return Storage.IGNORED;
    }
    if (words.size() == 1 && is(Word.UNMAPPED)) {
      return Storage.UNMAPPED;
    }
    return words.size() == 1 && is(Word.FLATTENED) ? Storage.FLATTENED : Storage.STORED;
  }

  void checkConflicts() {
    String conflict = words.size() < 2 ? null : WordConflicts.first(words);
    if (conflict != null) {
      report(
          ProblemId.CONFLICTING_ANNOTATIONS,
          title() + " is both " + conflict + ", which exclude each other.",
          "Remove one of them.");
    }
  }

  @Override
  public void hashKey() {
    say(Word.HASH_KEY);
  }

  @Override
  public void rangeKey() {
    say(Word.RANGE_KEY);
  }

  @Override
  public void version() {
    say(Word.VERSION);
  }

  @Override
  public void versionWithoutToken() {
    say(Word.TOKENLESS);
  }

  @Override
  public void writeTokens() {
    say(Word.WRITE_TOKENS);
  }

  @Override
  public void timeToLive() {
    say(Word.TIME_TO_LIVE);
  }

  @Override
  public void showExpired() {
    showsExpired = true;
  }

  @Override
  public void createdAt() {
    say(Word.CREATED_AT);
    generation = GenerationModel.time(GenerationModel.Kind.CREATED_AT);
  }

  @Override
  public void updatedAt() {
    say(Word.UPDATED_AT);
    generation = GenerationModel.time(GenerationModel.Kind.UPDATED_AT);
  }

  @Override
  public void generated(Generator generator) {
    say(Word.GENERATED);
    generation = GenerationModel.identifier(generator);
  }

  @Override
  public void counter(long start, long by) {
    say(Word.COUNTER);
    generation = GenerationModel.counter(start, by);
  }

  @Nullable GenerationModel generation() {
    return generation;
  }

  @Override
  public void readOnly() {
    say(Word.READ_ONLY);
  }

  @Override
  public void ignore() {
    say(Word.IGNORED);
  }

  @Override
  public void storedName(String name) {
    say(Word.NAMED);
    storedName = name;
  }

  @Override
  public void formerNames(List<String> names) {
    say(Word.RENAMED);
    formerNames = List.copyOf(names);
  }

  @Override
  public void storeNulls() {
    say(Word.NULLS_STORED);
    nulls = Nulls.STORE;
  }

  @Override
  public void defaultText(String text) {
    say(Word.DEFAULTED);
    defaultText = text;
  }

  @Override
  public void unmapped() {
    say(Word.UNMAPPED);
  }

  @Override
  public void unique(String scope) {
    say(Word.UNIQUE);
    uniqueScope = scope;
  }

  @Override
  public void flatten(String prefix) {
    say(Word.FLATTENED);
    this.prefix = prefix;
  }

  /** The form in which it is stored, or null for that of its type. */
  @Nullable Form form() {
    return form == null ? null : form.form();
  }

  @Override
  public void storedAs(Form form, int digits) {
    say(Word.STORED_AS);
    this.form = new FormModel(form, digits, form == Form.CODE ? EnumCodes.find(this) : null);
  }

  @Override
  public void convert(Class<?> converter) {
    say(Word.CONVERTED);
    this.converter = converter;
  }

  @Override
  public void report(ProblemId id, String message, String repair) {
    findings.reportAt(property.name(), id, message, repair);
  }
}
