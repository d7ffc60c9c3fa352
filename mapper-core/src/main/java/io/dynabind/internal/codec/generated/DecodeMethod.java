package io.dynabind.internal.codec.generated;

import io.dynabind.item.ItemReader;
import java.lang.reflect.Member;
import java.util.List;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * Writes {@code decodeComponents}: a local variable for each component, a loop over the attributes,
 * and the making of the value. A class with very many components reads into an array instead, lest
 * the method grows beyond what the JVM compiles.
 */
final class DecodeMethod {

  private static final int MANY = 100;

  /** So many can be written twice, once for each kind of reader. */
  private static final int MANY_TWICE = 75;

  /**
   * C2 compiles no call of very many arguments, nor what contains one: the call is left to {@code
   * create} then.
   */
  private static final int MANY_ARGUMENTS = 40;

  private static final int READER = 1;
  private static final int NAMES = 2;
  private static final int INDEX = 3;
  private static final int FIRST = 4;

  private final CodecShape shape;
  private final MethodVisitor code;
  private final int[] locals;
  private final int growing;

  DecodeMethod(CodecShape shape, ClassWriter target) {
    this.shape = shape;
    this.code =
        target.visitMethod(
            Opcodes.ACC_PROTECTED | Opcodes.ACC_FINAL,
            "decodeComponents",
            Names.method(Names.OBJECT, Names.READER, Names.NAMES),
            null,
            null);
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

  void write() {
    code.visitCode();
    if (shape.components().size() > MANY) {
      byArray();
    } else {
      shape.components().forEach(this::initialize);
      Label done = new Label();
      if (isStraight()) {
        straight(done);
      }
      loop(done);
      code.visitLabel(done);
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
    Names.call(
        code,
        Names.OBJECT_CODEC,
        "decodeByArray",
        Names.method(Names.OBJECT, Names.READER, Names.NAMES));
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

  /** Flattened values are there if any of their attributes is, NULL too, which a loop tells. */
  private boolean isStraight() {
    return shape.components().size() <= MANY_TWICE
        && shape.components().stream().noneMatch(c -> c.isUnmapped() || c.isFlattened());
  }

  /** Where the reader finds attributes by itself, each is asked for in its turn. */
  private void straight(Label done) {
    Label inOrder = new Label();
    code.visitVarInsn(Opcodes.ALOAD, READER);
    code.visitVarInsn(Opcodes.ALOAD, NAMES);
    Names.call(code, Names.READER, "isIndexed", Names.method(Type.BOOLEAN_TYPE, Names.NAMES));
    code.visitJumpInsn(Opcodes.IFEQ, inOrder);
    for (ComponentCode component : shape.components()) {
      if (component.isStored()) {
        decodeStraight(component);
      }
    }
    seek(ItemReader.END);
    code.visitInsn(Opcodes.POP);
    code.visitJumpInsn(Opcodes.GOTO, done);
    code.visitLabel(inOrder);
  }

  private void decodeStraight(ComponentCode component) {
    Unboxed unboxed = component.unboxed();
    if (unboxed == null) {
      decodeAt(component);
      code.visitVarInsn(Opcodes.ASTORE, locals[component.index()]);
    } else if (unboxed == Unboxed.BOOLEAN) {
      Label next = new Label();
      seek(component.attribute());
      code.visitJumpInsn(Opcodes.IFEQ, next);
      decodeValue(component);
      code.visitLabel(next);
    } else {
      decodeNumberAt(component, unboxed);
    }
  }

  private void decodeAt(ComponentCode component) {
    shape.loadCodec(code, component);
    code.visitVarInsn(Opcodes.ALOAD, READER);
    code.visitVarInsn(Opcodes.ALOAD, NAMES);
    Names.pushInt(code, component.attribute());
    Names.callCodec(
        code,
        Names.CODEC,
        "decodeAt",
        Names.method(Names.OBJECT, Names.READER, Names.NAMES, Type.INT_TYPE));
  }

  /** The box does not outlive the method, and is left out by the JVM. */
  private void decodeNumberAt(ComponentCode component, Unboxed unboxed) {
    Label next = new Label();
    decodeAt(component);
    code.visitVarInsn(Opcodes.ASTORE, growing);
    code.visitVarInsn(Opcodes.ALOAD, growing);
    code.visitJumpInsn(Opcodes.IFNULL, next);
    code.visitVarInsn(Opcodes.ALOAD, growing);
    Names.unboxOrCast(code, unboxed.primitive());
    keep(component, unboxed);
    code.visitLabel(next);
  }

  private void seek(int attribute) {
    code.visitVarInsn(Opcodes.ALOAD, READER);
    code.visitVarInsn(Opcodes.ALOAD, NAMES);
    Names.pushInt(code, attribute);
    Names.call(
        code, Names.READER, "seek", Names.method(Type.BOOLEAN_TYPE, Names.NAMES, Type.INT_TYPE));
  }

  private void loop(Label done) {
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
          Names.method(Names.OBJECT, Names.READER, Type.INT_TYPE, Names.OBJECTS));
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
        Names.method(Names.FORMAT_EXCEPTION, Names.READER, Type.INT_TYPE));
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
