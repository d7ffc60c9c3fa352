package io.dynabind.codec;

import io.dynabind.annotation.Form;
import io.dynabind.model.ComponentModel;
import io.dynabind.model.FormModel;
import io.dynabind.model.TypeRef;
import io.dynabind.problem.ProblemId;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the codecs of components that are stored in a form of their own. A form that does not fit
 * the type of a component is tried on what that type holds.
 */
final class FormCodecs {

  /** Makes the codec of a type in one form. */
  interface Maker {
    /** The codec, or null if the form does not fit. */
    @Nullable Codec<?> make(TypeRef type, FormModel form, CodecRegistry codecs);
  }

  /** A form together with the types that it fits, as words for the report. */
  private record Fitting(Maker maker, String types) {}

  private static final String TIMES = "Instant and java.util.Date";
  private static final Map<Form, Fitting> FORMS = forms();

  private final CodecRegistry codecs;
  private final Supplier<@Nullable JsonText> json;

  FormCodecs(CodecRegistry codecs, Supplier<@Nullable JsonText> json) {
    this.codecs = codecs;
    this.json = json;
  }

  private static Map<Form, Fitting> forms() {
    Map<Form, Fitting> forms = new EnumMap<>(Form.class);
    forms.put(
        Form.SET,
        new Fitting(CollectionForms::set, "collections whose elements are stored as S, N or B"));
    forms.put(Form.LIST, new Fitting(CollectionForms::list, "collections and sets"));
    forms.put(
        Form.ISO_TEXT,
        new Fitting(
            (type, form, codecs) -> TimeForms.isoText(type),
            "the types of java.time and java.util.Date"));
    forms.put(
        Form.EPOCH_SECONDS,
        new Fitting((type, form, codecs) -> TimeForms.epochSeconds(type), TIMES));
    forms.put(
        Form.EPOCH_MILLIS, new Fitting((type, form, codecs) -> TimeForms.epochMillis(type), TIMES));
    forms.put(
        Form.NAME,
        new Fitting(
            (type, form, codecs) -> type.raw().isEnum() ? EnumCodec.of(type.raw()) : null,
            "enums"));
    forms.put(
        Form.CODE,
        new Fitting(
            (type, form, codecs) ->
                type.raw().isEnum() && form.code() != null
                    ? EnumCodeCodec.of(type, form.code())
                    : null,
            "enums with @EnumCode"));
    forms.put(
        Form.TEXT,
        new Fitting((type, form, codecs) -> NumberTexts.text(type), "numbers and booleans"));
    forms.put(
        Form.PADDED_TEXT,
        new Fitting((type, form, codecs) -> NumberTexts.padded(type, form), "whole numbers"));
    return forms;
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
          form.form() + " is for " + fitting(form).types() + ".");
    }
    return codec;
  }

  private static Fitting fitting(FormModel form) {
    Fitting fitting = FORMS.get(form.form());
    if (fitting == null) {
      throw new IllegalArgumentException("Unknown: " + form.form());
    }
    return fitting;
  }

  private @Nullable Codec<?> inside(TypeRef type, FormModel form) {
    TypeRef boxed = type.boxed();
    Codec<?> codec = fitting(form).maker().make(boxed, form, codecs);
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
