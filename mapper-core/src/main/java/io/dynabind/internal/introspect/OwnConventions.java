package io.dynabind.internal.introspect;

import io.dynabind.annotation.Creator;
import io.dynabind.annotation.HashKey;
import io.dynabind.introspect.AnnotatedComponent;
import io.dynabind.introspect.AnnotatedType;
import io.dynabind.introspect.ComponentFacts;
import io.dynabind.introspect.Convention;
import io.dynabind.introspect.TypeFacts;
import io.dynabind.introspect.VariantFacts;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * dynabind's own words, one convention for each annotation. Those of which nothing is written are
 * not even loaded: most elements have no annotation at all, and most entities use two or three.
 */
final class OwnConventions implements Convention {

  private static final String PACKAGE = HashKey.class.getPackageName() + ".";

  /** The annotations, in the order in which they are asked. */
  static final List<String> WORDS =
      List.of(
          "Table",
          "GlobalIndex",
          "LocalIndex",
          "Discriminator",
          "Subtype",
          "HashKey",
          "RangeKey",
          "Version",
          "WriteTokens",
          "TimeToLive",
          "CreatedAt",
          "UpdatedAt",
          "Generated",
          "Counter",
          "Attribute",
          "Default",
          "Convert",
          "StoredAs",
          "Flatten",
          "Unmapped",
          "Unique",
          "ReadOnly",
          "Ignore");

  private final @Nullable Convention[] known = new Convention[WORDS.size()];

  private OwnConventions() {}

  static List<Convention> before(List<Convention> extra) {
    List<Convention> conventions = new ArrayList<>(1 + extra.size());
    conventions.add(new OwnConventions());
    conventions.addAll(extra);
    return List.copyOf(conventions);
  }

  @Override
  public void type(AnnotatedType type, TypeFacts facts) {
    for (Convention convention : of(((TypeElement) type).places())) {
      convention.type(type, facts);
    }
  }

  @Override
  public void component(AnnotatedComponent component, ComponentFacts facts) {
    for (Convention convention : of(((Property) component).places())) {
      convention.component(component, facts);
    }
  }

  @Override
  public void variant(AnnotatedType type, VariantFacts facts) {
    for (Convention convention : of(((TypeElement) type).places())) {
      convention.variant(type, facts);
    }
  }

  @Override
  public boolean isCreator(Executable candidate) {
    return candidate.isAnnotationPresent(Creator.class);
  }

  private List<Convention> of(List<? extends AnnotatedElement> places) {
    if (places.isEmpty()) {
      return List.of();
    }
    boolean[] written = new boolean[WORDS.size()];
    int count = 0;
    for (AnnotatedElement place : places) {
      for (Annotation annotation : place.getDeclaredAnnotations()) {
        int word = word(annotation.annotationType().getName());
        if (word >= 0 && !written[word]) {
          written[word] = true;
          count++;
        }
      }
    }
    if (count == 0) {
      return List.of();
    }
    List<Convention> conventions = new ArrayList<>(count);
    for (int word = 0; word < written.length; word++) {
      if (written[word]) {
        conventions.add(convention(word));
      }
    }
    return conventions;
  }

  private static int word(String annotation) {
    if (!annotation.startsWith(PACKAGE)) {
      return -1;
    }
    String name = annotation.substring(PACKAGE.length());
    boolean several = name.equals("GlobalIndexes") || name.equals("LocalIndexes");
    return WORDS.indexOf(several ? name.substring(0, name.length() - 2) : name);
  }

  private Convention convention(int word) {
    Convention convention = known[word];
    if (convention == null) {
      convention = make(WORDS.get(word));
      known[word] = convention;
    }
    return convention;
  }

  private static Convention make(String word) {
    return switch (word) {
      case "Table" -> new TableConvention();
      case "GlobalIndex" -> new GlobalIndexConvention();
      case "LocalIndex" -> new LocalIndexConvention();
      case "Discriminator" -> new DiscriminatorConvention();
      case "Subtype" -> new SubtypeConvention();
      case "HashKey" -> new HashKeyConvention();
      case "RangeKey" -> new RangeKeyConvention();
      case "Version" -> new VersionConvention();
      case "WriteTokens" -> new WriteTokensConvention();
      case "TimeToLive" -> new TimeToLiveConvention();
      case "CreatedAt" -> new CreatedAtConvention();
      case "UpdatedAt" -> new UpdatedAtConvention();
      case "Generated" -> new GeneratedConvention();
      case "Counter" -> new CounterConvention();
      case "Attribute" -> new AttributeConvention();
      case "Default" -> new DefaultConvention();
      case "Convert" -> new ConvertConvention();
      case "StoredAs" -> new StoredAsConvention();
      case "Flatten" -> new FlattenConvention();
      case "Unmapped" -> new UnmappedConvention();
      case "Unique" -> new UniqueConvention();
      case "ReadOnly" -> new ReadOnlyConvention();
      case "Ignore" -> new IgnoreConvention();
      default -> throw new IllegalArgumentException(word);
    };
  }
}
