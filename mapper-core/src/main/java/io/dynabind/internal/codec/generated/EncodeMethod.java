package io.dynabind.internal.codec.generated;

import java.util.List;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * Writes {@code encodeComponents}. Of a class with many components it calls one method for each
 * hundred: a method of more than 8,000 bytes is never compiled by the JVM.
 */
final class EncodeMethod {

  private static final int CHUNK = 100;
  private static final int WRITER = 1;
  private static final int VALUE = 2;
  private static final int NAMES = 3;
  private static final int OFFSET = 4;
  private static final int LOCAL = 5;

  private final CodecShape shape;
  private final ClassWriter target;

  EncodeMethod(CodecShape shape, ClassWriter target) {
    this.shape = shape;
    this.target = target;
  }

  void write() {
    MethodVisitor code =
        target.visitMethod(
            Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL,
            "encodeComponents",
            Names.method(Type.VOID_TYPE, Names.WRITER, Names.OBJECT, Names.NAMES, Type.INT_TYPE),
            null,
            null);
    code.visitCode();
    code.visitVarInsn(Opcodes.ALOAD, VALUE);
    code.visitTypeInsn(Opcodes.CHECKCAST, shape.entity().getInternalName());
    code.visitVarInsn(Opcodes.ASTORE, VALUE);
    List<ComponentCode> components = shape.components();
    if (components.size() <= CHUNK) {
      components.forEach(component -> component(code, component));
    } else {
      for (int from = 0; from < components.size(); from += CHUNK) {
        chunk(code, from, Math.min(from + CHUNK, components.size()));
      }
    }
    end(code);
  }

  private static void end(MethodVisitor code) {
    code.visitInsn(Opcodes.RETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private void chunk(MethodVisitor caller, int from, int to) {
    String descriptor =
        Names.method(Type.VOID_TYPE, Names.WRITER, shape.entity(), Names.NAMES, Type.INT_TYPE);
    String name = "encode" + from;
    caller.visitVarInsn(Opcodes.ALOAD, 0);
    caller.visitVarInsn(Opcodes.ALOAD, WRITER);
    caller.visitVarInsn(Opcodes.ALOAD, VALUE);
    caller.visitVarInsn(Opcodes.ALOAD, NAMES);
    caller.visitVarInsn(Opcodes.ILOAD, OFFSET);
    caller.visitMethodInsn(
        Opcodes.INVOKESPECIAL, shape.self().getInternalName(), name, descriptor, false);
    MethodVisitor code = target.visitMethod(Opcodes.ACC_PRIVATE, name, descriptor, null, null);
    code.visitCode();
    shape.components().subList(from, to).forEach(component -> component(code, component));
    end(code);
  }

  private void component(MethodVisitor code, ComponentCode component) {
    if (component.isIgnored() || component.model().options().readOnly()) {
      return;
    }
    if (component.isUnmapped()) {
      unmapped(code, component);
    } else if (component.unboxed() != null) {
      unboxed(code, component, component.unboxed());
    } else if (component.isPrimitive() && component.readType().isPrimitive()) {
      read(code, component);
      Names.box(code, component.readType());
      code.visitVarInsn(Opcodes.ASTORE, LOCAL);
      stored(code, component);
    } else {
      object(code, component);
    }
  }

  private void unmapped(MethodVisitor code, ComponentCode component) {
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitVarInsn(Opcodes.ALOAD, WRITER);
    code.visitVarInsn(Opcodes.ALOAD, NAMES);
    Names.pushInt(code, component.index());
    read(code, component);
    Names.call(
        code,
        shape.self(),
        "encodeUnmapped",
        Names.method(Type.VOID_TYPE, Names.WRITER, Names.NAMES, Type.INT_TYPE, Names.OBJECT));
  }

  private void unboxed(MethodVisitor code, ComponentCode component, Unboxed unboxed) {
    name(code, component);
    shape.loadCodec(code, component);
    code.visitVarInsn(Opcodes.ALOAD, WRITER);
    read(code, component);
    Names.callCodec(
        code,
        unboxed.codecType(),
        unboxed.encode(),
        Names.method(Type.VOID_TYPE, Names.WRITER, unboxed.type()));
  }

  /** Leaves out null and what the codec calls absent, or stores it as NULL. */
  private void object(MethodVisitor code, ComponentCode component) {
    Label next = new Label();
    boolean storesNulls = component.model().options().storesNulls();
    Label absent = storesNulls ? new Label() : next;
    read(code, component);
    Names.box(code, component.readType());
    code.visitVarInsn(Opcodes.ASTORE, LOCAL);
    code.visitVarInsn(Opcodes.ALOAD, LOCAL);
    code.visitJumpInsn(Opcodes.IFNULL, absent);
    if (component.isFlattened()) {
      flattened(code, component);
    } else {
      shape.loadCodec(code, component);
      code.visitVarInsn(Opcodes.ALOAD, LOCAL);
      Names.callCodec(code, Names.CODEC, "isAbsent", Names.method(Type.BOOLEAN_TYPE, Names.OBJECT));
      code.visitJumpInsn(Opcodes.IFNE, absent);
      stored(code, component);
    }
    if (storesNulls) {
      code.visitJumpInsn(Opcodes.GOTO, next);
      code.visitLabel(absent);
      name(code, component);
      code.visitVarInsn(Opcodes.ALOAD, WRITER);
      Names.call(code, Names.WRITER, "nul", Names.method(Type.VOID_TYPE));
    }
    code.visitLabel(next);
  }

  private void flattened(MethodVisitor code, ComponentCode component) {
    shape.loadCodec(code, component);
    code.visitVarInsn(Opcodes.ALOAD, WRITER);
    code.visitVarInsn(Opcodes.ALOAD, LOCAL);
    namesAndIndex(code, component);
    Names.call(
        code,
        Names.OBJECT_CODEC,
        "encodeComponents",
        Names.method(Type.VOID_TYPE, Names.WRITER, Names.OBJECT, Names.NAMES, Type.INT_TYPE));
  }

  private void stored(MethodVisitor code, ComponentCode component) {
    name(code, component);
    shape.loadCodec(code, component);
    code.visitVarInsn(Opcodes.ALOAD, WRITER);
    code.visitVarInsn(Opcodes.ALOAD, LOCAL);
    Names.callCodec(
        code, Names.CODEC, "encode", Names.method(Type.VOID_TYPE, Names.WRITER, Names.OBJECT));
  }

  private void read(MethodVisitor code, ComponentCode component) {
    code.visitVarInsn(Opcodes.ALOAD, VALUE);
    component.read(code, shape.entityClass());
  }

  private static void name(MethodVisitor code, ComponentCode component) {
    code.visitVarInsn(Opcodes.ALOAD, WRITER);
    namesAndIndex(code, component);
    Names.call(
        code, Names.WRITER, "name", Names.method(Type.VOID_TYPE, Names.NAMES, Type.INT_TYPE));
  }

  private static void namesAndIndex(MethodVisitor code, ComponentCode component) {
    code.visitVarInsn(Opcodes.ALOAD, NAMES);
    code.visitVarInsn(Opcodes.ILOAD, OFFSET);
    Names.pushInt(code, component.attribute());
    code.visitInsn(Opcodes.IADD);
  }
}
