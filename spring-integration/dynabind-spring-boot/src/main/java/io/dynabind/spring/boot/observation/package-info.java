/** What is observed of requests to DynamoDB, and under which names. */
@NullMarked
package io.dynabind.spring.boot.observation;

import org.jspecify.annotations.NullMarked;
