package io.dynabind.internal.codec.generated;

import io.dynabind.codec.PackageCodecs;
import io.dynabind.model.ObjectModel;
import java.util.List;
import java.util.function.BiConsumer;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * Writes the class that leads to the codec classes of a package:
 *
 * <pre>{@code
 * public final class DynabindCodecs extends PackageCodecs {
 *
 *   public DynabindCodecs() {}
 *
 *   public String fingerprint(String type) {
 *     if (type.equals("com.acme.Order")) return "1-2f...";
 *     if (type.equals("com.acme.Line")) return "1-7b...";
 *     return null;
 *   }
 *
 *   public ObjectCodec create(String type, String fingerprint, ObjectModel model, Codec[] codecs) {
 *     if (type.equals("com.acme.Order")) {
 *       return Order$DynabindCodec.FINGERPRINT.equals(fingerprint) // its own, whatever stands here
 *           ? new Order$DynabindCodec(model, codecs)
 *           : null;
 *     }
 *     ...
 *     return null;
 *   }
 * }
 * }</pre>
 *
 * One class is made by reflection in each package then, and none for each type.
 */
final class PackageClassWriter {

  private static final Type SUPER = Type.getType(PackageCodecs.class);
  private static final String CONSTRUCTOR = Names.method(Type.VOID_TYPE);

  private final String packageName;
  private final List<CodecShape> shapes;
  private final ClassWriter target = new ClassWriter(ClassWriter.COMPUTE_FRAMES);

  PackageClassWriter(String packageName, List<ObjectModel> models) {
    this.packageName = packageName;
    this.shapes = models.stream().map(CodecShape::of).toList();
  }

  String name() {
    return packageName.isEmpty() ? PackageCodecs.NAME : packageName + "." + PackageCodecs.NAME;
  }

  byte[] write() {
    target.visit(
        Opcodes.V17,
        Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
        name().replace('.', '/'),
        null,
        SUPER.getInternalName(),
        null);
    constructor();
    choice(
        begin("fingerprint", Names.method(Names.STRING, Names.STRING)),
        PackageClassWriter::fingerprint);
    choice(
        begin(
            "create",
            Names.method(
                Names.OBJECT_CODEC, Names.STRING, Names.STRING, Names.MODEL, Names.CODECS)),
        PackageClassWriter::create);
    target.visitEnd();
    return target.toByteArray();
  }

  private void constructor() {
    MethodVisitor code = begin("<init>", CONSTRUCTOR);
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitMethodInsn(
        Opcodes.INVOKESPECIAL, SUPER.getInternalName(), "<init>", CONSTRUCTOR, false);
    code.visitInsn(Opcodes.RETURN);
    end(code);
  }

  private MethodVisitor begin(String name, String descriptor) {
    MethodVisitor code = target.visitMethod(Opcodes.ACC_PUBLIC, name, descriptor, null, null);
    code.visitCode();
    return code;
  }

  private static void end(MethodVisitor code) {
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private void choice(MethodVisitor code, BiConsumer<MethodVisitor, CodecShape> result) {
    for (CodecShape shape : shapes) {
      Label next = new Label();
      code.visitVarInsn(Opcodes.ALOAD, 1);
      code.visitLdcInsn(shape.entityClass().getName());
      Names.call(code, Names.STRING, "equals", Names.method(Type.BOOLEAN_TYPE, Names.OBJECT));
      code.visitJumpInsn(Opcodes.IFEQ, next);
      result.accept(code, shape);
      code.visitInsn(Opcodes.ARETURN);
      code.visitLabel(next);
    }
    code.visitInsn(Opcodes.ACONST_NULL);
    code.visitInsn(Opcodes.ARETURN);
    end(code);
  }

  private static void fingerprint(MethodVisitor code, CodecShape shape) {
    code.visitLdcInsn(Fingerprint.of(shape.model()));
  }

  private static void create(MethodVisitor code, CodecShape shape) {
    Label same = new Label();
    code.visitFieldInsn(
        Opcodes.GETSTATIC,
        shape.self().getInternalName(),
        CodecClassWriter.FINGERPRINT,
        Names.STRING.getDescriptor());
    code.visitVarInsn(Opcodes.ALOAD, 2);
    Names.call(code, Names.STRING, "equals", Names.method(Type.BOOLEAN_TYPE, Names.OBJECT));
    code.visitJumpInsn(Opcodes.IFNE, same);
    code.visitInsn(Opcodes.ACONST_NULL);
    code.visitInsn(Opcodes.ARETURN);
    code.visitLabel(same);
    code.visitTypeInsn(Opcodes.NEW, shape.self().getInternalName());
    code.visitInsn(Opcodes.DUP);
    code.visitVarInsn(Opcodes.ALOAD, 3);
    code.visitVarInsn(Opcodes.ALOAD, 4);
    code.visitMethodInsn(
        Opcodes.INVOKESPECIAL,
        shape.self().getInternalName(),
        "<init>",
        Names.method(Type.VOID_TYPE, Names.MODEL, Names.CODECS),
        false);
    // Tells the verifier what it would load every codec class of the package for.
    code.visitTypeInsn(Opcodes.CHECKCAST, Names.OBJECT_CODEC.getInternalName());
  }
}
