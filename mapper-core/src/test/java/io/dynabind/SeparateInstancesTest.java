package io.dynabind;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import io.dynabind.codec.AttributeConverter;
import io.dynabind.codec.EntityCodec;
import io.dynabind.item.json.JsonItems;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SeparateInstancesTest {

  record Weight(long grams) {}

  @Table("parcels")
  record Parcel(@HashKey String id, Weight weight) {}

  static final class Grams implements AttributeConverter<Weight, Long> {

    @Override
    public Long toStored(Weight value) {
      return value.grams();
    }

    @Override
    public Weight fromStored(Long stored) {
      return new Weight(stored);
    }
  }

  static final class Text implements AttributeConverter<Weight, String> {

    @Override
    public String toStored(Weight value) {
      return value.grams() + " g";
    }

    @Override
    public Weight fromStored(String stored) {
      return new Weight(Long.parseLong(stored.substring(0, stored.length() - 2)));
    }
  }

  private static Dynabind dynabind(AttributeConverter<?, ?>... converters) {
    return Dynabind.builder().executor(new NeverSends(true, true)).converters(converters).build();
  }

  @Test
  void convertersOfOneInstanceAreUnknownToAnother() {
    Parcel parcel = new Parcel("p", new Weight(5));
    try (Dynabind grams = dynabind(new Grams());
        Dynabind text = dynabind(new Text());
        Dynabind plain = dynabind()) {
      assertThat(JsonItems.write(grams.codec(Parcel.class), parcel))
          .isEqualTo("{\"id\":{\"S\":\"p\"},\"weight\":{\"N\":\"5\"}}");
      assertThat(JsonItems.write(text.codec(Parcel.class), parcel))
          .isEqualTo("{\"id\":{\"S\":\"p\"},\"weight\":{\"S\":\"5 g\"}}");
      assertThat(JsonItems.write(plain.codec(Parcel.class), parcel))
          .isEqualTo("{\"id\":{\"S\":\"p\"},\"weight\":{\"M\":{\"grams\":{\"N\":\"5\"}}}}");
    }
  }

  @Test
  void allThreadsThatAskFirstGetTheSameCodec() throws InterruptedException {
    int threads = 64;
    Set<Object> codecs =
        Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
    CountDownLatch start = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try (Dynabind dynabind = dynabind()) {
      for (int i = 0; i < threads; i++) {
        pool.execute(
            () -> {
              try {
                start.await();
                EntityCodec<Parcel> codec = dynabind.codec(Parcel.class);
                codecs.add(codec);
                codecs.add(codec.object());
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              } finally {
                done.countDown();
              }
            });
      }
      start.countDown();
      assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      pool.shutdownNow();
    }
    assertThat(codecs).hasSize(2);
  }
}
