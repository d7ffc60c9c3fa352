package io.dynabind.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.dynabind.codec.EntityCodec;
import io.dynabind.test.ContractEntities.Viewed;
import io.dynabind.test.ContractEntities.ViewedBean;
import org.junit.jupiter.api.Test;

/** Attributes that something else writes. */
abstract class ReadOnlyCases extends CodecCases {

  ReadOnlyCases(CodecContract contract) {
    super(contract);
  }

  private static final String STORED =
      "{'id':{'S':'k'},'views':{'N':'7'},'left':{'N':'3'},'title':{'S':'t'},'to_rank':{'N':'1'}}";

  @Test
  void readOnlyAttributesAreReadAndNotWritten() {
    EntityCodec<Viewed> codec = codec(Viewed.class);
    Viewed read = codec.decode(stored(STORED));
    assertEquals(new Viewed("k", 7L, 3, "t", new ContractEntities.Ranked(1)), read);
    assertEquals("M{id=S'k', title=S't'}", dump(codec, read));
    assertEquals("M{id=S'k'}", dump(codec, codec.decode(stored("{'id':{'S':'k'}}"))));
    assertFalse(codec.isAbsent(attribute(codec, "views"), read));
  }

  @Test
  void readOnlyPropertiesOfBeansAreReadAndNotWritten() {
    EntityCodec<ViewedBean> codec = codec(ViewedBean.class);
    ViewedBean read = codec.decode(stored(STORED));
    assertEquals("k 7 t", read.describe());
    assertEquals("M{id=S'k', title=S't'}", dump(codec, read));
  }

  @Test
  void absentReadOnlyAttributesReadBackAsTheirDefaults() {
    assertEquals(new Viewed("k", null, 9, null, null), decode(Viewed.class, "{'id':{'S':'k'}}"));
  }
}
