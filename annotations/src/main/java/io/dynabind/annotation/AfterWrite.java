package io.dynabind.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method of an entity that is called once the entity was inserted, put, updated or saved
 * for its changes, alone or in a batch: on the entity as written, and only where the write is known
 * to be applied. It has no parameters and returns void.
 *
 * <pre>{@code
 * public record Account(@HashKey String email, @Version Long version) {
 *
 *   @AfterWrite
 *   void log() {
 *     LOG.info("stored version {}", version);
 *   }
 * }
 * }</pre>
 *
 * <p>What it throws cannot undo the write: the outcome stays Applied and carries it, and verbs that
 * throw throw an {@code AfterWriteException}. It is not called where the answer was lost for good,
 * so it is no place for what must happen after each write: use a stream of the table for that.
 * Verbs that do not block call it in the thread that received the answer. Deletions and writes by
 * key call nothing.
 *
 * <p>One method of a class, and its superclasses and interfaces, may be marked; it may be private,
 * throws no checked exceptions, and is overridden as usual.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AfterWrite {}
