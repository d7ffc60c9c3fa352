package io.dynabind.test;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.dynabind.test.ContractEntities.Bean;
import io.dynabind.test.ContractEntities.FieldBean;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Beans and their accessors. */
abstract class BeanCases extends CodecCases {

  BeanCases(CodecContract contract) {
    super(contract);
  }

  @Test
  void beansAreReadAndWrittenThroughTheirAccessors() {
    Bean bean = Bean.of("a", "text", 3);
    assertEquals("M{id=S'a', text=S'text', version=N'3'}", dump(codec(Bean.class), bean));
    Bean back = roundTrip(codec(Bean.class), bean);
    assertEquals("a", back.getId());
    assertEquals("text", back.getText());
    assertEquals(3, back.getVersion());
    assertEquals(2, back.calls());
  }

  @Test
  void beansMayHaveFieldsOnly() {
    FieldBean bean = FieldBean.of("a", 4, List.of("x"));
    assertEquals("M{count=N'4', id=S'a', tags=L[S'x']}", dump(codec(FieldBean.class), bean));
    FieldBean back = roundTrip(codec(FieldBean.class), bean);
    assertEquals(bean.describe(), back.describe());
  }

  @Test
  void absentPrimitivesOfBeansAreRefused() {
    refusesItem(
        FieldBean.class,
        "{'id':{'S':'a'}}",
        "FieldBean.count is int, but attribute 'count' is absent or NULL; use Integer or @Default at $"
            + " (decoding FieldBean)");
  }
}
