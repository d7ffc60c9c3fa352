package io.dynabind.spring.data.convert;

import io.dynabind.codec.CodecFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.data.convert.CustomConversions;
import org.springframework.data.mapping.model.SimpleTypeHolder;

/**
 * Converters that say how types of an application are stored: one that writes, and one that reads.
 * As a bean it is taken by {@link io.dynabind.spring.data.SpringDataMapping}.
 *
 * <pre>{@code
 * @Bean
 * DynamoCustomConversions conversions() {
 *   return new DynamoCustomConversions(List.of(new MoneyToText(), new TextToMoney()));
 * }
 *
 * @WritingConverter
 * final class MoneyToText implements Converter<Money, String> { … }
 *
 * @ReadingConverter
 * final class TextToMoney implements Converter<String, Money> { … }
 * }</pre>
 *
 * <p>They count for a type wherever it stands: in attributes, lists, maps, keys and parameters of
 * methods. The other type may be any that dynabind stores. Two types that dynabind stores both need
 * converters with {@code @WritingConverter} and {@code @ReadingConverter}. Values that are stored
 * through a converter are not known to sort as they do in Java: range conditions on them are
 * refused; an {@code AttributeConverter} of dynabind's own can say that they do.
 *
 * <p>Immutable and thread-safe, as the converters must be.
 */
public final class DynamoCustomConversions extends CustomConversions {

  /**
   * Of the types that are stored as they are, those between which converters choose by themselves.
   */
  private static final StoreConversions STORE =
      StoreConversions.of(
          new SimpleTypeHolder(
              Set.of(BigDecimal.class, BigInteger.class, byte[].class, Map.class, List.class),
              true),
          List.of());

  private final CodecFactory codecs;

  /**
   * Makes the conversions.
   *
   * @param converters instances of Spring's {@code Converter} or {@code GenericConverter}, or what
   *     {@code ConverterBuilder} makes
   */
  public DynamoCustomConversions(Collection<?> converters) {
    super(new ConverterConfiguration(STORE, List.copyOf(converters), pair -> false));
    this.codecs = new ConversionCodecs(this, converters);
  }

  /**
   * The stored forms, for a builder that is told of them without a context.
   *
   * <pre>{@code
   * Dynabind.builder().codecs(conversions.codecs());
   * }</pre>
   *
   * @return a factory of codecs
   */
  public CodecFactory codecs() {
    return codecs;
  }
}
