package io.dynabind.internal.codec.generated;

import java.lang.reflect.Member;
import java.util.function.Consumer;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** Writes {@code get}, {@code set} and {@code create}. */
final class AccessMethods {

  private static final int FLAGS = Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL;

  private final CodecShape shape;
  private final ClassWriter target;

  AccessMethods(CodecShape shape, ClassWriter target) {
    this.shape = shape;
    this.target = target;
  }

  void writeGet() {
    MethodVisitor code = begin("get", Names.method(Names.OBJECT, Names.OBJECT, Type.INT_TYPE));
    cast(code, 1);
    choose(
        code,
        component -> {
          code.visitVarInsn(Opcodes.ALOAD, 1);
          component.read(code, shape.entityClass());
          Names.box(code, component.readType());
          code.visitInsn(Opcodes.ARETURN);
        });
    end(code);
  }

  void writeSet() {
    MethodVisitor code =
        begin("set", Names.method(Type.VOID_TYPE, Names.OBJECT, Type.INT_TYPE, Names.OBJECT));
    cast(code, 1);
    if (!shape.isBean()) {
      refuse(code);
    } else {
      choose(
          code,
          component -> {
            Member writer = component.model().writer();
            if (writer == null) {
              refuse(code);
            } else {
              code.visitVarInsn(Opcodes.ALOAD, 1);
              code.visitVarInsn(Opcodes.ALOAD, 3);
              Names.unboxOrCast(code, component.writeType());
              component.write(code, shape.entityClass(), writer);
              code.visitInsn(Opcodes.RETURN);
            }
          });
    }
    end(code);
  }

  void writeCreate() {
    MethodVisitor code = begin("create", Names.method(Names.OBJECT, Names.OBJECTS));
    MakerCode maker = shape.maker();
    if (maker.takesAll()) {
      maker.open(code);
      for (ComponentCode component : shape.components()) {
        load(code, component);
        Names.unboxOrCast(code, component.writeType());
      }
      maker.call(code);
    } else {
      maker.begin(code, 2);
      shape.components().forEach(component -> assign(code, component));
      maker.finish(code, 2);
    }
    code.visitInsn(Opcodes.ARETURN);
    end(code);
  }

  /**
   * Null is set too, but not into a primitive, and not where the bean's own word counts, or the
   * builder's, which is told of a null only where it is meant.
   */
  private void assign(MethodVisitor code, ComponentCode component) {
    Member writer = component.model().writer();
    if (writer == null) {
      return;
    }
    Label next = new Label();
    if (shape.isBuilt() || component.isIgnored() || component.writeType().isPrimitive()) {
      load(code, component);
      code.visitJumpInsn(Opcodes.IFNULL, next);
    }
    code.visitVarInsn(Opcodes.ALOAD, 2);
    load(code, component);
    if (shape.isBuilt()) {
      code.visitMethodInsn(
          Opcodes.INVOKESTATIC,
          Names.OBJECT_CODEC.getInternalName(),
          "told",
          Names.method(Names.OBJECT, Names.OBJECT),
          false);
    }
    Names.unboxOrCast(code, component.writeType());
    shape.maker().set(code, component, writer, 2);
    code.visitLabel(next);
  }

  private static void load(MethodVisitor code, ComponentCode component) {
    code.visitVarInsn(Opcodes.ALOAD, 1);
    Names.pushInt(code, component.index());
    code.visitInsn(Opcodes.AALOAD);
  }

  private MethodVisitor begin(String name, String descriptor) {
    MethodVisitor code = target.visitMethod(FLAGS, name, descriptor, null, null);
    code.visitCode();
    return code;
  }

  private static void end(MethodVisitor code) {
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private void cast(MethodVisitor code, int local) {
    code.visitVarInsn(Opcodes.ALOAD, local);
    code.visitTypeInsn(Opcodes.CHECKCAST, shape.entity().getInternalName());
    code.visitVarInsn(Opcodes.ASTORE, local);
  }

  /** Branches by the component's index, the second parameter; every case ends the method. */
  private void choose(MethodVisitor code, Consumer<ComponentCode> each) {
    Label[] cases = new Label[shape.components().size()];
    for (int c = 0; c < cases.length; c++) {
      cases[c] = new Label();
    }
    Label other = new Label();
    if (cases.length > 0) {
      code.visitVarInsn(Opcodes.ILOAD, 2);
      code.visitTableSwitchInsn(0, cases.length - 1, other, cases);
    }
    for (ComponentCode component : shape.components()) {
      code.visitLabel(cases[component.index()]);
      each.accept(component);
    }
    code.visitLabel(other);
    fail(code, IndexOutOfBoundsException.class, "no such component");
  }

  private void refuse(MethodVisitor code) {
    code.visitVarInsn(Opcodes.ALOAD, 0);
    Names.call(
        code,
        shape.self(),
        "unchangeable",
        Names.method(Type.getType(UnsupportedOperationException.class)));
    code.visitInsn(Opcodes.ATHROW);
  }

  private static void fail(MethodVisitor code, Class<?> exception, String message) {
    String internalName = Type.getInternalName(exception);
    code.visitTypeInsn(Opcodes.NEW, internalName);
    code.visitInsn(Opcodes.DUP);
    code.visitLdcInsn(message);
    code.visitMethodInsn(
        Opcodes.INVOKESPECIAL, internalName, "<init>", "(Ljava/lang/String;)V", false);
    code.visitInsn(Opcodes.ATHROW);
  }
}
