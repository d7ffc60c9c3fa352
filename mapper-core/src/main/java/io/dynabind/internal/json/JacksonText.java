package io.dynabind.internal.json;

import io.dynabind.codec.JsonText;
import io.dynabind.model.TypeRef;
import java.util.List;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.TypeFactory;

/** Writes and reads JSON with a mapper of Jackson's defaults, and the modules that it finds. */
final class JacksonText implements JsonText {

  private final JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();

  @Override
  public String write(Object value, TypeRef type) {
    try {
      return mapper.writerFor(javaType(type)).writeValueAsString(value);
    } catch (InvalidDefinitionException e) {
      throw unsuited(e, "write");
    }
  }

  @Override
  public Object read(String json, TypeRef type) {
    try {
      return mapper.readerFor(javaType(type)).readValue(json);
    } catch (InvalidDefinitionException e) {
      throw unsuited(e, "read");
    }
  }

  /** Jackson's own text may show more than a type. */
  private static UnsupportedOperationException unsuited(InvalidDefinitionException e, String verb) {
    JavaType type = e.getType();
    String name = type == null ? "such a type" : type.getRawClass().getSimpleName();
    return new UnsupportedOperationException("Jackson cannot " + verb + " " + name, e);
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
