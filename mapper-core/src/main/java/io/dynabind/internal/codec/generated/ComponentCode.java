package io.dynabind.internal.codec.generated;

import io.dynabind.model.ComponentModel;
import io.dynabind.model.ComponentModel.Storage;
import io.dynabind.model.ObjectModel;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/**
 * How one component is reached and stored by generated code.
 *
 * @param index its index among the components
 * @param attribute the index of its first attribute
 * @param model its facts
 * @param readType the erased type that its reader gives
 * @param writeType the erased type that the maker or its writer takes
 */
record ComponentCode(
    int index, int attribute, ComponentModel model, Class<?> readType, Class<?> writeType) {

  static List<ComponentCode> of(ObjectModel object) {
    Class<?>[] parameters = object.maker().start().getParameterTypes();
    List<ComponentCode> codes = new ArrayList<>();
    int attribute = 0;
    for (int c = 0; c < object.components().size(); c++) {
      ComponentModel model = object.components().get(c);
      Class<?> readType = readType(model.reader());
      Member writer = model.writer();
      Class<?> writeType =
          object.kind().takesAll() ? parameters[c] : writer == null ? readType : writeType(writer);
      codes.add(new ComponentCode(c, attribute, model, readType, writeType));
      attribute += model.width();
    }
    return codes;
  }

  private static Class<?> readType(Member member) {
    return member instanceof Field field ? field.getType() : ((Method) member).getReturnType();
  }

  private static Class<?> writeType(Member member) {
    return member instanceof Field field
        ? field.getType()
        : ((Method) member).getParameterTypes()[0];
  }

  boolean isStored() {
    return model.storage() == Storage.STORED;
  }

  boolean isFlattened() {
    return model.storage() == Storage.FLATTENED;
  }

  boolean isIgnored() {
    return model.storage() == Storage.IGNORED;
  }

  boolean isUnmapped() {
    return model.storage() == Storage.UNMAPPED;
  }

  boolean hasDefault() {
    return model.options().defaultText() != null;
  }

  /** The field of the generated class that holds the codec. */
  String field() {
    return "c" + index;
  }

  /** What stores a primitive without a box, or null where it is stored in one, or is none. */
  @Nullable Unboxed unboxed() {
    return isStored() && readType == writeType ? Unboxed.of(writeType) : null;
  }

  /** Loads the component's value; its owner is on the stack. */
  void read(MethodVisitor code, Class<?> owner) {
    member(code, owner, model.reader(), Opcodes.GETFIELD);
  }

  /**
   * The class by which a member is named. A private member, and a field, which one of a subclass
   * may hide, by the class that declares it; any other by the owner, because a public method may be
   * inherited from a class that is not.
   */
  static Class<?> named(Class<?> owner, Member member) {
    Class<?> declaring = member.getDeclaringClass();
    boolean hidden = Modifier.isPrivate(member.getModifiers());
    boolean hideable = member instanceof Field && Reach.reaches(owner, declaring);
    return hidden || hideable ? declaring : owner;
  }

  /** Stores the component's value; its owner and the value are on the stack. */
  void write(MethodVisitor code, Class<?> owner, Member writer) {
    member(code, owner, writer, Opcodes.PUTFIELD);
  }

  private static void member(MethodVisitor code, Class<?> owner, Member member, int fieldOpcode) {
    if (member instanceof Field field) {
      code.visitFieldInsn(
          fieldOpcode,
          Type.getInternalName(named(owner, field)),
          field.getName(),
          Type.getDescriptor(field.getType()));
      return;
    }
    Method method = (Method) member;
    call(code, owner, method);
    if (fieldOpcode == Opcodes.PUTFIELD && method.getReturnType() != void.class) {
      code.visitInsn(
          Type.getType(method.getReturnType()).getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
    }
  }

  /** Calls a method of the owner, which is on the stack with the arguments. */
  static void call(MethodVisitor code, Class<?> owner, Method method) {
    Class<?> named = named(owner, method);
    code.visitMethodInsn(
        named.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL,
        Type.getInternalName(named),
        method.getName(),
        Type.getMethodDescriptor(method),
        named.isInterface());
  }

  /** Whether its type, whatever its reader and its writer say, has no null. */
  boolean isPrimitive() {
    return model.type().raw().isPrimitive();
  }
}
