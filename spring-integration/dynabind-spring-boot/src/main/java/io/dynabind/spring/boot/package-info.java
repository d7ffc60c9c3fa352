/**
 * dynabind in Spring Boot: a {@link io.dynabind.Dynabind} bean by the properties of {@code
 * dynabind.*}, its entities found beside the application, tables compared or created at boot.
 */
@NullMarked
package io.dynabind.spring.boot;

import org.jspecify.annotations.NullMarked;
