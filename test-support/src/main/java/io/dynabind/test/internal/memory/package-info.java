/** DynamoDB in memory: one handler for each action, found through a table. */
@NullMarked
package io.dynabind.test.internal.memory;

import org.jspecify.annotations.NullMarked;
