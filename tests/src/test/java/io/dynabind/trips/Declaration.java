package io.dynabind.trips;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A class of a shape: its source, and the class once it is compiled. */
final class Declaration {

  /** The kinds of classes. */
  enum Kind {
    RECORD,
    /** Private fields, no accessors, and a constructor that is private. */
    FIELDS,
    /** Getters and setters, the annotations on the fields. */
    BEAN,
    /** Getters and setters, the annotations on the getters. */
    GETTERS,
    /** Final fields and one constructor, which needs no word. */
    FINAL,
    /** Final fields with accessors, and a constructor marked as the creator. */
    CREATOR,
    /** Final fields with getters, and a static method marked as the creator. */
    FACTORY,
    /** Made by a nested builder with fluent setters. */
    BUILDER,
    /** A bean that others extend. */
    ABSTRACT,
    /** An interface with variants. */
    SEALED;

    boolean isBean() {
      return this == FIELDS || this == BEAN || this == GETTERS;
    }

    boolean isMadeByParameters() {
      return this == RECORD || this == FINAL || this == CREATOR || this == FACTORY;
    }
  }

  final String name;
  final Kind kind;
  final boolean generic;
  final List<Part> parts = new ArrayList<>();
  private final String modifiers;
  ObjectType parent;
  Declaration variantOf;
  Class<?> loaded;

  Declaration(String name, Kind kind, boolean generic, String modifiers) {
    this.name = name;
    this.kind = kind;
    this.generic = generic;
    this.modifiers = modifiers;
  }

  String source() {
    StringBuilder text = new StringBuilder();
    if (kind == Kind.BUILDER) {
      text.append("@io.dynabind.annotation.BuiltBy(").append(name).append(".Builder.class) ");
    }
    text.append(modifiers);
    switch (kind) {
      case SEALED -> text.append("sealed interface ").append(name).append(" {\n");
      case RECORD ->
          text.append("record ")
              .append(head())
              .append("(\n    ")
              .append(parameters(",\n    "))
              .append(")")
              .append(variant())
              .append(" {\n");
      default -> {
        text.append(variantOf == null ? "" : "final ");
        text.append(kind == Kind.ABSTRACT ? "abstract class " : "class ").append(head());
        text.append(parent == null ? "" : " extends " + parent.source());
        text.append(variant()).append(" {\n");
        members(text);
      }
    }
    return text.append("}\n").toString();
  }

  private String variant() {
    return variantOf == null ? "" : " implements " + variantOf.name;
  }

  private String head() {
    return name + argument();
  }

  private String argument() {
    return generic ? "<T>" : "";
  }

  private String parameters(String separator) {
    return parts.stream().map(Part::source).collect(Collectors.joining(separator));
  }

  private void members(StringBuilder text) {
    switch (kind) {
      case FIELDS -> {
        text.append("  private ").append(name).append("() {}\n");
        fields(text, true, "private");
      }
      case FINAL -> {
        fields(text, true, "private final");
        constructor(text, "", declared());
      }
      case CREATOR -> {
        fields(text, false, "private final");
        constructor(text, "@io.dynabind.annotation.Creator ", parameters(", "));
        parts.forEach(part -> getter(text, "", part, part.name()));
      }
      case FACTORY -> {
        fields(text, false, "final");
        constructor(text, "private ", declared());
        parts.forEach(part -> getter(text, part.annotations(), part, part.accessor("get")));
        factory(text);
      }
      case BUILDER -> builder(text);
      default -> {
        fields(text, kind != Kind.GETTERS, "private");
        for (Part part : parts) {
          String annotations = kind == Kind.GETTERS ? part.annotations() : "";
          getter(text, annotations, part, part.accessor("get"));
          setter(text, "void", part, part.accessor("set"), "");
        }
      }
    }
  }

  private String declared() {
    return parts.stream().map(Part::declared).collect(Collectors.joining(", "));
  }

  private void fields(StringBuilder text, boolean annotated, String access) {
    for (Part part : parts) {
      String annotations = annotated ? part.annotations() : "";
      text.append("  %s%s %s;%n".formatted(annotations, access, part.declared()));
    }
  }

  private void constructor(StringBuilder text, String before, String parameters) {
    text.append("  %s%s(%s) {%n".formatted(before, name, parameters));
    parts.forEach(part -> text.append("    this.%s = %1$s;%n".formatted(part.name())));
    text.append("  }\n");
  }

  private void factory(StringBuilder text) {
    String names = parts.stream().map(Part::name).collect(Collectors.joining(", "));
    text.append(
        "  @io.dynabind.annotation.Creator static %s %s of(%s) { return new %s(%s); }%n"
            .formatted(argument(), head(), declared(), head(), names));
  }

  private static void getter(StringBuilder text, String annotations, Part part, String named) {
    text.append(
        "  %spublic %s %s() { return %s; }%n"
            .formatted(annotations, part.typeSource(), named, part.name()));
  }

  private static void setter(
      StringBuilder text, String result, Part part, String named, String last) {
    text.append(
        "  public %s %s(%s) { this.%s = %s; %s}%n"
            .formatted(result, named, part.declared(), part.name(), part.name(), last));
  }

  private void builder(StringBuilder text) {
    fields(text, true, "private final");
    text.append("  private %s(Builder%s builder) {%n".formatted(name, argument()));
    parts.forEach(part -> text.append("    %s = builder.%1$s;%n".formatted(part.name())));
    text.append("  }\n  static class Builder%s {%n".formatted(argument()));
    fields(text, false, "private");
    String builder = "Builder" + argument();
    parts.forEach(part -> setter(text, builder, part, part.name(), "return this; "));
    text.append("  %s build() { return new %s(this); }%n  }%n".formatted(head(), head()));
  }
}
