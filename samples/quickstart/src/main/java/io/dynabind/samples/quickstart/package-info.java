/** The time-zone database in DynamoDB: loaded, read back, asked, and compared with java.time. */
@NullMarked
package io.dynabind.samples.quickstart;

import org.jspecify.annotations.NullMarked;
