package io.dynabind.internal.codec.generated;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.codec.CodecRegistry;
import io.dynabind.codec.EntityCodec;
import io.dynabind.codec.ObjectCodec;
import io.dynabind.internal.codec.generated.Sources.Source;
import io.dynabind.internal.codec.reflective.ReflectiveCodecs;
import io.dynabind.internal.introspect.Introspector;
import io.dynabind.internal.problem.Problems;
import io.dynabind.item.json.JsonItems;
import io.dynabind.model.EntityModel;
import io.dynabind.model.ObjectModel;
import io.dynabind.model.TypeRef;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entities in other packages and other class loaders, which dynabind did not come with. */
class GeneratedElsewhereTest {

  private static final ClassLoader HERE = GeneratedElsewhereTest.class.getClassLoader();

  @TempDir Path folder;
  private URLClassLoader loader;

  @AfterEach
  void close() throws IOException {
    if (loader != null) {
      loader.close();
    }
  }

  private Class<?> load(String name, Source... sources) throws Exception {
    loader = Sources.load(folder, HERE, sources);
    return loader.loadClass(name);
  }

  private static Source source(String path, String text) {
    return new Source(
        path,
        text.replace(
            "IMPORTS",
            """
            import io.dynabind.annotation.*;
            import java.util.*;
            """));
  }

  @Test
  void privateMembersOfAPackagePrivateClassInAChildLoader() throws Exception {
    Class<?> order =
        load(
            "com.acme.Order",
            source(
                "com/acme/Order.java",
                """
                package com.acme;
                IMPORTS
                @Table("orders")
                final class Order {
                  @HashKey private String id;
                  private int count;
                  private Line line;
                  private List<Line> lines;
                  private Order() {}
                  private static final class Line { private String product; private long quantity; }
                }
                """));

    Twins<?> twins = Twins.of(order);
    twins.storeAlike(
        "{'id':{'S':'a'},'count':{'N':'1'},"
            + "'line':{'M':{'product':{'S':'p'},'quantity':{'N':'2'}}},"
            + "'lines':{'L':[{'M':{'product':{'S':'q'},'quantity':{'N':'3'}}}]}}");
    assertThat(twins.generated().object().getClass().getClassLoader()).isSameAs(loader);
    assertThat(loader.loadClass("com.acme.DynabindDoor").getClassLoader()).isSameAs(loader);
  }

  @Test
  void privateNestedRecordsInAChildLoader() throws Exception {
    Class<?> outer =
        load(
            "com.acme.Outer",
            source(
                "com/acme/Outer.java",
                """
                package com.acme;
                IMPORTS
                class Outer {
                  @Table("inner") private record Inner(@HashKey String id, Color color, Part part) {}
                  private enum Color { RED }
                  private record Part(int number) {}
                }
                """));

    Twins.of(outer.getClassLoader().loadClass("com.acme.Outer$Inner"))
        .storeAlike("{'id':{'S':'a'},'color':{'S':'RED'},'part':{'M':{'number':{'N':'1'}}}}");
  }

  @Test
  void theDefaultPackageInAChildLoader() throws Exception {
    Class<?> first =
        load(
            "First",
            source("First.java", "IMPORTS @Table(\"first\") record First(@HashKey String id) {}"),
            source(
                "Second.java",
                "IMPORTS @Table(\"second\") class Second { @HashKey private int id; }"));

    Twins.of(first).storeAlike("{'id':{'S':'a'}}");
    Twins.of(loader.loadClass("Second")).storeAlike("{'id':{'N':'1'}}");
  }

  @Test
  void aPackageOfTheSameNameInTwoLoaders() throws Exception {
    Source source =
        source(
            "com/acme/Twice.java",
            "package com.acme; IMPORTS @Table(\"twice\") class Twice { @HashKey private String id; }");
    Class<?> one = load("com.acme.Twice", source);
    Twins.of(one).storeAlike("{'id':{'S':'a'}}");
    try (URLClassLoader child = new ChildFirst(loader)) {
      Class<?> other = child.loadClass("com.acme.Twice");
      assertThat(other).isNotSameAs(one);
      Twins<?> twins = Twins.of(other);
      twins.storeAlike("{'id':{'S':'b'}}");
      assertThat(twins.generated().object().getClass().getClassLoader()).isSameAs(child);
    }
  }

  /** Defines its parent's classes of the test once more. */
  private static final class ChildFirst extends URLClassLoader {

    ChildFirst(URLClassLoader parent) {
      super(parent.getURLs(), parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.equals("com.acme.Twice")) {
        return super.loadClass(name, resolve);
      }
      Class<?> known = findLoadedClass(name);
      return known == null ? findClass(name) : known;
    }
  }

  @Test
  void publicMembersThatComeFromAClosedClassInAnotherPackage() throws Exception {
    Class<?> order =
        load(
            "com.acme.Order",
            source(
                "com/acme/base/Hidden.java",
                """
                package com.acme.base;
                import io.dynabind.annotation.*;
                abstract class Hidden {
                  private String id;
                  @HashKey public String getId() { return id; }
                  public void setId(String id) { this.id = id; }
                  public int open;
                }
                """),
            source(
                "com/acme/base/Base.java",
                "package com.acme.base; public abstract class Base extends Hidden {}"),
            source(
                "com/acme/Order.java",
                """
                package com.acme;
                IMPORTS
                @Table("orders") public class Order extends com.acme.base.Base {}
                """));

    Twins.of(order).storeAlike("{'id':{'S':'a'},'open':{'N':'1'}}");
  }

  @Test
  void buildersOfWrittenClassesBesideAnInterface() throws Exception {
    Class<?> order =
        load(
            "com.acme.Order",
            source(
                "com/acme/Order.java",
                """
                package com.acme;
                IMPORTS
                @Table("orders")
                @BuiltBy(value = ImmutableOrder.Builder.class, builderMethod = "builder")
                public interface Order {
                  @HashKey String id();
                  List<String> tags();
                  default int size() { return tags().size(); }
                }
                """),
            source(
                "com/acme/ImmutableOrder.java",
                """
                package com.acme;
                IMPORTS
                final class ImmutableOrder implements Order {
                  private final String id;
                  private final List<String> tags;
                  private ImmutableOrder(Builder builder) {
                    id = Objects.requireNonNull(builder.id);
                    tags = List.copyOf(builder.tags);
                  }
                  @Override public String id() { return id; }
                  @Override public List<String> tags() { return tags; }
                  public static Builder builder() { return new Builder(); }
                  public static final class Builder {
                    private String id;
                    private List<String> tags = new ArrayList<>();
                    private Builder() {}
                    public final Builder from(Order order) {
                      return id(order.id()).tags(order.tags());
                    }
                    public final Builder id(String id) { this.id = id; return this; }
                    public final Builder addTags(String tag) { tags.add(tag); return this; }
                    public final Builder addTags(String... all) {
                      return addAllTags(List.of(all));
                    }
                    public final Builder tags(Iterable<String> all) {
                      tags.clear();
                      return addAllTags(all);
                    }
                    public final Builder addAllTags(Iterable<String> all) {
                      all.forEach(tags::add);
                      return this;
                    }
                    public ImmutableOrder build() { return new ImmutableOrder(this); }
                  }
                }
                """));

    Twins<?> twins = Twins.of(order);
    twins.storeAlike("{'id':{'S':'a'},'tags':{'L':[{'S':'x'},{'S':'y'}]}}");
    twins.readAlike("{'id':{'S':'a'}}", "{'id':{'S':'a'},'tags':{'L':[]}}");
    twins.refuseAlike("{'tags':{'L':[]}}", "Order refused the values read at $ (decoding Order)");
  }

  @Test
  void buildersThatGeneratedCodeCannotMakeWorkByReflection() throws Exception {
    Class<?> order =
        load(
            "com.acme.Order",
            source(
                "com/acme/Order.java",
                """
                package com.acme;
                IMPORTS
                @Table("orders")
                @BuiltBy(OrderBuilder.class)
                public class Order {
                  @HashKey final String id;
                  Order(String id) { this.id = id; }
                }
                """),
            source(
                "com/acme/OrderBuilder.java",
                """
                package com.acme;
                class OrderBuilder {
                  private String id;
                  private OrderBuilder() {}
                  OrderBuilder id(String id) { this.id = id; return this; }
                  Order build() { return new Order(id); }
                }
                """));

    assertReflective(
        order,
        "{'id':{'S':'a'}}",
        "The codec of Order works by reflection: the constructor of OrderBuilder, which makes Order,"
            + " is out of its reach; make it public\n");
  }

  @Test
  void whatGeneratedCodeCannotReachWorksByReflectionAndIsSaidOnce() throws Exception {
    Class<?> order =
        load(
            "com.acme.Order",
            source(
                "com/acme/base/Base.java",
                """
                package com.acme.base;
                IMPORTS
                public abstract class Base { @HashKey private String id; }
                """),
            source(
                "com/acme/Order.java",
                """
                package com.acme;
                IMPORTS
                @Table("orders") public class Order extends com.acme.base.Base {
                  private int count;
                }
                """));

    assertReflective(
        order,
        "{'id':{'S':'a'},'count':{'N':'1'}}",
        "The codec of Order works by reflection: Base.id is out of reach from Order; give it a"
            + " public getter and setter\n");
  }

  @Test
  void valuesOfTypesThatGeneratedCodeCannotNameWorkByReflection() throws Exception {
    Class<?> order =
        load(
            "com.acme.Order",
            source(
                "com/acme/base/Base.java",
                """
                package com.acme.base;
                IMPORTS
                public abstract class Base {
                  private String id;
                  private Part part;
                  @HashKey public String getId() { return id; }
                  public void setId(String id) { this.id = id; }
                  public Part getPart() { return part; }
                  public void setPart(Part part) { this.part = part; }
                }
                record Part(int number) {}
                """),
            source(
                "com/acme/Order.java",
                """
                package com.acme;
                IMPORTS
                @Table("orders") public class Order extends com.acme.base.Base {}
                """));

    assertReflective(
        order,
        "{'id':{'S':'a'},'part':{'M':{'number':{'N':'1'}}}}",
        "The codec of Order works by reflection: Part, the type of Order.part, is out of its reach;"
            + " make it public\n");
  }

  private static void assertReflective(Class<?> entity, String json, String said) {
    PrintStream error = System.err;
    ByteArrayOutputStream captured = new ByteArrayOutputStream();
    System.setErr(new PrintStream(captured, true, StandardCharsets.UTF_8));
    try {
      roundTrip(entity, json.replace('\'', '"'));
    } finally {
      System.setErr(error);
    }
    assertThat(captured.toString(StandardCharsets.UTF_8)).endsWith(" - " + said).hasLineCount(1);
  }

  private static <T> void roundTrip(Class<T> entity, String json) {
    Problems problems = new Problems();
    Introspector[] introspector = new Introspector[1];
    Function<TypeRef, ObjectModel> models = type -> introspector[0].object(type);
    CodecRegistry registry =
        CodecRegistry.of(
            List.of(), List.of(), new GeneratedCodecs(models, new ReflectiveCodecs(models)));
    introspector[0] = new Introspector(List.of(), registry::claims, problems);
    EntityModel model = introspector[0].entity(entity);
    problems.throwIfAny();
    @SuppressWarnings("unchecked") // the codec of the entity's own type
    ObjectCodec<T> object = (ObjectCodec<T>) registry.get(model.object().type());
    assertThat(object.getClass().isHidden()).isFalse();
    EntityCodec<T> codec = new EntityCodec<>(model, object);
    assertThat(JsonItems.write(codec, JsonItems.read(codec, json))).isEqualTo(json);
  }
}
