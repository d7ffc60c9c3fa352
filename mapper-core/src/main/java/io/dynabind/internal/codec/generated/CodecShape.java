package io.dynabind.internal.codec.generated;

import io.dynabind.model.ObjectModel;
import java.util.List;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * What the writers of the single methods share.
 *
 * @param model the type's facts
 * @param self the generated class
 * @param components the components
 */
record CodecShape(ObjectModel model, Type self, List<ComponentCode> components) {

  static CodecShape of(ObjectModel model) {
    String entity = Type.getInternalName(model.type().raw());
    return new CodecShape(
        model, Type.getObjectType(CodecClassName.of(entity)), ComponentCode.of(model));
  }

  Class<?> entityClass() {
    return model.type().raw();
  }

  Type entity() {
    return Type.getType(entityClass());
  }

  boolean isBean() {
    return model.kind() == ObjectModel.Kind.BEAN;
  }

  boolean isBuilt() {
    return model.kind() == ObjectModel.Kind.BUILDER;
  }

  MakerCode maker() {
    return new MakerCode(model);
  }

  /** The type of the field that holds a component's codec. */
  static Type codecType(ComponentCode component) {
    Unboxed unboxed = component.unboxed();
    if (unboxed != null) {
      return unboxed.codecType();
    }
    return component.isFlattened() ? Names.OBJECT_CODEC : Names.CODEC;
  }

  /** Puts a component's codec on the stack. */
  void loadCodec(MethodVisitor code, ComponentCode component) {
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitFieldInsn(
        Opcodes.GETFIELD,
        self.getInternalName(),
        component.field(),
        codecType(component).getDescriptor());
  }
}
