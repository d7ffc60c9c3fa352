/** What is wrong with a mapping, collected during startup and thrown at once. */
@NullMarked
package io.dynabind.problem;

import org.jspecify.annotations.NullMarked;
