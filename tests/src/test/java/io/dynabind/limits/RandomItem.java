package io.dynabind.limits;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items of all types, nested a little. */
final class RandomItem {

  private static final String LETTERS = "az é€ß😀漢\u0000\u07ff\u0800";
  private static final int ATTRIBUTES = 300;

  private final Random random;

  RandomItem(long seed) {
    random = new Random(seed);
  }

  Map<String, AttributeValue> item(String id) {
    Map<String, AttributeValue> item = new HashMap<>();
    for (int i = 0; i < ATTRIBUTES; i++) {
      item.put(text() + i, value(3));
    }
    item.put("id", AttributeValue.fromS(id));
    item.put("line", AttributeValue.fromS("l"));
    return item;
  }

  private AttributeValue value(int depth) {
    int size = random.nextInt(4);
    return switch (random.nextInt(depth > 0 ? 10 : 8)) {
      case 0 -> AttributeValue.fromS(text());
      case 1 -> AttributeValue.fromN(number());
      case 2 -> AttributeValue.fromB(bytes());
      case 3 -> AttributeValue.fromBool(random.nextBoolean());
      case 4 -> AttributeValue.fromNul(true);
      case 5 ->
          AttributeValue.fromSs(IntStream.range(0, size + 1).mapToObj(i -> text() + i).toList());
      case 6 -> AttributeValue.fromNs(numbers(size + 1));
      case 7 -> AttributeValue.fromBs(List.of(bytes()));
      case 8 -> {
        List<AttributeValue> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
          list.add(value(depth - 1));
        }
        yield AttributeValue.fromL(list);
      }
      default -> {
        Map<String, AttributeValue> map = new HashMap<>();
        for (int i = 0; i < size; i++) {
          map.put(text() + i, value(depth - 1));
        }
        yield AttributeValue.fromM(map);
      }
    };
  }

  private String text() {
    int[] letters = LETTERS.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(20); i > 0; i--) {
      text.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    return text.toString();
  }

  private String number() {
    BigInteger digits = new BigInteger(random.nextInt(120), random);
    BigDecimal number = new BigDecimal(digits, random.nextInt(80) - 40);
    return (random.nextBoolean() ? number : number.negate()).toString();
  }

  /** Distinct by their first digit. */
  private List<String> numbers(int count) {
    int exponent = random.nextInt(200) - 100;
    return IntStream.range(0, count)
        .mapToObj(i -> (i + 1) + "." + (i + 1) + "E" + exponent)
        .toList();
  }

  private SdkBytes bytes() {
    byte[] bytes = new byte[random.nextInt(30)];
    random.nextBytes(bytes);
    return SdkBytes.fromByteArray(bytes);
  }
}
