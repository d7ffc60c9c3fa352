package io.dynabind.trips;

import io.dynabind.trips.Declaration.Kind;
import io.dynabind.trips.Part.Role;
import java.util.ArrayList;
import java.util.List;

/** Makes one shape: an entity, and the classes nested in it. */
final class ShapeMaker {

  private static final int DEEPEST = 3;
  private static final List<Kind> KINDS =
      List.of(
          Kind.RECORD,
          Kind.RECORD,
          Kind.FIELDS,
          Kind.BEAN,
          Kind.GETTERS,
          Kind.FINAL,
          Kind.CREATOR,
          Kind.FACTORY,
          Kind.BUILDER);
  private static final List<String> WEIRD =
      List.of(
          "a.b", "it's", "#name", "日本", "with blank", "\\\"quoted\\\"", "\\\\", "😀", "$", "é\\n");
  private static final String WORDS = "io.dynabind.annotation.";

  private final Shapes shapes;
  private final String name;
  private final Chance chance;
  private final List<Declaration> declarations = new ArrayList<>();

  ShapeMaker(Shapes shapes, String name, Chance chance) {
    this.shapes = shapes;
    this.name = name;
    this.chance = chance;
  }

  Shape make() {
    boolean sealed = chance.oneIn(12);
    Kind kind = sealed ? Kind.SEALED : chance.pick(KINDS);
    String table = "@" + WORDS + "Table(\"trips\")\n";
    Declaration root =
        declare("Entity", kind, false, table + (sealed ? discriminator() : "") + modifiers());
    JavaType type = sealed ? variants(root, true, 0) : entity(root);
    StringBuilder source = new StringBuilder("package " + Shapes.PACKAGE + ";\n\n");
    source.append("final class ").append(name).append(" {\n\n");
    declarations.forEach(each -> source.append(each.source().indent(2)).append('\n'));
    return new Shape(name, source.append("}\n").toString(), type, List.copyOf(declarations));
  }

  private Declaration declare(String named, Kind kind, boolean generic, String modifiers) {
    Declaration made = new Declaration(named, kind, generic, modifiers);
    declarations.add(made);
    return made;
  }

  private ObjectType entity(Declaration root) {
    if (root.kind.isBean() && chance.oneIn(3)) {
      root.parent = parent(0);
    }
    key(root);
    parts(root, 0, 8);
    if (chance.oneIn(4)) {
      add(root, "", ScalarTable.TIME_TO_LIVE, Role.STORED);
    }
    if (chance.oneIn(4)) {
      unmapped(root);
    }
    return new ObjectType(root, null);
  }

  private void unmapped(Declaration owner) {
    JavaType type = new UnmappedType();
    owner.parts.add(new Part(partName(owner), type.annotations(), argument -> type, Role.STORED));
  }

  /** The key is stored under one name in all shapes. */
  private void key(Declaration entity) {
    String annotations = "@%sHashKey @%sAttribute(\"key\") ".formatted(WORDS, WORDS);
    JavaType text = Scalar.of("String", Scalar.Uses.COMPONENT, c -> Texts.key(c));
    entity.parts.add(new Part("key", annotations, argument -> new NeverNull(text), Role.STORED));
  }

  private String modifiers() {
    return "static " + chance.<String>pick(List.of("", "private ", "public "));
  }

  private String discriminator() {
    return "@%sDiscriminator%s ".formatted(WORDS, chance.oneIn(2) ? "" : "(\"the kind\")");
  }

  private SealedType variants(Declaration sealed, boolean entity, int depth) {
    List<ObjectType> variants = new ArrayList<>();
    for (int i = chance.between(1, 3); i >= 0; i--) {
      Kind kind = chance.pick(KINDS);
      String stored = chance.oneIn(4) ? chance.pick(WEIRD) + i : "v" + i;
      String subtype = "@%sSubtype(\"%s\") ".formatted(WORDS, stored);
      Declaration variant =
          declare("Variant" + declarations.size(), kind, false, subtype + modifiers());
      variant.variantOf = sealed;
      if (entity) {
        key(variant);
      }
      parts(variant, depth + 1, 4);
      if (chance.oneIn(6)) {
        unmapped(variant);
      }
      variants.add(new ObjectType(variant, null));
    }
    return new SealedType(sealed, variants);
  }

  private void parts(Declaration owner, int depth, int most) {
    for (int i = chance.between(1, most); i > 0; i--) {
      if (owner.parts.isEmpty()) {
        add(owner, "", type(owner, depth), Role.STORED);
      } else if (depth < DEEPEST && chance.oneIn(14)) {
        flattened(owner, depth);
      } else if (chance.oneIn(30)) {
        add(owner, "@" + WORDS + "Ignore ", ignored(), Role.IGNORED);
      } else {
        add(owner, "", type(owner, depth), Role.STORED);
      }
    }
  }

  private JavaType ignored() {
    return chance.oneIn(2) ? ScalarTable.KEY_TEXT : ScalarTable.INTEGER;
  }

  private void add(Declaration owner, String annotations, JavaType type, Role role) {
    String all =
        type.annotations() + annotations + (role == Role.STORED ? attribute(owner, type) : "");
    owner.parts.add(new Part(partName(owner), all, argument -> type, role));
  }

  private String partName(Declaration owner) {
    return "c%d_%d".formatted(declarations.indexOf(owner), owner.parts.size());
  }

  /** Stored names, former ones, and nulls that are stored. */
  private String attribute(Declaration owner, JavaType type) {
    String unique = "%d_%d".formatted(declarations.indexOf(owner), owner.parts.size());
    List<String> members = new ArrayList<>();
    if (chance.oneIn(6)) {
      members.add("value = \"%s%s\"".formatted(chance.<String>pick(WEIRD), unique));
    }
    if (chance.oneIn(12)) {
      members.add("formerly = \"former%s\"".formatted(unique));
    }
    if (chance.oneIn(12) && !type.isPrimitive() && !(type instanceof Defaulted)) {
      members.add("nulls = " + WORDS + "Nulls.STORE");
    }
    return members.isEmpty()
        ? ""
        : "@%sAttribute(%s) ".formatted(WORDS, String.join(", ", members));
  }

  private void flattened(Declaration owner, int depth) {
    Declaration inner = plain();
    String prefix = chance.oneIn(3) ? "" : "(prefix = \"f%d_\")".formatted(owner.parts.size());
    String annotation = "@" + WORDS + "Flatten" + prefix + " ";
    for (int i = chance.between(1, 4); i > 0; i--) {
      if (depth + 1 < DEEPEST && chance.oneIn(8)) {
        flattened(inner, depth + 1);
      } else {
        JavaType type = type(inner, DEEPEST);
        inner.parts.add(
            new Part(partName(inner), type.annotations(), argument -> type, Role.STORED));
      }
    }
    ObjectType type = new ObjectType(inner, null);
    owner.parts.add(new Part(partName(owner), annotation, argument -> type, Role.FLATTENED));
  }

  private Declaration plain() {
    Kind kind = chance.pick(KINDS);
    return declare("Class" + declarations.size(), kind, false, modifiers());
  }

  private JavaType type(Declaration owner, int depth) {
    int kind = chance.below(depth >= DEEPEST ? 12 : 24);
    return switch (kind) {
      case 0, 1 -> Containers.list(chance, element(owner, depth));
      case 2 -> Containers.set(chance, setElement(owner, depth));
      case 3 -> Containers.map(chance, shapes.scalar(Scalar.Uses.KEY), element(owner, depth));
      case 4 -> special();
      case 6 -> chance.oneIn(2) ? chance.pick(StoredForms.ALL) : scalar();
      case 5 -> new OptionalType(setElement(owner, depth));
      case 12, 13, 14 -> object(depth);
      case 15 -> generic(owner, depth);
      case 16, 17 -> recursive(owner);
      case 18 -> sealed(depth);
      default -> scalar();
    };
  }

  private JavaType scalar() {
    return shapes.scalar(Scalar.Uses.COMPONENT);
  }

  private JavaType special() {
    return switch (chance.below(4)) {
      case 0 -> new DocumentType();
      case 1 -> new AttributeValueType();
      case 2 ->
          chance.pick(List.of(OptionalNumber.INT, OptionalNumber.LONG, OptionalNumber.DOUBLE));
      default -> chance.pick(Containers.ARRAYS);
    };
  }

  /** Something that stands in a list or map. */
  private JavaType element(Declaration owner, int depth) {
    return switch (chance.below(depth >= DEEPEST ? 6 : 9)) {
      case 0 -> ListType.any("java.util.List", setElement(owner, depth), chance);
      case 1 -> Containers.set(chance, shapes.scalar(Scalar.Uses.ELEMENT));
      case 2 -> new OptionalType(shapes.scalar(Scalar.Uses.ELEMENT));
      case 6 -> object(depth);
      case 7 -> recursive(owner);
      case 8 -> sealed(depth);
      default -> shapes.scalar(Scalar.Uses.ELEMENT);
    };
  }

  private JavaType setElement(Declaration owner, int depth) {
    return depth < DEEPEST && chance.oneIn(5) ? object(depth) : shapes.scalar(Scalar.Uses.ELEMENT);
  }

  /** A nested class, new or one that is there: then the shapes may contain each other. */
  private JavaType object(int depth) {
    if (chance.oneIn(5)) {
      Declaration known = chance.pick(declarations);
      if (isClass(known)) {
        return new Recursive(new ObjectType(known, null));
      }
    }
    Declaration made = plain();
    if (made.kind.isBean() && chance.oneIn(3)) {
      made.parent = parent(depth + 1);
    }
    parts(made, depth + 1, 5);
    if (chance.oneIn(8)) {
      unmapped(made);
    }
    return new ObjectType(made, null);
  }

  private static boolean isClass(Declaration declaration) {
    return !declaration.generic
        && declaration.kind != Kind.ABSTRACT
        && declaration.kind != Kind.SEALED
        && declaration.variantOf == null;
  }

  private JavaType recursive(Declaration owner) {
    return isClass(owner)
        ? new Recursive(new ObjectType(owner, null))
        : shapes.scalar(Scalar.Uses.ELEMENT);
  }

  private ObjectType generic(Declaration owner, int depth) {
    Kind kind = chance.pick(KINDS);
    Declaration made = declare("Generic" + declarations.size(), kind, true, modifiers());
    typed(made);
    parts(made, DEEPEST, 2);
    return new ObjectType(made, setElement(owner, depth + 1));
  }

  /** Components whose type is the parameter, or a list or map of it. */
  private void typed(Declaration made) {
    made.parts.add(new Part(partName(made), "", argument -> argument, Role.STORED));
    made.parts.add(
        new Part(
            partName(made),
            "",
            argument -> new ListType("java.util.List", true, ArrayList::new, argument),
            Role.STORED));
    if (chance.oneIn(2)) {
      made.parts.add(new Part(partName(made), "", OptionalType::new, Role.STORED));
    }
  }

  private ObjectType parent(int depth) {
    boolean generic = chance.oneIn(2);
    Declaration made = declare("Parent" + declarations.size(), Kind.ABSTRACT, generic, modifiers());
    if (generic) {
      typed(made);
    }
    parts(made, DEEPEST, 3);
    return new ObjectType(made, generic ? setElement(made, depth) : null);
  }

  private JavaType sealed(int depth) {
    if (depth + 1 >= DEEPEST) {
      return shapes.scalar(Scalar.Uses.ELEMENT);
    }
    Declaration made =
        declare("Sealed" + declarations.size(), Kind.SEALED, false, discriminator() + modifiers());
    return variants(made, false, depth + 1);
  }

  /** The key of an item. */
  private record NeverNull(JavaType type) implements JavaType {

    @Override
    public String source() {
      return type.source();
    }

    @Override
    public Object make(Chance chance) {
      return type.make(chance);
    }

    @Override
    public Object makeOrNull(Chance chance) {
      return make(chance);
    }

    @Override
    public Difference differenceThere(Object written, Object read, Form form) {
      return type.differenceThere(written, read, form);
    }
  }

  /** A class inside itself: mostly null, else almost without end. */
  private record Recursive(ObjectType type) implements JavaType {

    @Override
    public String source() {
      return type.source();
    }

    @Override
    public Object make(Chance chance) {
      return chance.isDeep() || chance.oneIn(3) ? type.make(chance) : null;
    }

    @Override
    public Object makeOrNull(Chance chance) {
      return make(chance);
    }

    @Override
    public Difference differenceThere(Object written, Object read, Form form) {
      return type.differenceThere(written, read, form);
    }
  }
}
