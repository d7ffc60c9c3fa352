package io.dynabind.codec;

import io.dynabind.model.TypeRef;

/**
 * Writes and reads the attributes that are stored as JSON text. Set on the builder; without one,
 * Jackson is used where {@code tools.jackson.core:jackson-databind} is there.
 *
 * <pre>{@code
 * Dynabind.builder().jsonText(new JsonText() {
 *   public String write(Object value, TypeRef type) { return gson.toJson(value); }
 *   public Object read(String json, TypeRef type) { return gson.fromJson(json, type.raw()); }
 * })
 * }</pre>
 *
 * <p>Null never reaches it: it is an absent attribute. What it throws is a data error, which names
 * the attribute. Implementations are shared between threads.
 */
public interface JsonText {

  /**
   * Writes a value.
   *
   * @param value the value
   * @param type the component's full type
   * @return JSON
   * @throws UnsupportedOperationException if no value of the type can be written; its message
   *     becomes part of the error's, and so holds no value
   */
  String write(Object value, TypeRef type);

  /**
   * Reads a value.
   *
   * @param json what was stored
   * @param type the component's full type
   * @return the value; not null
   * @throws UnsupportedOperationException if no value of the type can be read; its message becomes
   *     part of the error's, and so holds no value
   */
  Object read(String json, TypeRef type);
}
