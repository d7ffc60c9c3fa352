package io.dynabind.model;

import io.dynabind.annotation.Form;
import java.lang.reflect.Member;
import org.jspecify.annotations.Nullable;

/**
 * The form in which an attribute is stored, where that is not its type's own.
 *
 * @param form the form
 * @param digits the digits of {@link Form#PADDED_TEXT}; 0 for as many as the type can have
 * @param code the field or method that gives the code of a constant for {@link Form#CODE}, else
 *     null
 */
public record FormModel(Form form, int digits, @Nullable Member code) {}
