package io.dynabind.internal.introspect;

import io.dynabind.model.TypeRef;
import io.dynabind.problem.ProblemId;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The properties of an immutable class: the parameters of its creator, in order. */
final class CreatorProperties {

  private final TypeRef type;
  private final Executable creator;
  private final Findings findings;
  private final Readers readers;
  private final Set<Member> taken = new HashSet<>();
  private boolean complete = true;

  CreatorProperties(TypeRef type, Executable creator, Findings findings) {
    this.type = type;
    this.creator = creator;
    this.findings = findings;
    this.readers = new Readers(type);
  }

  /** Whether each parameter is read by something. */
  boolean isComplete() {
    return complete;
  }

  List<Property> list() {
    List<Property> properties = new ArrayList<>();
    for (Parameter parameter : creator.getParameters()) {
      Property property = property(parameter);
      complete &= property != null;
      if (property != null) {
        properties.add(property);
      }
    }
    properties.addAll(
        new Strays(type, readers, taken, "it is not a parameter of the creator")
            .beside(properties));
    return properties;
  }

  private @Nullable Property property(Parameter parameter) {
    String name = parameter.getName();
    TypeRef taking = typeOf(parameter);
    List<Member> found = readers.named(name);
    List<Member> fitting =
        found.stream().filter(m -> Readers.fits(readers.typeOf(m), taking)).toList();
    Member reader = Readers.first(fitting);
    taken.addAll(fitting);
    if (reader == null) {
      report(name, taking, Readers.first(found));
      return null;
    }
    List<AnnotatedElement> places = new ArrayList<>(List.of(parameter));
    places.addAll(Readers.places(fitting));
    return new Property(
        type.raw(),
        name,
        taking,
        parameter.getParameterizedType(),
        reader,
        null,
        null,
        false,
        places);
  }

  /** A static method may be generic in its own right. */
  private TypeRef typeOf(Parameter parameter) {
    Type source = parameter.getParameterizedType();
    return creator instanceof Method method
        ? type.resolveIn(source, method.getGenericReturnType())
        : type.resolve(source, type.raw());
  }

  private void report(String name, TypeRef taking, @Nullable Member other) {
    String getter = Accessors.getterNames(name, taking).iterator().next();
    String found =
        other == null
            ? "nothing reads it"
            : String.format(
                "%s gives %s",
                other instanceof Field ? "the field" : other.getName() + "()",
                readers.typeOf(other));
    findings.reportAt(
        name,
        ProblemId.INVALID_CREATOR,
        String.format(
            "%s is a parameter of the creator of type %s, but %s.",
            findings.name(name), taking, found),
        String.format(
            "Give the class a field %s, or a method %s() or %s(), of this type.",
            name, name, getter));
  }
}
