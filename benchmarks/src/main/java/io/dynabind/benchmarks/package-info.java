/**
 * dynabind beside hand-written code, the Enhanced Client and the SDK v1 mapper, measured in one run
 * on the same items.
 */
package io.dynabind.benchmarks;
