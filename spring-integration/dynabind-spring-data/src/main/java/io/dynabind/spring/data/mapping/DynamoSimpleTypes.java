package io.dynabind.spring.data.mapping;

import java.util.Set;
import org.springframework.data.mapping.model.SimpleTypeHolder;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The types that are stored as one value: all of the JDK's, and those of the SDK that hold one. */
final class DynamoSimpleTypes extends SimpleTypeHolder {

  static final SimpleTypeHolder HOLDER = new DynamoSimpleTypes();

  private DynamoSimpleTypes() {
    super(Set.of(SdkBytes.class, AttributeValue.class), true);
  }

  @Override
  public boolean isSimpleType(Class<?> type) {
    String module = type.getModule().getName();
    boolean platform = module != null && (module.startsWith("java.") || module.startsWith("jdk."));
    return super.isSimpleType(type) || (platform && type != Object.class && !isContainer(type));
  }

  private static boolean isContainer(Class<?> type) {
    return Iterable.class.isAssignableFrom(type)
        || java.util.Map.class.isAssignableFrom(type)
        || type == java.util.Optional.class
        || type.isArray();
  }
}
