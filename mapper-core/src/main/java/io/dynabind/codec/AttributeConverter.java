package io.dynabind.codec;

/**
 * Stores values of a type of your own in the form of a type that dynabind knows. Named by
 * {@code @Convert} on an attribute, or registered on the builder for every attribute of the type.
 *
 * <pre>{@code
 * public final class WeightInGrams implements AttributeConverter<Weight, Long> {
 *   public Long toStored(Weight weight) { return weight.grams(); }
 *   public Weight fromStored(Long grams) { return new Weight(grams); }
 * }
 * }</pre>
 *
 * <p>Null never reaches a converter: it is an absent attribute. Implementations are shared between
 * threads.
 *
 * @param <T> the type in the entity
 * @param <S> the type that is stored, such as {@code String}, {@code Long} or a record
 */
public interface AttributeConverter<T, S> {

  /**
   * Turns a value into what is stored.
   *
   * @param value the value in the entity
   * @return what is stored; not null
   */
  S toStored(T value);

  /**
   * Turns what is stored into a value.
   *
   * @param stored what was stored
   * @return the value in the entity; not null
   */
  T fromStored(S stored);

  /**
   * Whether the stored form sorts as the values do, so that the attribute can serve in range
   * conditions.
   *
   * @return false unless overridden
   */
  default boolean isOrdered() {
    return false;
  }
}
