package io.dynabind.internal.introspect;

import static io.dynabind.internal.introspect.TestIntrospection.model;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.annotation.Attribute;
import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Ignore;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Version;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.ComponentModel;
import io.dynabind.model.EntityModel;
import io.dynabind.model.ObjectModel;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BeanIntrospectionTest {

  @Test
  void readsAndWritesThroughAccessorsElseFields() {
    EntityModel model = model(Customer.class);

    assertThat(model.object().kind()).isEqualTo(ObjectModel.Kind.BEAN);
    assertThat(model.object().maker().start().getParameterCount()).isZero();
    assertThat(members(model))
        .containsExactly(
            "id: id / id",
            "name: getName() / setName()",
            "active: isActive() / setActive()",
            "isLarge: isLarge() / setLarge()",
            "URL: getURL() / setURL()",
            "eMail: getEMail() / setEMail()",
            "secret: secret / secret",
            "nick: nick / setNick()",
            "label: getLabel() / setLabel()",
            "open: isOpen() / setOpen()");
  }

  @Table
  static class Visit {
    @HashKey String id;
    private transient String cache;

    public String getCache() {
      return cache;
    }

    public void setCache(String cache) {
      this.cache = cache;
    }
  }

  @Test
  void transientFieldsAreNoAttributesThoughTheyHaveGettersAndSetters() {
    assertThat(members(model(Visit.class))).containsExactly("id: id / id");
  }

  @Table
  static class Customer {
    static String counter;
    transient String cache;
    @HashKey private String id;
    private String name;
    private boolean active;
    private Boolean isLarge;
    private String URL;
    private String eMail;
    private String secret;
    private String nick;
    @Ignore private final List<String> log = List.of();

    private Customer() {}

    public String getName() {
      return name;
    }

    Customer setName(String name) {
      this.name = name;
      return this;
    }

    public boolean isActive() {
      return active;
    }

    public void setActive(boolean active) {
      this.active = active;
    }

    public Boolean isLarge() {
      return isLarge;
    }

    public void setLarge(Boolean large) {
      this.isLarge = large;
    }

    public String getURL() {
      return URL;
    }

    public void setURL(String url) {
      this.URL = url;
    }

    public String getEMail() {
      return eMail;
    }

    public void setEMail(String text) {
      this.eMail = text;
    }

    private String getSecret() {
      return "hidden";
    }

    private void setSecret(String secret) {
      this.secret = secret + getSecret();
    }

    /** Gives another type than the field holds, so it is not the field's getter. */
    public Optional<String> getNick() {
      setSecret("");
      return Optional.ofNullable(nick);
    }

    protected void setNick(String nick) {
      this.nick = nick;
    }

    public boolean isOpen() {
      return active;
    }

    public void setOpen(boolean open) {
      this.active = open;
    }

    public String getLabel() {
      return name;
    }

    public void setLabel(String label) {
      this.name = label;
    }

    public int getLength() {
      return name.length();
    }

    @Ignore
    public int getIgnored() {
      return 0;
    }

    public void setOnly(String only) {
      this.name = only;
    }
  }

  private static List<String> members(EntityModel model) {
    return model.object().components().stream()
        .map(c -> c.name() + ": " + member(c.reader()) + " / " + member(c.writer()))
        .toList();
  }

  private static String member(Member member) {
    return member.getName() + (member instanceof Method ? "()" : "");
  }

  interface Keyed<K> {
    @HashKey
    K getId();
  }

  @GlobalIndex(name = "byName", hashKey = "name")
  interface Searchable {
    String getName();
  }

  @Table("things")
  abstract static class Base<K, C> implements Keyed<K> {
    private K id;
    protected C content;
    @Version private Long version;

    @Override
    public K getId() {
      return id;
    }

    public void setId(K id) {
      this.id = id;
    }

    @Attribute("c")
    public C getContent() {
      return content;
    }

    public void setContent(C content) {
      this.content = content;
    }
  }

  @GlobalIndex(name = "byContent", hashKey = "content")
  static class Thing extends Base<String, Integer> implements Searchable {
    private String name;

    @Override
    public String getName() {
      return name;
    }

    @Override
    public Integer getContent() {
      return content;
    }
  }

  @Test
  void inheritsFromSuperclassesAndInterfaces() {
    EntityModel thing = model(Thing.class);

    assertThat(thing.table().name()).isEqualTo("things");
    assertThat(thing.attributes()).hasToString("[id, content, version, name]");
    assertThat(thing.attributes())
        .extracting(a -> a.type().toString())
        .containsExactly("String", "Integer", "Long", "String");
    assertThat(thing.key().hashKey()).hasToString("[id]");
    assertThat(thing.version()).hasToString("version");
    assertThat(thing.attributes().get(1).storedName()).isEqualTo("c");
    assertThat(thing.indexes()).extracting(i -> i.name()).containsExactly("byName", "byContent");
    assertThat(thing.attributes().get(1).component().reader().getDeclaringClass())
        .isEqualTo(Thing.class);
    assertThat(thing.attributes().get(0).component().reader().getDeclaringClass())
        .isEqualTo(Base.class);
  }

  @Table("nearer")
  static class Nearer extends Thing {
    @Override
    @Attribute("content")
    public Integer getContent() {
      return super.getContent();
    }
  }

  @Test
  void letsTheNearestAnnotationWin() {
    EntityModel nearer = model(Nearer.class);

    assertThat(nearer.table().name()).isEqualTo("nearer");
    assertThat(nearer.attributes())
        .extracting(AttributeModel::storedName)
        .containsExactly("id", "content", "version", "name");
  }

  interface Placed {
    @RangeKey
    String place();

    @Attribute("floor_number")
    int getFloor();
  }

  @Test
  void inheritsOnRecordsFromInterfaces() {
    @Table
    record Desk(String id, String place, int floor) implements Keyed<String>, Placed {
      @Override
      public String getId() {
        return id;
      }

      @Override
      public int getFloor() {
        return floor;
      }
    }

    EntityModel desk = model(Desk.class);

    assertThat(desk.key().toString()).isEqualTo("KeyModel[hashKey=[id], rangeKey=[place]]");
    assertThat(desk.attributes().get(2).storedName()).isEqualTo("floor_number");
  }

  static class Covariant {
    Number getSize() {
      return 1;
    }

    @HashKey
    CharSequence getId() {
      return "";
    }
  }

  @Table
  static class Narrowed extends Covariant {
    private String id;
    private Long size;

    @Override
    String getId() {
      return id;
    }

    @Override
    Long getSize() {
      return size;
    }
  }

  @Test
  void readsThroughTheOverridingGetter() {
    EntityModel narrowed = model(Narrowed.class);

    assertThat(narrowed.key().hashKey()).hasToString("[id]");
    assertThat(narrowed.attributes().get(1).component().reader())
        .isInstanceOfSatisfying(
            Method.class, m -> assertThat(m.getReturnType()).isEqualTo(Long.class));
  }

  static class Coordinates {
    double x;
    Coordinates next;
  }

  @Table
  static class Route {
    @HashKey String id;
    List<Coordinates> points;
  }

  @Test
  void introspectsNestedBeans() {
    EntityModel route = model(Route.class);

    ComponentModel id = route.object().components().get(0);
    assertThat(id.reader()).isInstanceOf(Field.class).isEqualTo(id.writer());
    assertThat(route.attributes().get(1).type()).hasToString("List<Coordinates>");
  }
}
