package io.dynabind.internal.codec.generated;

import io.dynabind.codec.Codec;
import io.dynabind.codec.ObjectCodec;
import io.dynabind.codec.Primitives;
import io.dynabind.item.AttributeNames;
import io.dynabind.item.ItemFormatException;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import io.dynabind.item.ValueReader;
import io.dynabind.item.ValueSource;
import io.dynabind.model.ObjectModel;
import java.util.Map;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** The classes and methods that generated code names, and the few idioms that it repeats. */
final class Names {

  static final Type CODEC = type(Codec.class);
  static final Type OBJECT_CODEC = type(ObjectCodec.class);
  static final Type PRIMITIVES = type(Primitives.class);
  static final Type NAMES = type(AttributeNames.class);
  static final Type READER = type(ItemReader.class);
  static final Type VALUES = type(ValueReader.class);
  static final Type WRITER = type(ItemWriter.class);
  static final Type MODEL = type(ObjectModel.class);
  static final Type FORMAT_EXCEPTION = type(ItemFormatException.class);
  static final Type SOURCE = type(ValueSource.class);
  static final Type MAP = type(Map.class);
  static final Type STRING = type(String.class);
  static final Type RUNTIME_EXCEPTION = type(RuntimeException.class);
  static final Type OBJECT = type(Object.class);
  static final Type OBJECTS = Type.getType(Object[].class);
  static final Type CODECS = Type.getType(Codec[].class);

  private Names() {}

  /** A type that has its internal name at hand, which is asked for with each instruction. */
  private static Type type(Class<?> type) {
    return Type.getObjectType(Type.getInternalName(type));
  }

  static String method(Type result, Type... parameters) {
    return Type.getMethodDescriptor(result, parameters);
  }

  /** Calls a method of a codec interface. */
  static void callCodec(MethodVisitor code, Type owner, String name, String descriptor) {
    code.visitMethodInsn(Opcodes.INVOKEINTERFACE, owner.getInternalName(), name, descriptor, true);
  }

  /** Calls a method of a class. */
  static void call(MethodVisitor code, Type owner, String name, String descriptor) {
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner.getInternalName(), name, descriptor, false);
  }

  static void pushInt(MethodVisitor code, int value) {
    if (value >= -1 && value <= 5) {
      code.visitInsn(Opcodes.ICONST_0 + value);
    } else if (value <= Byte.MAX_VALUE) {
      code.visitIntInsn(Opcodes.BIPUSH, value);
    } else if (value <= Short.MAX_VALUE) {
      code.visitIntInsn(Opcodes.SIPUSH, value);
    } else {
      code.visitLdcInsn(value);
    }
  }

  /** Puts the value on the stack into its box, if it is a primitive. */
  static void box(MethodVisitor code, Class<?> type) {
    if (type.isPrimitive()) {
      Type box = box(type);
      code.visitMethodInsn(
          Opcodes.INVOKESTATIC,
          box.getInternalName(),
          "valueOf",
          method(box, Type.getType(type)),
          false);
    }
  }

  /** Turns the object on the stack into a value of a type: out of its box, or by a cast. */
  static void unboxOrCast(MethodVisitor code, Class<?> type) {
    if (type.isPrimitive()) {
      code.visitMethodInsn(
          Opcodes.INVOKESTATIC,
          PRIMITIVES.getInternalName(),
          type.getName() + "Of",
          method(Type.getType(type), OBJECT),
          false);
    } else if (type != Object.class) {
      code.visitTypeInsn(Opcodes.CHECKCAST, Type.getInternalName(type));
    }
  }

  private static Type box(Class<?> primitive) {
    return Type.getType(java.lang.invoke.MethodType.methodType(primitive).wrap().returnType());
  }
}
