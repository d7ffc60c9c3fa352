package io.dynabind.internal.codec.generated;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * Defines hidden nestmates of classes: they may touch private members, and unload on their own.
 *
 * <p>A lookup that came into another module may define named classes there, but no hidden ones. So
 * one tiny named class, the door, is defined first, once for each loader and package; it hands out
 * its own lookup, which has all rights in its module.
 */
final class ClassDefiner {

  private static final String DOOR = "DynabindDoor";
  private static final String LOOKUP_DESCRIPTOR =
      MethodType.methodType(Lookup.class).descriptorString();

  private ClassDefiner() {}

  /**
   * Defines a hidden nestmate.
   *
   * @param host the class whose nest it joins
   * @param bytes the class file, in the host's package
   * @return a lookup in the hidden class
   * @throws IllegalAccessException if the host's package is not open to dynabind
   */
  static Lookup define(Class<?> host, byte[] bytes) throws IllegalAccessException {
    return lookup(host).defineHiddenClass(bytes, true, Lookup.ClassOption.NESTMATE);
  }

  private static Lookup lookup(Class<?> host) throws IllegalAccessException {
    Module own = ClassDefiner.class.getModule();
    if (host.getModule() == own) {
      return MethodHandles.privateLookupIn(host, MethodHandles.lookup());
    }
    own.addReads(host.getModule());
    Lookup visitor = MethodHandles.privateLookupIn(host, MethodHandles.lookup());
    return MethodHandles.privateLookupIn(host, throughDoor(visitor, host));
  }

  private static Lookup throughDoor(Lookup visitor, Class<?> host) throws IllegalAccessException {
    Class<?> door = door(visitor, host);
    try {
      MethodHandle lookup =
          MethodHandles.privateLookupIn(door, MethodHandles.lookup())
              .findStatic(door, "lookup", MethodType.methodType(Lookup.class));
      return (Lookup) lookup.invokeExact();
    } catch (IllegalAccessException | RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(door.getName() + " is not the class that dynabind makes", e);
    }
  }

  private static Class<?> door(Lookup visitor, Class<?> host) throws IllegalAccessException {
    String packageName = host.getPackageName();
    String name = packageName.isEmpty() ? DOOR : packageName + "." + DOOR;
    try {
      return visitor.defineClass(doorBytes(name.replace('.', '/')));
    } catch (LinkageError e) {
      return defined(name, host, e);
    }
  }

  /**
   * The door that was there before. It is not asked for earlier: a loader that has once been given
   * the door of its parent, which opens another package of the same name, can define none itself.
   */
  private static Class<?> defined(String name, Class<?> host, LinkageError refusal) {
    try {
      Class<?> found = Class.forName(name, false, host.getClassLoader());
      if (found.getClassLoader() == host.getClassLoader()) {
        return found;
      }
    } catch (ClassNotFoundException e) {
      refusal.addSuppressed(e);
    }
    throw refusal;
  }

  /**
   * {@code final class DynabindDoor { static Lookup lookup() { return MethodHandles.lookup(); } }}
   */
  private static byte[] doorBytes(String internalName) {
    ClassWriter door = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    door.visit(
        Opcodes.V17,
        Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
        internalName,
        null,
        "java/lang/Object",
        null);
    MethodVisitor code =
        door.visitMethod(Opcodes.ACC_STATIC, "lookup", LOOKUP_DESCRIPTOR, null, null);
    code.visitCode();
    code.visitMethodInsn(
        Opcodes.INVOKESTATIC, "java/lang/invoke/MethodHandles", "lookup", LOOKUP_DESCRIPTOR, false);
    code.visitInsn(Opcodes.ARETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
    door.visitEnd();
    return door.toByteArray();
  }
}
