package io.dynabind.codec;

/**
 * A value and its stored form, written by hand.
 *
 * @param entity declares the component
 * @param component the component's name
 * @param value its value
 * @param json the attribute in DynamoDB JSON, with apostrophes for quotes
 */
record StoredForm(Class<?> entity, String component, Object value, String json) {

  @Override
  public String toString() {
    return entity.getSimpleName() + "." + component + " as " + json;
  }
}
