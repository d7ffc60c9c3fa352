/** What users need to test their entities and repositories against a real server. */
@NullMarked
package io.dynabind.test;

import org.jspecify.annotations.NullMarked;
