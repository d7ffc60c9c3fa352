package io.dynabind.internal.codec.generated;

import io.dynabind.model.ObjectModel;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * Writes the class of a codec. For
 *
 * <pre>{@code record Order(String id, int count, Address address) {}}</pre>
 *
 * with {@code address} flattened it is
 *
 * <pre>{@code
 * final class Order$DynabindCodec extends ObjectCodec {
 *   private final Codec c0;
 *   private final Codec.OfInt c1;
 *   private final ObjectCodec c2;
 *
 *   public Order$DynabindCodec(ObjectModel model, Codec[] codecs) {
 *     super(model, codecs);
 *     c0 = codecs[0];
 *     c1 = Primitives.ofInt(codecs[1]);
 *     c2 = (ObjectCodec) codecs[2];
 *   }
 *
 *   public void encodeComponents(ItemWriter writer, Object v, AttributeNames names, int offset) {
 *     Order value = (Order) v;
 *     Object local = value.id;                       // a field instruction, private or not
 *     if (local != null && !c0.isAbsent(local)) {
 *       writer.name(names, offset + 0);
 *       c0.encode(writer, local);
 *     }
 *     writer.name(names, offset + 1);
 *     c1.encodeInt(writer, value.count);             // no box
 *     local = value.address;
 *     if (local != null) c2.encodeComponents(writer, local, names, offset + 2);
 *   }
 *
 *   protected Object decodeComponents(ItemReader reader, AttributeNames names) {
 *     Object v0 = null; int v1 = 0; int read1 = 0; Object v2 = null;
 *     for (;;) {
 *       int index = reader.selectName(names);
 *       switch (index) {
 *         case 0: v0 = reader.nul() ? null : c0.decode(reader); continue;
 *         case 1: if (reader.nul()) { v1 = 0; read1 = 0; }
 *                 else { v1 = c1.decodeInt(reader); read1 = 1; } continue;
 *         case 2: case 3: v2 = decodeFlattened(reader, 2, index, (Object[]) v2); continue;
 *       }
 *       if (index != UNKNOWN) break;
 *       reader.skip();
 *     }
 *     if (v0 == null) v0 = c0.absent();
 *     if (read1 == 0) throw absentPrimitive(reader, 1);
 *     v2 = finishFlattened(reader, 2, (Object[]) v2);
 *     return new Order((String) v0, v1, (Address) v2);
 *   }
 *
 *   // Without @Flatten and @Unmapped, also:
 *   protected Object decodeComponents(ValueReader values, Map map) {
 *     Object v0 = null; int v1 = 0; int read1 = 0;
 *     int at = 0;
 *     try {
 *       at = 0; Object found = values.find(map, "id");
 *       if (found != null) v0 = c0.decode(values, found);
 *       at = 1; found = values.find(map, "count");
 *       if (found != null) { v1 = c1.decodeInt(values, found); read1 = 1; }
 *     } catch (RuntimeException e) {
 *       throw failed(e, at);                         // the path is told on the way out
 *     }
 *     ...                                            // as above
 *   }
 *
 *   public Object get(Object value, int component) { ... }      // a switch over the components
 *   public void set(Object bean, int component, Object value) { ... }
 *   public Object create(Object[] components) { ... }
 * }
 * }</pre>
 *
 * <p>An immutable class is made by its creator, {@code Order.of((String) v0, v1, (Address) v2)}. A
 * bean and a builder grow in a local variable:
 *
 * <pre>{@code
 * Order bean = new Order();
 * bean.id = (String) v0;                           // or setId, private or not
 * bean.setCount(v1);
 * return bean;
 *
 * Order.Builder builder = Order.builder();         // or new Order.Builder()
 * if (v0 != null) builder = builder.id((String) v0);
 * builder.count(v1);                               // of a setter that returns something else
 * return builder.build();
 * }</pre>
 *
 * <p>{@code create} does the same with the elements of its array; a builder is told of a null there
 * only if it is {@code ObjectCodec.NULL}.
 */
final class CodecClassWriter {

  /** The constant of a class with a name that says what it was written for. */
  static final String FINGERPRINT = "FINGERPRINT";

  private static final String CONSTRUCTOR = Names.method(Type.VOID_TYPE, Names.MODEL, Names.CODECS);

  private final CodecShape shape;
  private final ClassWriter target;

  private CodecClassWriter(ObjectModel model) {
    this.shape = CodecShape.of(model);
    this.target = new FrameWriter();
  }

  /** The class that is to be hidden in the nest of its entity. */
  static byte[] write(ObjectModel model) {
    CodecClassWriter writer = new CodecClassWriter(model);
    writer.write();
    return writer.finish();
  }

  /** The class that is loaded by its name. */
  static byte[] writeNamed(ObjectModel model) {
    CodecClassWriter writer = new CodecClassWriter(model);
    writer.write();
    writer
        .target
        .visitField(
            Opcodes.ACC_STATIC | Opcodes.ACC_FINAL,
            FINGERPRINT,
            Names.STRING.getDescriptor(),
            null,
            Fingerprint.of(model))
        .visitEnd();
    return writer.finish();
  }

  private byte[] finish() {
    target.visitEnd();
    return target.toByteArray();
  }

  /** Computes frames without loading classes: where types meet, nothing but Object is needed. */
  private static final class FrameWriter extends ClassWriter {

    FrameWriter() {
      super(COMPUTE_FRAMES);
    }

    @Override
    protected String getCommonSuperClass(String one, String other) {
      return Names.OBJECT.getInternalName();
    }
  }

  private void write() {
    target.visit(
        Opcodes.V17,
        Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
        shape.self().getInternalName(),
        null,
        Names.OBJECT_CODEC.getInternalName(),
        null);
    for (ComponentCode component : shape.components()) {
      if (!component.isIgnored()) {
        target
            .visitField(
                Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL,
                component.field(),
                CodecShape.codecType(component).getDescriptor(),
                null,
                null)
            .visitEnd();
      }
    }
    constructor();
    new EncodeMethod(shape, target).write();
    DecodeMethod.inOrder(shape, target);
    DecodeMethod.byName(shape, target);
    AccessMethods access = new AccessMethods(shape, target);
    access.writeGet();
    access.writeSet();
    access.writeCreate();
  }

  private void constructor() {
    MethodVisitor code = target.visitMethod(Opcodes.ACC_PUBLIC, "<init>", CONSTRUCTOR, null, null);
    code.visitCode();
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitVarInsn(Opcodes.ALOAD, 1);
    code.visitVarInsn(Opcodes.ALOAD, 2);
    code.visitMethodInsn(
        Opcodes.INVOKESPECIAL, Names.OBJECT_CODEC.getInternalName(), "<init>", CONSTRUCTOR, false);
    for (ComponentCode component : shape.components()) {
      if (!component.isIgnored()) {
        takeCodec(code, component);
      }
    }
    code.visitInsn(Opcodes.RETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private void takeCodec(MethodVisitor code, ComponentCode component) {
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitVarInsn(Opcodes.ALOAD, 2);
    Names.pushInt(code, component.index());
    code.visitInsn(Opcodes.AALOAD);
    Type type = CodecShape.codecType(component);
    Unboxed unboxed = component.unboxed();
    if (unboxed != null) {
      code.visitMethodInsn(
          Opcodes.INVOKESTATIC,
          Names.PRIMITIVES.getInternalName(),
          unboxed.adapter(),
          Names.method(type, Names.CODEC),
          false);
    } else if (component.isFlattened()) {
      code.visitTypeInsn(Opcodes.CHECKCAST, type.getInternalName());
    }
    code.visitFieldInsn(
        Opcodes.PUTFIELD, shape.self().getInternalName(), component.field(), type.getDescriptor());
  }
}
