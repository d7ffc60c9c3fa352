package io.dynabind.internal.size;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemWriter;
import io.dynabind.item.json.JsonItems;
import io.dynabind.item.sdk.SdkItems;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sizes as DynamoDB Local 3.3.1 counts them. */
class ItemSizeTest {

  private static ItemSize size(Consumer<ItemWriter> attributes) {
    Consumer<ItemWriter> item =
        writer -> {
          writer.beginMap(1);
          attributes.accept(writer);
          writer.endMap();
        };
    ItemSize size = ItemSize.of(SdkItems.reader(SdkItems.write(item)));
    assertThat(ItemSize.of(JsonItems.reader(JsonItems.write(item)))).isEqualTo(size);
    return size;
  }

  /** The size of a value alone. */
  private static long value(Consumer<ItemWriter> value) {
    return size(writer -> {
              writer.name("a");
              value.accept(writer);
            })
            .bytes()
        - 1;
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "0E+5, 1",
    "1, 2",
    "12, 2",
    "123, 3",
    "10, 2",
    "100, 2",
    "0.1, 2",
    "0.01, 2",
    "0.12, 2",
    "0.012, 3",
    "1.5, 3",
    "12.3, 3",
    "123.4, 4",
    "-1, 3",
    "-12, 3",
    "-123, 4",
    "1E+125, 2",
    "1E-130, 2",
    "12345678901234567890123456789012345678, 20",
    "1234567890123456789012345678901234567, 20",
    "12345678901234567890123456789012345670, 20",
    "-12345678901234567890123456789012345678, 21"
  })
  void pairsDigitsFromThePoint(String number, int bytes) {
    assertThat(value(writer -> writer.number(number))).isEqualTo(bytes);
  }

  @Test
  void countsTextsInUtf8() {
    assertThat(value(writer -> writer.string("aé€😀"))).isEqualTo(1 + 2 + 3 + 4);
    assertThat(size(writer -> name(writer, "é€😀")).bytes()).isEqualTo(2 + 3 + 4 + 1);
  }

  private static void name(ItemWriter writer, String name) {
    writer.name(name);
    writer.nul();
  }

  @Test
  void countsOneByteForWhatIsTrueFalseOrNull() {
    assertThat(value(writer -> writer.bool(false))).isEqualTo(1);
    assertThat(value(ItemWriter::nul)).isEqualTo(1);
    assertThat(value(writer -> writer.binary(new byte[5]))).isEqualTo(5);
  }

  @Test
  void countsWhatHoldsOthersAndEachThatItHolds() {
    assertThat(
            value(
                writer -> {
                  writer.beginList(2);
                  writer.nul();
                  writer.beginList(0);
                  writer.endList();
                  writer.endList();
                }))
        .isEqualTo(3 + (1 + 1) + (1 + 3));
    assertThat(
            value(
                writer -> {
                  writer.beginMap(1);
                  name(writer, "key");
                  writer.endMap();
                }))
        .isEqualTo(3 + (1 + 3 + 1));
  }

  @Test
  void countsOfSetsTheElementsAlone() {
    assertThat(
            value(
                writer -> {
                  writer.beginSet(AttributeType.SS, 2);
                  writer.string("ab");
                  writer.string("c");
                  writer.endSet();
                }))
        .isEqualTo(3);
    assertThat(
            value(
                writer -> {
                  writer.beginSet(AttributeType.NS, 2);
                  writer.number(1);
                  writer.number(-2);
                  writer.endSet();
                }))
        .isEqualTo(2 + 3);
    assertThat(
            value(
                writer -> {
                  writer.beginSet(AttributeType.BS, 1);
                  writer.binary(new byte[7]);
                  writer.endSet();
                }))
        .isEqualTo(7);
  }

  @Test
  void knowsTheLargestAttribute() {
    ItemSize size =
        size(
            writer -> {
              name(writer, "a");
              writer.name("body");
              writer.string("12345");
              name(writer, "c");
            });

    assertThat(size).isEqualTo(new ItemSize(2 + 9 + 2, "body", 9));
    assertThat(size(writer -> {})).isEqualTo(new ItemSize(0, "", 0));
  }
}
