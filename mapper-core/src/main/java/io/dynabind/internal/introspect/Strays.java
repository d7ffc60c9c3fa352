package io.dynabind.internal.introspect;

import io.dynabind.model.TypeRef;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a class has beside its components, where something else than its fields says what they are.
 * A field that others see would be lost without a word if it were left out. One that nobody sees is
 * the class's own affair, and so is a getter without a field: both are components only if an
 * annotation makes them so, which is then out of place.
 */
final class Strays {

  private final TypeRef type;
  private final Readers readers;
  private final Set<Member> taken;
  private final String obstacle;

  Strays(TypeRef type, Readers readers, Set<Member> taken, String obstacle) {
    this.type = type;
    this.readers = readers;
    this.taken = new HashSet<>(taken);
    this.obstacle = obstacle;
  }

  List<Property> beside(List<Property> components) {
    Set<String> names = components.stream().map(Property::name).collect(Collectors.toSet());
    List<Property> strays = new ArrayList<>();
    for (Field field : BeanProperties.fields(type.raw())) {
      if (taken.add(field)) {
        List<Method> accessors = accessors(field);
        boolean incidental = names.contains(field.getName()) || !isSeen(field, accessors);
        strays.add(stray(field, incidental ? List.of() : accessors, incidental));
      }
    }
    for (Method getter : readers.accessors().getters()) {
      if (taken.add(getter)) {
        strays.add(stray(getter, List.of(), true));
      }
    }
    return strays;
  }

  private List<Method> accessors(Field field) {
    TypeRef resolved = readers.typeOf(field);
    String name = field.getName();
    Accessors all = readers.accessors();
    Set<String> getters = Accessors.getterNames(name, resolved);
    getters.add(name);
    List<Method> accessors = new ArrayList<>(all.getters(getters, resolved));
    accessors.addAll(all.setters(Accessors.setterNames(name, resolved), resolved));
    return accessors;
  }

  private static boolean isSeen(Field field, List<Method> accessors) {
    return !Modifier.isPrivate(field.getModifiers()) || Accessors.firstCallable(accessors) != null;
  }

  private Property stray(Member member, List<Method> accessors, boolean incidental) {
    taken.addAll(accessors);
    List<AnnotatedElement> places = new ArrayList<>(Readers.places(List.of(member)));
    places.addAll(accessors);
    return new Property(
        type.raw(),
        member.getName(),
        readers.typeOf(member),
        Readers.source(member),
        member,
        null,
        obstacle,
        incidental,
        places);
  }
}
