/** Orders over HTTP, kept in DynamoDB. */
@NullMarked
package io.dynabind.samples.orders;

import org.jspecify.annotations.NullMarked;
