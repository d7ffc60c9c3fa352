/**
 * The narrow pair through which codecs write and read items: {@link io.dynabind.item.ItemWriter}
 * and {@link io.dynabind.item.ItemReader} speak DynamoDB's types, whatever the representation.
 */
@NullMarked
package io.dynabind.item;

import org.jspecify.annotations.NullMarked;
