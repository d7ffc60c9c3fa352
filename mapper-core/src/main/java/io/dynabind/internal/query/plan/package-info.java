/** Chooses how criteria are answered, and refuses what DynamoDB could only scan. */
@NullMarked
package io.dynabind.internal.query.plan;

import org.jspecify.annotations.NullMarked;
