/** Sends operations with the clients of the AWS SDK: a handler for each kind of operation. */
@NullMarked
package io.dynabind.internal.executor.sdk;

import org.jspecify.annotations.NullMarked;
