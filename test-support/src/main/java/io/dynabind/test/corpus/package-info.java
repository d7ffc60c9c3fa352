/**
 * Methods of repositories, and the plans or problems that they become, whatever front end parses
 * them.
 */
@NullMarked
package io.dynabind.test.corpus;

import org.jspecify.annotations.NullMarked;
