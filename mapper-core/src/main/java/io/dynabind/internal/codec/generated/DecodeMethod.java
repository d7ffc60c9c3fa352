package io.dynabind.internal.codec.generated;

import io.dynabind.item.ItemReader;
import io.dynabind.model.AttributeModel;
import java.lang.reflect.Member;
import java.util.List;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * Writes both methods {@code decodeComponents}: a local variable for each component, the reading,
 * and the making of the value. Where values are met in order, that is a loop over the attributes;
 * where they can be found, each is asked for in its turn. A class with very many components reads
 * into an array instead, lest the method grows beyond what the JVM compiles.
 */
final class DecodeMethod {

  private static final int MANY = 100;

  /**
   * C2 compiles no call of very many arguments, nor what contains one: the call is left to {@code
   * create} then.
   */
  private static final int MANY_ARGUMENTS = 40;

  /** The reader of items or of values. */
  private static final int READER = 1;

  /** The names, or the map in which values are found. */
  private static final int NAMES = 2;

  /** The attribute that was met, or the component that is being read. */
  private static final int INDEX = 3;

  private static final int FIRST = 4;

  private final CodecShape shape;
  private final boolean inOrder;
  private final Type from;
  private final String descriptor;
  private final MethodVisitor code;
  private final int[] locals;
  private final int growing;

  private DecodeMethod(CodecShape shape, ClassWriter target, boolean inOrder) {
    this.shape = shape;
    this.inOrder = inOrder;
    this.from = inOrder ? Names.READER : Names.VALUES;
    this.descriptor = Names.method(Names.OBJECT, from, inOrder ? Names.NAMES : Names.MAP);
    this.code =
        target.visitMethod(
            Opcodes.ACC_PROTECTED | Opcodes.ACC_FINAL, "decodeComponents", descriptor, null, null);
    List<ComponentCode> components = shape.components();
    this.locals = new int[components.size()];
    int next = FIRST;
    for (ComponentCode component : components) {
      locals[component.index()] = next;
      // A primitive is followed by the mark that it has been read.
      Unboxed unboxed = component.unboxed();
      next += unboxed == null ? 1 : unboxed.type().getSize() + 1;
    }
    this.growing = next;
  }

  /** Writes the method for readers that meet attributes in order. */
  static void inOrder(CodecShape shape, ClassWriter target) {
    new DecodeMethod(shape, target, true).write();
  }

  /** Writes the method for values that can be found by name, if the type can be read so. */
  static void byName(CodecShape shape, ClassWriter target) {
    if (shape.components().stream().noneMatch(c -> c.isUnmapped() || c.isFlattened())) {
      new DecodeMethod(shape, target, false).write();
    }
  }

  private void write() {
    code.visitCode();
    if (shape.components().size() > MANY) {
      byArray();
    } else {
      shape.components().forEach(this::initialize);
      if (inOrder) {
        loop();
      } else {
        find();
      }
      shape.components().forEach(this::complete);
      if (shape.maker().takesAll() && shape.components().size() > MANY_ARGUMENTS) {
        makeElsewhere();
      } else if (shape.maker().takesAll()) {
        makeAtOnce();
      } else {
        makeByStep();
      }
    }
    code.visitInsn(Opcodes.ARETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  /** Leaves the reading to {@code ObjectCodec}. */
  private void byArray() {
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitVarInsn(Opcodes.ALOAD, READER);
    code.visitVarInsn(Opcodes.ALOAD, NAMES);
    Names.call(code, Names.OBJECT_CODEC, "decodeByArray", descriptor);
  }

  private int mark(ComponentCode component, Unboxed unboxed) {
    return locals[component.index()] + unboxed.type().getSize();
  }

  private void initialize(ComponentCode component) {
    if (component.isIgnored()) {
      return;
    }
    int local = locals[component.index()];
    Unboxed unboxed = component.unboxed();
    if (unboxed == null) {
      code.visitInsn(Opcodes.ACONST_NULL);
      code.visitVarInsn(Opcodes.ASTORE, local);
      return;
    }
    code.visitInsn(
        switch (unboxed) {
          case LONG -> Opcodes.LCONST_0;
          case DOUBLE -> Opcodes.DCONST_0;
          case INT, BOOLEAN -> Opcodes.ICONST_0;
        });
    code.visitVarInsn(unboxed.type().getOpcode(Opcodes.ISTORE), local);
    code.visitInsn(Opcodes.ICONST_0);
    code.visitVarInsn(Opcodes.ISTORE, mark(component, unboxed));
  }

  private void find() {
    Label start = new Label();
    Label end = new Label();
    Label failed = new Label();
    Label found = new Label();
    code.visitTryCatchBlock(start, end, failed, Names.RUNTIME_EXCEPTION.getInternalName());
    code.visitInsn(Opcodes.ICONST_0);
    code.visitVarInsn(Opcodes.ISTORE, INDEX);
    code.visitLabel(start);
    for (ComponentCode component : shape.components()) {
      if (component.isStored()) {
        find(component);
      }
    }
    code.visitInsn(Opcodes.NOP);
    code.visitLabel(end);
    code.visitJumpInsn(Opcodes.GOTO, found);
    code.visitLabel(failed);
    code.visitVarInsn(Opcodes.ASTORE, growing);
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitVarInsn(Opcodes.ALOAD, growing);
    code.visitVarInsn(Opcodes.ILOAD, INDEX);
    Names.call(
        code,
        shape.self(),
        "failed",
        Names.method(Names.RUNTIME_EXCEPTION, Names.RUNTIME_EXCEPTION, Type.INT_TYPE));
    code.visitInsn(Opcodes.ATHROW);
    code.visitLabel(found);
  }

  /** Which component it is, is told to the handler only: it costs nothing until one fails. */
  private void find(ComponentCode component) {
    Label next = new Label();
    Names.pushInt(code, component.index());
    code.visitVarInsn(Opcodes.ISTORE, INDEX);
    findValue(component);
    code.visitVarInsn(Opcodes.ASTORE, growing);
    code.visitVarInsn(Opcodes.ALOAD, growing);
    code.visitJumpInsn(Opcodes.IFNULL, next);
    shape.loadCodec(code, component);
    code.visitVarInsn(Opcodes.ALOAD, READER);
    code.visitVarInsn(Opcodes.ALOAD, growing);
    Unboxed unboxed = component.unboxed();
    if (unboxed == null) {
      Names.callCodec(
          code, Names.CODEC, "decode", Names.method(Names.OBJECT, Names.VALUES, Names.OBJECT));
      code.visitVarInsn(Opcodes.ASTORE, locals[component.index()]);
    } else {
      Names.callCodec(
          code,
          unboxed.codecType(),
          unboxed.decode(),
          Names.method(unboxed.type(), Names.VALUES, Names.OBJECT));
      keep(component, unboxed);
    }
    code.visitLabel(next);
  }

  /** A name that is a constant has its hash at hand. */
  private void findValue(ComponentCode component) {
    AttributeModel attribute = shape.model().attributes().get(component.attribute());
    code.visitVarInsn(Opcodes.ALOAD, READER);
    code.visitVarInsn(Opcodes.ALOAD, NAMES);
    if (attribute.formerNames().isEmpty()) {
      code.visitLdcInsn(attribute.storedName());
      Names.call(code, Names.VALUES, "find", Names.method(Names.OBJECT, Names.MAP, Names.STRING));
    } else {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      Names.call(code, shape.self(), "names", Names.method(Names.NAMES));
      Names.pushInt(code, component.attribute());
      Names.call(
          code,
          Names.VALUES,
          "find",
          Names.method(Names.OBJECT, Names.MAP, Names.NAMES, Type.INT_TYPE));
    }
  }

  private void loop() {
    Label done = new Label();
    int size = shape.model().attributes().size();
    Label next = new Label();
    Label other = new Label();
    Label[] cases = new Label[size];
    for (ComponentCode component : shape.components()) {
      Label label = new Label();
      for (int a = 0; a < component.model().width(); a++) {
        cases[component.attribute() + a] = label;
      }
    }
    code.visitLabel(next);
    code.visitVarInsn(Opcodes.ALOAD, READER);
    code.visitVarInsn(Opcodes.ALOAD, NAMES);
    Names.call(code, Names.READER, "selectName", Names.method(Type.INT_TYPE, Names.NAMES));
    code.visitVarInsn(Opcodes.ISTORE, INDEX);
    if (size > 0) {
      code.visitVarInsn(Opcodes.ILOAD, INDEX);
      code.visitTableSwitchInsn(0, size - 1, other, cases);
    }
    for (ComponentCode component : shape.components()) {
      if (component.model().width() > 0) {
        code.visitLabel(cases[component.attribute()]);
        decode(component);
        code.visitJumpInsn(Opcodes.GOTO, next);
      }
    }
    code.visitLabel(other);
    code.visitVarInsn(Opcodes.ILOAD, INDEX);
    Names.pushInt(code, ItemReader.UNKNOWN);
    code.visitJumpInsn(Opcodes.IF_ICMPNE, done);
    ComponentCode unmapped =
        shape.components().stream().filter(ComponentCode::isUnmapped).findFirst().orElse(null);
    if (unmapped == null) {
      code.visitVarInsn(Opcodes.ALOAD, READER);
      Names.call(code, Names.READER, "skip", Names.method(Type.VOID_TYPE));
    } else {
      keep(unmapped);
    }
    code.visitJumpInsn(Opcodes.GOTO, next);
    code.visitLabel(done);
  }

  private void keep(ComponentCode component) {
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitVarInsn(Opcodes.ALOAD, READER);
    code.visitVarInsn(Opcodes.ALOAD, NAMES);
    Names.pushInt(code, component.index());
    code.visitVarInsn(Opcodes.ALOAD, locals[component.index()]);
    Names.call(
        code,
        shape.self(),
        "decodeUnmapped",
        Names.method(Names.OBJECT, Names.READER, Names.NAMES, Type.INT_TYPE, Names.OBJECT));
    code.visitVarInsn(Opcodes.ASTORE, locals[component.index()]);
  }

  private void decode(ComponentCode component) {
    if (component.isFlattened()) {
      decodeFlattened(component);
      return;
    }
    Label value = new Label();
    Label end = new Label();
    code.visitVarInsn(Opcodes.ALOAD, READER);
    Names.call(code, Names.READER, "nul", Names.method(Type.BOOLEAN_TYPE));
    code.visitJumpInsn(Opcodes.IFEQ, value);
    initialize(component);
    code.visitJumpInsn(Opcodes.GOTO, end);
    code.visitLabel(value);
    decodeValue(component);
    code.visitLabel(end);
  }

  private void decodeFlattened(ComponentCode component) {
    int local = locals[component.index()];
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitVarInsn(Opcodes.ALOAD, READER);
    Names.pushInt(code, component.index());
    code.visitVarInsn(Opcodes.ILOAD, INDEX);
    code.visitVarInsn(Opcodes.ALOAD, local);
    code.visitTypeInsn(Opcodes.CHECKCAST, Names.OBJECTS.getInternalName());
    Names.call(
        code,
        shape.self(),
        "decodeFlattened",
        Names.method(Names.OBJECTS, Names.READER, Type.INT_TYPE, Type.INT_TYPE, Names.OBJECTS));
    code.visitVarInsn(Opcodes.ASTORE, local);
  }

  private void decodeValue(ComponentCode component) {
    int local = locals[component.index()];
    shape.loadCodec(code, component);
    code.visitVarInsn(Opcodes.ALOAD, READER);
    Unboxed unboxed = component.unboxed();
    if (unboxed == null) {
      Names.callCodec(code, Names.CODEC, "decode", Names.method(Names.OBJECT, Names.READER));
      code.visitVarInsn(Opcodes.ASTORE, local);
    } else {
      Names.callCodec(
          code, unboxed.codecType(), unboxed.decode(), Names.method(unboxed.type(), Names.READER));
      keep(component, unboxed);
    }
  }

  private void keep(ComponentCode component, Unboxed unboxed) {
    code.visitVarInsn(unboxed.type().getOpcode(Opcodes.ISTORE), locals[component.index()]);
    code.visitInsn(Opcodes.ICONST_1);
    code.visitVarInsn(Opcodes.ISTORE, mark(component, unboxed));
  }

  /** Puts in what absent attributes read back as, and refuses absent primitives. */
  private void complete(ComponentCode component) {
    int local = locals[component.index()];
    if (component.isFlattened()) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitVarInsn(Opcodes.ALOAD, READER);
      Names.pushInt(code, component.index());
      code.visitVarInsn(Opcodes.ALOAD, local);
      code.visitTypeInsn(Opcodes.CHECKCAST, Names.OBJECTS.getInternalName());
      Names.call(
          code,
          shape.self(),
          "finishFlattened",
          Names.method(Names.OBJECT, Names.SOURCE, Type.INT_TYPE, Names.OBJECTS));
      code.visitVarInsn(Opcodes.ASTORE, local);
    } else if (component.isUnmapped()) {
      code.visitVarInsn(Opcodes.ALOAD, 0);
      code.visitVarInsn(Opcodes.ALOAD, local);
      Names.call(code, shape.self(), "unmapped", Names.method(Names.OBJECT, Names.OBJECT));
      code.visitVarInsn(Opcodes.ASTORE, local);
    } else if (component.isStored()) {
      Label there = new Label();
      Unboxed unboxed = component.unboxed();
      if (unboxed != null) {
        code.visitVarInsn(Opcodes.ILOAD, mark(component, unboxed));
        code.visitJumpInsn(Opcodes.IFNE, there);
        if (component.hasDefault()) {
          loadDefault(component);
          Names.unboxOrCast(code, component.writeType());
          code.visitVarInsn(unboxed.type().getOpcode(Opcodes.ISTORE), local);
        } else {
          refuse(component);
        }
      } else {
        code.visitVarInsn(Opcodes.ALOAD, local);
        code.visitJumpInsn(Opcodes.IFNONNULL, there);
        if (component.hasDefault()) {
          loadDefault(component);
          code.visitVarInsn(Opcodes.ASTORE, local);
        } else if (component.isPrimitive()) {
          refuse(component);
        } else {
          shape.loadCodec(code, component);
          Names.callCodec(code, Names.CODEC, "absent", Names.method(Names.OBJECT));
          code.visitVarInsn(Opcodes.ASTORE, local);
        }
      }
      code.visitLabel(there);
    }
  }

  private void loadDefault(ComponentCode component) {
    code.visitVarInsn(Opcodes.ALOAD, 0);
    Names.pushInt(code, component.index());
    Names.call(code, shape.self(), "defaultOf", Names.method(Names.OBJECT, Type.INT_TYPE));
  }

  private void refuse(ComponentCode component) {
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitVarInsn(Opcodes.ALOAD, READER);
    Names.pushInt(code, component.index());
    Names.call(
        code,
        shape.self(),
        "absentPrimitive",
        Names.method(Names.FORMAT_EXCEPTION, Names.SOURCE, Type.INT_TYPE));
    code.visitInsn(Opcodes.ATHROW);
  }

  private void makeAtOnce() {
    MakerCode maker = shape.maker();
    maker.open(code);
    for (ComponentCode component : shape.components()) {
      load(component);
    }
    maker.call(code);
  }

  private void makeElsewhere() {
    code.visitVarInsn(Opcodes.ALOAD, 0);
    Names.pushInt(code, shape.components().size());
    code.visitTypeInsn(Opcodes.ANEWARRAY, Names.OBJECT.getInternalName());
    for (ComponentCode component : shape.components()) {
      if (!component.isIgnored()) {
        code.visitInsn(Opcodes.DUP);
        Names.pushInt(code, component.index());
        Unboxed unboxed = component.unboxed();
        if (unboxed == null) {
          code.visitVarInsn(Opcodes.ALOAD, locals[component.index()]);
        } else {
          code.visitVarInsn(unboxed.type().getOpcode(Opcodes.ILOAD), locals[component.index()]);
          Names.box(code, unboxed.primitive());
        }
        code.visitInsn(Opcodes.AASTORE);
      }
    }
    Names.call(code, shape.self(), "create", Names.method(Names.OBJECT, Names.OBJECTS));
  }

  private void makeByStep() {
    MakerCode maker = shape.maker();
    maker.begin(code, growing);
    for (ComponentCode component : shape.components()) {
      Member writer = component.model().writer();
      if (writer != null && !component.isIgnored()) {
        Label next = new Label();
        if (isLeftOut(component)) {
          code.visitVarInsn(Opcodes.ALOAD, locals[component.index()]);
          code.visitJumpInsn(Opcodes.IFNULL, next);
        }
        code.visitVarInsn(Opcodes.ALOAD, growing);
        load(component);
        maker.set(code, component, writer, growing);
        code.visitLabel(next);
      }
    }
    maker.finish(code, growing);
  }

  /** Null is set on a bean; of a builder the own word counts, and of a primitive setter. */
  private boolean isLeftOut(ComponentCode component) {
    return component.unboxed() == null && (shape.isBuilt() || component.writeType().isPrimitive());
  }

  private void load(ComponentCode component) {
    Unboxed unboxed = component.unboxed();
    if (unboxed != null) {
      code.visitVarInsn(unboxed.type().getOpcode(Opcodes.ILOAD), locals[component.index()]);
    } else {
      if (component.isIgnored()) {
        code.visitInsn(Opcodes.ACONST_NULL);
      } else {
        code.visitVarInsn(Opcodes.ALOAD, locals[component.index()]);
      }
      Names.unboxOrCast(code, component.writeType());
    }
  }
}
