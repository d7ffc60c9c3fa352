/** What items weigh by DynamoDB's rules. */
@NullMarked
package io.dynabind.internal.size;

import org.jspecify.annotations.NullMarked;
