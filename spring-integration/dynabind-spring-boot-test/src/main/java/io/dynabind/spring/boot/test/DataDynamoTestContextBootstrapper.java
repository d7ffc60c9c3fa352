package io.dynabind.spring.boot.test;

import org.springframework.boot.test.autoconfigure.TestSliceTestContextBootstrapper;

/** Reads the properties of the annotation, and refuses a second slice on the same class. */
final class DataDynamoTestContextBootstrapper
    extends TestSliceTestContextBootstrapper<DataDynamoTest> {}
