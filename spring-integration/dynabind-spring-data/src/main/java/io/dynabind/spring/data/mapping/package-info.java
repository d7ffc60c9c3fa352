/** What dynabind makes of Spring Data's own annotations, and how entities look to Spring Data. */
@NullMarked
package io.dynabind.spring.data.mapping;

import org.jspecify.annotations.NullMarked;
