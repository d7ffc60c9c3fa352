package io.dynabind.query;

import io.dynabind.Dynabind;
import io.dynabind.codec.CodecRegistry;
import io.dynabind.codec.EntityCodec;
import io.dynabind.internal.codec.reflective.ReflectiveCodecs;
import io.dynabind.internal.introspect.Introspector;
import io.dynabind.internal.problem.Problems;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.ObjectModel;
import io.dynabind.model.TypeRef;
import io.dynabind.test.ScriptedExecutor;
import io.dynabind.test.corpus.FinderCorpus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What names are parsed against. */
final class CorpusSubjects {

  private final Map<Class<?>, EntityCodec<?>> codecs = new LinkedHashMap<>();
  private final Introspector introspector;
  private final Dynabind dynabind;

  CorpusSubjects() {
    Introspector[] known = new Introspector[1];
    CodecRegistry registry =
        CodecRegistry.of(List.of(), List.of(), new ReflectiveCodecs(type -> known[0].object(type)));
    introspector = new Introspector(List.of(), registry::claims, new Problems());
    known[0] = introspector;
    dynabind =
        Dynabind.builder()
            .executor(new ScriptedExecutor())
            .entities(FinderCorpus.entities().toArray(new Class<?>[0]))
            .build();
    FinderCorpus.entities().forEach(e -> codecs.put(e, dynabind.codec(e)));
  }

  EntityCodec<?> codec(Class<?> entity) {
    return Objects.requireNonNull(codecs.get(entity));
  }

  @Nullable ObjectModel nested(AttributeModel attribute) {
    TypeRef type = attribute.type();
    boolean whole = attribute.component().converter() != null;
    return whole
        ? null
        : introspector.object(type.raw() == Optional.class ? type.argument(0) : type);
  }

  /** With the entities of the corpus, and nothing that executes. */
  Dynabind dynabind() {
    return dynabind;
  }
}
