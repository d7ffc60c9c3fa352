package io.dynabind.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the component, of type {@link Tokens}, that carries the tokens of an entity's last {@value
 * Tokens#MOST} writes. A write whose answer was lost is known again by them, as long as at most 7
 * writes of others have followed it. The entity has a {@link Version}; it then gets no hidden token
 * beside that.
 *
 * <pre>{@code
 * @Table("accounts")
 * public record Account(
 *     @HashKey String id,
 *     BigDecimal balance,
 *     @Version Long version,
 *     @WriteTokens Tokens tokens) {}
 * }</pre>
 *
 * <p>The tokens belong to what was read: an entity that is changed keeps them, as it keeps its
 * version, and gets others when it is written. A new one has {@link Tokens#none()} or null.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER
})
public @interface WriteTokens {}
