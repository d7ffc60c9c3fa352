package io.dynabind.codec;

import io.dynabind.annotation.Form;
import io.dynabind.model.ComponentModel;
import io.dynabind.model.FormModel;
import io.dynabind.model.TypeRef;
import io.dynabind.problem.ProblemId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the codecs of components that are stored in a form of their own. A form that does not fit
 * the type of a component is tried on what that type holds.
 */
final class FormCodecs {

  private static final String TIMES = "Instant and java.util.Date";

  private final CodecRegistry codecs;
  private final Supplier<@Nullable JsonText> json;

  FormCodecs(CodecRegistry codecs, Supplier<@Nullable JsonText> json) {
    this.codecs = codecs;
    this.json = json;
  }

  /** The codec of exactly this type in a form, or null if the form does not fit. */
  private @Nullable Codec<?> make(TypeRef type, FormModel form) {
    return switch (form.form()) {
      case SET -> CollectionForms.set(type, codecs);
      case LIST -> CollectionForms.list(type, codecs);
      case ISO_TEXT -> TimeForms.isoText(type);
      case EPOCH_SECONDS -> TimeForms.epochSeconds(type);
      case EPOCH_MILLIS -> TimeForms.epochMillis(type);
      case NAME -> type.raw().isEnum() ? EnumCodec.of(type.raw()) : null;
      case CODE ->
          type.raw().isEnum() && form.code() != null ? EnumCodeCodec.of(type, form.code()) : null;
      case TEXT -> NumberTexts.text(type);
      case PADDED_TEXT -> NumberTexts.padded(type, form);
      case JSON_TEXT -> null;
    };
  }

  /** The types that a form fits, for the report. */
  private static String types(Form form) {
    return switch (form) {
      case SET -> "collections whose elements are stored as S, N or B";
      case LIST -> "collections and sets";
      case ISO_TEXT -> "the types of java.time and java.util.Date";
      case EPOCH_SECONDS, EPOCH_MILLIS -> TIMES;
      case NAME -> "enums";
      case CODE -> "enums with @EnumCode";
      case TEXT -> "numbers and booleans";
      case PADDED_TEXT -> "whole numbers";
      case JSON_TEXT -> "everything";
    };
  }

  Codec<?> of(ComponentModel component, FormModel form) {
    checkDigits(component, form);
    if (form.form() == Form.JSON_TEXT) {
      return jsonText(component);
    }
    Codec<?> codec;
    try {
      codec = inside(component.type(), form);
    } catch (UnsuitedTypeException e) {
      throw misfit(component, form, "but " + e.getMessage(), e.repair());
    }
    if (codec == null) {
      throw misfit(
          component,
          form,
          "which does not fit " + component.type(),
          form.form() + " is for " + types(form.form()) + ".");
    }
    return codec;
  }

  private @Nullable Codec<?> inside(TypeRef type, FormModel form) {
    TypeRef boxed = type.boxed();
    Codec<?> codec = make(boxed, form);
    if (codec != null) {
      return codec;
    }
    ContainerFactory container = BuiltInCodecs.container(boxed);
    if (container == null) {
      return null;
    }
    Codec<?> element = inside(container.element(boxed), form);
    return element == null ? null : container.create(boxed, element, codecs);
  }

  private static void checkDigits(ComponentModel component, FormModel form) {
    if (form.digits() != 0 && form.form() != Form.PADDED_TEXT) {
      throw misfit(component, form, "which has no digits", "Remove digits from @StoredAs.");
    }
    if (form.digits() < 0 || form.digits() > NumberTexts.MOST_DIGITS) {
      throw misfit(
          component,
          form,
          "but has " + form.digits() + " digits",
          "Give it 1 to " + NumberTexts.MOST_DIGITS + " digits.");
    }
  }

  private Codec<?> jsonText(ComponentModel component) {
    JsonText text = json.get();
    if (text == null) {
      throw Misfits.report(
          component,
          ProblemId.MISSING_JSON,
          "is stored as JSON_TEXT, but nothing writes JSON",
          "Add tools.jackson.core:jackson-databind, or give the builder a jsonText(...).");
    }
    return new JsonTextCodec(component.type(), text);
  }

  private static RuntimeException misfit(
      ComponentModel component, FormModel form, String flaw, String repair) {
    return Misfits.report(
        component, ProblemId.INVALID_FORM, "is stored as " + form.form() + ", " + flaw, repair);
  }
}
