package io.dynabind.spring.boot.test;

import org.springframework.boot.test.context.filter.annotation.StandardAnnotationCustomizableTypeExcludeFilter;

/** Leaves out all components but those of the annotation's filters. */
final class DataDynamoTypeExcludeFilter
    extends StandardAnnotationCustomizableTypeExcludeFilter<DataDynamoTest> {

  DataDynamoTypeExcludeFilter(Class<?> testClass) {
    super(testClass);
  }
}
