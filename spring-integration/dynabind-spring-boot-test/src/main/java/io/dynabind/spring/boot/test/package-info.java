/**
 * Tests of what an application keeps in DynamoDB: {@link
 * io.dynabind.spring.boot.test.DataDynamoTest}.
 */
@NullMarked
package io.dynabind.spring.boot.test;

import org.jspecify.annotations.NullMarked;
