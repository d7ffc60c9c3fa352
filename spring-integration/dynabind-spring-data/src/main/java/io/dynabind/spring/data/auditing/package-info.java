/** Who wrote an entity and when, said by Spring Data's annotations. */
@NullMarked
package io.dynabind.spring.data.auditing;

import org.jspecify.annotations.NullMarked;
