/** The snippets of the README, compiled and run. */
@NullMarked
package io.dynabind.samples.firststeps;

import org.jspecify.annotations.NullMarked;
