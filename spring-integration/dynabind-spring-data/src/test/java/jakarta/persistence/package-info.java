/** Words with the names of JPA's, since dynabind knows those by their names alone. */
@NullMarked
package jakarta.persistence;

import org.jspecify.annotations.NullMarked;
