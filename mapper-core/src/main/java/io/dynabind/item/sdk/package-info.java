/** Items as the AWS SDK's attribute values. {@link io.dynabind.item.sdk.SdkItems} is the door. */
@NullMarked
package io.dynabind.item.sdk;

import org.jspecify.annotations.NullMarked;
