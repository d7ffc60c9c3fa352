package io.dynabind.internal.codec.generated;

import io.dynabind.model.MakerModel;
import io.dynabind.model.ObjectModel;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** The instructions that make a value: at once, or step by step in a local variable. */
record MakerCode(ObjectModel model) {

  /** Whether one call takes all components. */
  boolean takesAll() {
    return model.kind().takesAll();
  }

  /** What stands before the arguments. */
  void open(MethodVisitor code) {
    Executable start = model.maker().start();
    if (!(start instanceof Method)) {
      code.visitTypeInsn(Opcodes.NEW, Type.getInternalName(start.getDeclaringClass()));
      code.visitInsn(Opcodes.DUP);
    }
  }

  /** What stands behind the arguments; the value, or what it grows in, is then on the stack. */
  void call(MethodVisitor code) {
    Executable start = model.maker().start();
    if (start instanceof Method method) {
      code.visitMethodInsn(
          Opcodes.INVOKESTATIC,
          Type.getInternalName(method.getDeclaringClass()),
          method.getName(),
          Type.getMethodDescriptor(method),
          method.getDeclaringClass().isInterface());
      cast(code, method.getReturnType(), target());
    } else {
      code.visitMethodInsn(
          Opcodes.INVOKESPECIAL,
          Type.getInternalName(start.getDeclaringClass()),
          "<init>",
          Type.getConstructorDescriptor((Constructor<?>) start),
          false);
    }
  }

  private Class<?> target() {
    return model.maker().target();
  }

  /** Begins a value that grows in a local variable. */
  void begin(MethodVisitor code, int local) {
    open(code);
    call(code);
    code.visitVarInsn(Opcodes.ASTORE, local);
  }

  /** Sets a component of what grows in the variable; it and the component's value are loaded. */
  void set(MethodVisitor code, ComponentCode component, Member writer, int local) {
    if (writer instanceof Method setter && model.maker().goesOnWith(setter)) {
      ComponentCode.call(code, target(), setter);
      cast(code, setter.getReturnType(), target());
      code.visitVarInsn(Opcodes.ASTORE, local);
    } else {
      component.write(code, target(), writer);
    }
  }

  /** Loads what has grown in the variable. */
  void finish(MethodVisitor code, int local) {
    code.visitVarInsn(Opcodes.ALOAD, local);
    MakerModel maker = model.maker();
    if (maker.build() != null) {
      ComponentCode.call(code, target(), maker.build());
    }
  }

  /** So that a variable has one type wherever branches meet. */
  private static void cast(MethodVisitor code, Class<?> given, Class<?> wanted) {
    if (given != wanted) {
      code.visitTypeInsn(Opcodes.CHECKCAST, Type.getInternalName(wanted));
    }
  }
}
