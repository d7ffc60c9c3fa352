/**
 * Codecs turn Java values into DynamoDB's types and back. What generated classes call lives here.
 */
@NullMarked
package io.dynabind.codec;

import org.jspecify.annotations.NullMarked;
