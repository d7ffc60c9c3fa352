/** JSON as maps, lists and texts: all that requests and answers of DynamoDB need. */
@NullMarked
package io.dynabind.test.internal.json;

import org.jspecify.annotations.NullMarked;
