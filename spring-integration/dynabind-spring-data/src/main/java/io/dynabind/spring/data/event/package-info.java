/** What is called and told before and after entities are written, read and deleted. */
@NullMarked
package io.dynabind.spring.data.event;

import org.jspecify.annotations.NullMarked;
