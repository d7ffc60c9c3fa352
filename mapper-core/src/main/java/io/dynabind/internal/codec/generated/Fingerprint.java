package io.dynabind.internal.codec.generated;

import io.dynabind.model.AttributeModel;
import io.dynabind.model.ComponentModel;
import io.dynabind.model.MakerModel;
import io.dynabind.model.ObjectModel;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;

/**
 * Tells whether a codec class that a build has written is the one that would be generated now: all
 * that its bytes depend on, as one short text. It is made in every start that finds such classes,
 * so it touches none of the classes that generate.
 */
final class Fingerprint {

  /**
   * To be raised with any change of what is generated for the same model, or of what generated
   * classes extend and call; tests compare the bytes, and what is abstract there.
   */
  static final int FORMAT = 1;

  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private final ObjectModel model;
  private final StringBuilder text = new StringBuilder(1024);

  private Fingerprint(ObjectModel model) {
    this.model = model;
  }

  /** The fingerprint of the class that is generated for a type. */
  static String of(ObjectModel model) {
    return FORMAT + "-" + Long.toHexString(hash(text(model)));
  }

  /** What is hashed. */
  static String text(ObjectModel model) {
    Fingerprint fingerprint = new Fingerprint(model);
    fingerprint.object();
    return fingerprint.text.toString();
  }

  /** FNV-1a: nobody forges it, and the digests of the JVM cost as much as ten entities. */
  private static long hash(String text) {
    long hash = BASIS;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    return hash;
  }

  private void object() {
    Class<?> type = model.type().raw();
    MakerModel maker = model.maker();
    text.append(type.getName()).append(' ').append(model.kind());
    executable(maker.start());
    text.append(" target ").append(maker.target().getName());
    if (maker.build() != null) {
      member(" build ", maker.target(), maker.build());
    }
    for (ComponentCode component : ComponentCode.of(model)) {
      component(type, component);
    }
    for (AttributeModel attribute : model.attributes()) {
      name(attribute.storedName());
      text.append(attribute.formerNames().isEmpty() ? "" : " formerly");
    }
  }

  private void component(Class<?> type, ComponentCode code) {
    ComponentModel component = code.model();
    text.append('\n').append(component.storage());
    text.append(' ').append(component.width());
    text.append(' ').append(code.readType().descriptorString());
    text.append(' ').append(code.writeType().descriptorString());
    text.append(code.isPrimitive() ? " primitive" : "");
    text.append(code.hasDefault() ? " default" : "");
    text.append(component.options().storesNulls() ? " nulls" : "");
    text.append(component.options().readOnly() ? " read-only" : "");
    member(" reader ", type, component.reader());
    Member writer = component.writer();
    if (writer != null) {
      member(" writer ", model.maker().target(), writer);
      boolean goesOn = writer instanceof Method setter && model.maker().goesOnWith(setter);
      text.append(goesOn ? " goes on" : "");
    }
  }

  /** With its length, so that no name can look like what follows. */
  private void name(String name) {
    text.append('\n').append(name.length()).append(' ').append(name);
  }

  private void executable(Executable start) {
    if (start instanceof Method method) {
      member(" by ", method.getDeclaringClass(), method);
    } else {
      text.append(" new ").append(start.getDeclaringClass().getName());
      parameters(((Constructor<?>) start).getParameterTypes());
    }
  }

  private void member(String role, Class<?> owner, Member member) {
    Class<?> named = ComponentCode.named(owner, member);
    text.append(role).append(named.getName()).append(named.isInterface() ? " interface " : " ");
    text.append(member.getName()).append(' ');
    if (member instanceof Field field) {
      text.append(field.getType().descriptorString());
    } else {
      parameters(((Method) member).getParameterTypes());
      text.append(((Method) member).getReturnType().descriptorString());
    }
  }

  private void parameters(Class<?>[] types) {
    text.append('(');
    for (Class<?> type : types) {
      text.append(type.descriptorString());
    }
    text.append(')');
  }
}
