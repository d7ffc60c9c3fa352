package io.dynabind.internal.json;

import io.dynabind.codec.JsonText;
import io.dynabind.model.TypeRef;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.TypeFactory;

/** Writes and reads JSON with a mapper of Jackson's defaults, and the modules that it finds. */
public final class JacksonText implements JsonText {

  private static final String MAPPER = "tools.jackson.databind.json.JsonMapper";

  private final JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();

  private JacksonText() {}

  /**
   * Looks for Jackson.
   *
   * @return what writes JSON, or null if Jackson is not there
   */
  public static @Nullable JsonText find() {
    try {
      Class.forName(MAPPER, false, JacksonText.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      return null;
    }
    return new JacksonText();
  }

  @Override
  public String write(Object value, TypeRef type) {
    return mapper.writerFor(javaType(type)).writeValueAsString(value);
  }

  @Override
  public Object read(String json, TypeRef type) {
    return mapper.readerFor(javaType(type)).readValue(json);
  }

  private JavaType javaType(TypeRef type) {
    TypeFactory types = mapper.getTypeFactory();
    List<TypeRef> arguments = type.arguments();
    if (type.raw().isArray()) {
      return types.constructArrayType(javaType(arguments.get(0)));
    }
    return arguments.isEmpty()
        ? types.constructType(type.raw())
        : types.constructParametricType(
            type.raw(), arguments.stream().map(this::javaType).toArray(JavaType[]::new));
  }
}
