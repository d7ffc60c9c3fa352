/** DynamoDB's expressions: read, checked and carried out. */
@NullMarked
package io.dynabind.test.internal.expression;

import org.jspecify.annotations.NullMarked;
