/** One immutable value for each DynamoDB action: what is asked, never who sends it. */
@NullMarked
package io.dynabind.operation;

import org.jspecify.annotations.NullMarked;
