/** Items as DynamoDB JSON. {@link io.dynabind.item.json.JsonItems} is the door. */
@NullMarked
package io.dynabind.item.json;

import org.jspecify.annotations.NullMarked;
