/** What each fault does to a request and its answer. */
@NullMarked
package io.dynabind.test.internal.fault;

import org.jspecify.annotations.NullMarked;
