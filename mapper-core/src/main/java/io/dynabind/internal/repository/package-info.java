/** Repository interfaces as finished maps from method to what it does. */
@NullMarked
package io.dynabind.internal.repository;

import org.jspecify.annotations.NullMarked;
