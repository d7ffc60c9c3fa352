package io.dynabind.samples.orders;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What may be part of a key: short, and safe in a URL. */
@NotNull
@Pattern(regexp = "[A-Za-z0-9-]{1,40}")
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@interface Identifier {

  String message() default "must be 1 to 40 letters, digits or hyphens";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
