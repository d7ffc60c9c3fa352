/** What is asked of a table, whatever front end it comes from, and the plan that answers it. */
@NullMarked
package io.dynabind.query;

import org.jspecify.annotations.NullMarked;
