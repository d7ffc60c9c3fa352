package io.dynabind.benchmarks;

import com.amazonaws.services.dynamodbv2.datamodeling.DynamoDBHashKey;
import com.amazonaws.services.dynamodbv2.datamodeling.DynamoDBTable;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Table;
import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.sym.PropertyNameMatcher;

/** Sixty-three strings. */
public final class HugeFlatWorkload
    extends Workload<
        HugeFlatWorkload.HugeFlat, HugeFlatWorkload.EnhancedBean, HugeFlatWorkload.MapperBean> {

  private static final String[] TEXTS = {
    "id", "text1", "text2", "text3", "text4", "text5", "text6", "text7", "text8", "text9", "text10",
    "text11", "text12", "text13", "text14", "text15", "text16", "text17", "text18", "text19",
    "text20", "text21", "text22", "text23", "text24", "text25", "text26", "text27", "text28",
    "text29", "text30", "text31", "text32", "text33", "text34", "text35", "text36", "text37",
    "text38", "text39", "text40", "text41", "text42", "text43", "text44", "text45", "text46",
    "text47", "text48", "text49", "text50", "text51", "text52", "text53", "text54", "text55",
    "text56", "text57", "text58", "text59", "text60", "text61", "text62"
  };
  private static final PropertyNameMatcher NAMES = HandJson.matcher(TEXTS);
  private static final SerializableString[] ENCODED = encoded();

  private static SerializableString[] encoded() {
    SerializableString[] encoded = new SerializableString[TEXTS.length];
    for (int i = 0; i < encoded.length; i++) {
      encoded[i] = new SerializedString(TEXTS[i]);
    }
    return encoded;
  }

  @Table
  record HugeFlat(
      @HashKey String id,
      String text1,
      String text2,
      String text3,
      String text4,
      String text5,
      String text6,
      String text7,
      String text8,
      String text9,
      String text10,
      String text11,
      String text12,
      String text13,
      String text14,
      String text15,
      String text16,
      String text17,
      String text18,
      String text19,
      String text20,
      String text21,
      String text22,
      String text23,
      String text24,
      String text25,
      String text26,
      String text27,
      String text28,
      String text29,
      String text30,
      String text31,
      String text32,
      String text33,
      String text34,
      String text35,
      String text36,
      String text37,
      String text38,
      String text39,
      String text40,
      String text41,
      String text42,
      String text43,
      String text44,
      String text45,
      String text46,
      String text47,
      String text48,
      String text49,
      String text50,
      String text51,
      String text52,
      String text53,
      String text54,
      String text55,
      String text56,
      String text57,
      String text58,
      String text59,
      String text60,
      String text61,
      String text62) {}

  @DynamoDbBean
  public static final class EnhancedBean {

    private String id;

    @DynamoDbPartitionKey
    public String getId() {
      return id;
    }

    public void setId(String value) {
      this.id = value;
    }

    private String text1;

    public String getText1() {
      return text1;
    }

    public void setText1(String value) {
      this.text1 = value;
    }

    private String text2;

    public String getText2() {
      return text2;
    }

    public void setText2(String value) {
      this.text2 = value;
    }

    private String text3;

    public String getText3() {
      return text3;
    }

    public void setText3(String value) {
      this.text3 = value;
    }

    private String text4;

    public String getText4() {
      return text4;
    }

    public void setText4(String value) {
      this.text4 = value;
    }

    private String text5;

    public String getText5() {
      return text5;
    }

    public void setText5(String value) {
      this.text5 = value;
    }

    private String text6;

    public String getText6() {
      return text6;
    }

    public void setText6(String value) {
      this.text6 = value;
    }

    private String text7;

    public String getText7() {
      return text7;
    }

    public void setText7(String value) {
      this.text7 = value;
    }

    private String text8;

    public String getText8() {
      return text8;
    }

    public void setText8(String value) {
      this.text8 = value;
    }

    private String text9;

    public String getText9() {
      return text9;
    }

    public void setText9(String value) {
      this.text9 = value;
    }

    private String text10;

    public String getText10() {
      return text10;
    }

    public void setText10(String value) {
      this.text10 = value;
    }

    private String text11;

    public String getText11() {
      return text11;
    }

    public void setText11(String value) {
      this.text11 = value;
    }

    private String text12;

    public String getText12() {
      return text12;
    }

    public void setText12(String value) {
      this.text12 = value;
    }

    private String text13;

    public String getText13() {
      return text13;
    }

    public void setText13(String value) {
      this.text13 = value;
    }

    private String text14;

    public String getText14() {
      return text14;
    }

    public void setText14(String value) {
      this.text14 = value;
    }

    private String text15;

    public String getText15() {
      return text15;
    }

    public void setText15(String value) {
      this.text15 = value;
    }

    private String text16;

    public String getText16() {
      return text16;
    }

    public void setText16(String value) {
      this.text16 = value;
    }

    private String text17;

    public String getText17() {
      return text17;
    }

    public void setText17(String value) {
      this.text17 = value;
    }

    private String text18;

    public String getText18() {
      return text18;
    }

    public void setText18(String value) {
      this.text18 = value;
    }

    private String text19;

    public String getText19() {
      return text19;
    }

    public void setText19(String value) {
      this.text19 = value;
    }

    private String text20;

    public String getText20() {
      return text20;
    }

    public void setText20(String value) {
      this.text20 = value;
    }

    private String text21;

    public String getText21() {
      return text21;
    }

    public void setText21(String value) {
      this.text21 = value;
    }

    private String text22;

    public String getText22() {
      return text22;
    }

    public void setText22(String value) {
      this.text22 = value;
    }

    private String text23;

    public String getText23() {
      return text23;
    }

    public void setText23(String value) {
      this.text23 = value;
    }

    private String text24;

    public String getText24() {
      return text24;
    }

    public void setText24(String value) {
      this.text24 = value;
    }

    private String text25;

    public String getText25() {
      return text25;
    }

    public void setText25(String value) {
      this.text25 = value;
    }

    private String text26;

    public String getText26() {
      return text26;
    }

    public void setText26(String value) {
      this.text26 = value;
    }

    private String text27;

    public String getText27() {
      return text27;
    }

    public void setText27(String value) {
      this.text27 = value;
    }

    private String text28;

    public String getText28() {
      return text28;
    }

    public void setText28(String value) {
      this.text28 = value;
    }

    private String text29;

    public String getText29() {
      return text29;
    }

    public void setText29(String value) {
      this.text29 = value;
    }

    private String text30;

    public String getText30() {
      return text30;
    }

    public void setText30(String value) {
      this.text30 = value;
    }

    private String text31;

    public String getText31() {
      return text31;
    }

    public void setText31(String value) {
      this.text31 = value;
    }

    private String text32;

    public String getText32() {
      return text32;
    }

    public void setText32(String value) {
      this.text32 = value;
    }

    private String text33;

    public String getText33() {
      return text33;
    }

    public void setText33(String value) {
      this.text33 = value;
    }

    private String text34;

    public String getText34() {
      return text34;
    }

    public void setText34(String value) {
      this.text34 = value;
    }

    private String text35;

    public String getText35() {
      return text35;
    }

    public void setText35(String value) {
      this.text35 = value;
    }

    private String text36;

    public String getText36() {
      return text36;
    }

    public void setText36(String value) {
      this.text36 = value;
    }

    private String text37;

    public String getText37() {
      return text37;
    }

    public void setText37(String value) {
      this.text37 = value;
    }

    private String text38;

    public String getText38() {
      return text38;
    }

    public void setText38(String value) {
      this.text38 = value;
    }

    private String text39;

    public String getText39() {
      return text39;
    }

    public void setText39(String value) {
      this.text39 = value;
    }

    private String text40;

    public String getText40() {
      return text40;
    }

    public void setText40(String value) {
      this.text40 = value;
    }

    private String text41;

    public String getText41() {
      return text41;
    }

    public void setText41(String value) {
      this.text41 = value;
    }

    private String text42;

    public String getText42() {
      return text42;
    }

    public void setText42(String value) {
      this.text42 = value;
    }

    private String text43;

    public String getText43() {
      return text43;
    }

    public void setText43(String value) {
      this.text43 = value;
    }

    private String text44;

    public String getText44() {
      return text44;
    }

    public void setText44(String value) {
      this.text44 = value;
    }

    private String text45;

    public String getText45() {
      return text45;
    }

    public void setText45(String value) {
      this.text45 = value;
    }

    private String text46;

    public String getText46() {
      return text46;
    }

    public void setText46(String value) {
      this.text46 = value;
    }

    private String text47;

    public String getText47() {
      return text47;
    }

    public void setText47(String value) {
      this.text47 = value;
    }

    private String text48;

    public String getText48() {
      return text48;
    }

    public void setText48(String value) {
      this.text48 = value;
    }

    private String text49;

    public String getText49() {
      return text49;
    }

    public void setText49(String value) {
      this.text49 = value;
    }

    private String text50;

    public String getText50() {
      return text50;
    }

    public void setText50(String value) {
      this.text50 = value;
    }

    private String text51;

    public String getText51() {
      return text51;
    }

    public void setText51(String value) {
      this.text51 = value;
    }

    private String text52;

    public String getText52() {
      return text52;
    }

    public void setText52(String value) {
      this.text52 = value;
    }

    private String text53;

    public String getText53() {
      return text53;
    }

    public void setText53(String value) {
      this.text53 = value;
    }

    private String text54;

    public String getText54() {
      return text54;
    }

    public void setText54(String value) {
      this.text54 = value;
    }

    private String text55;

    public String getText55() {
      return text55;
    }

    public void setText55(String value) {
      this.text55 = value;
    }

    private String text56;

    public String getText56() {
      return text56;
    }

    public void setText56(String value) {
      this.text56 = value;
    }

    private String text57;

    public String getText57() {
      return text57;
    }

    public void setText57(String value) {
      this.text57 = value;
    }

    private String text58;

    public String getText58() {
      return text58;
    }

    public void setText58(String value) {
      this.text58 = value;
    }

    private String text59;

    public String getText59() {
      return text59;
    }

    public void setText59(String value) {
      this.text59 = value;
    }

    private String text60;

    public String getText60() {
      return text60;
    }

    public void setText60(String value) {
      this.text60 = value;
    }

    private String text61;

    public String getText61() {
      return text61;
    }

    public void setText61(String value) {
      this.text61 = value;
    }

    private String text62;

    public String getText62() {
      return text62;
    }

    public void setText62(String value) {
      this.text62 = value;
    }
  }

  @DynamoDBTable(tableName = "HugeFlat")
  public static final class MapperBean {

    private String id;

    @DynamoDBHashKey
    public String getId() {
      return id;
    }

    public void setId(String value) {
      this.id = value;
    }

    private String text1;

    public String getText1() {
      return text1;
    }

    public void setText1(String value) {
      this.text1 = value;
    }

    private String text2;

    public String getText2() {
      return text2;
    }

    public void setText2(String value) {
      this.text2 = value;
    }

    private String text3;

    public String getText3() {
      return text3;
    }

    public void setText3(String value) {
      this.text3 = value;
    }

    private String text4;

    public String getText4() {
      return text4;
    }

    public void setText4(String value) {
      this.text4 = value;
    }

    private String text5;

    public String getText5() {
      return text5;
    }

    public void setText5(String value) {
      this.text5 = value;
    }

    private String text6;

    public String getText6() {
      return text6;
    }

    public void setText6(String value) {
      this.text6 = value;
    }

    private String text7;

    public String getText7() {
      return text7;
    }

    public void setText7(String value) {
      this.text7 = value;
    }

    private String text8;

    public String getText8() {
      return text8;
    }

    public void setText8(String value) {
      this.text8 = value;
    }

    private String text9;

    public String getText9() {
      return text9;
    }

    public void setText9(String value) {
      this.text9 = value;
    }

    private String text10;

    public String getText10() {
      return text10;
    }

    public void setText10(String value) {
      this.text10 = value;
    }

    private String text11;

    public String getText11() {
      return text11;
    }

    public void setText11(String value) {
      this.text11 = value;
    }

    private String text12;

    public String getText12() {
      return text12;
    }

    public void setText12(String value) {
      this.text12 = value;
    }

    private String text13;

    public String getText13() {
      return text13;
    }

    public void setText13(String value) {
      this.text13 = value;
    }

    private String text14;

    public String getText14() {
      return text14;
    }

    public void setText14(String value) {
      this.text14 = value;
    }

    private String text15;

    public String getText15() {
      return text15;
    }

    public void setText15(String value) {
      this.text15 = value;
    }

    private String text16;

    public String getText16() {
      return text16;
    }

    public void setText16(String value) {
      this.text16 = value;
    }

    private String text17;

    public String getText17() {
      return text17;
    }

    public void setText17(String value) {
      this.text17 = value;
    }

    private String text18;

    public String getText18() {
      return text18;
    }

    public void setText18(String value) {
      this.text18 = value;
    }

    private String text19;

    public String getText19() {
      return text19;
    }

    public void setText19(String value) {
      this.text19 = value;
    }

    private String text20;

    public String getText20() {
      return text20;
    }

    public void setText20(String value) {
      this.text20 = value;
    }

    private String text21;

    public String getText21() {
      return text21;
    }

    public void setText21(String value) {
      this.text21 = value;
    }

    private String text22;

    public String getText22() {
      return text22;
    }

    public void setText22(String value) {
      this.text22 = value;
    }

    private String text23;

    public String getText23() {
      return text23;
    }

    public void setText23(String value) {
      this.text23 = value;
    }

    private String text24;

    public String getText24() {
      return text24;
    }

    public void setText24(String value) {
      this.text24 = value;
    }

    private String text25;

    public String getText25() {
      return text25;
    }

    public void setText25(String value) {
      this.text25 = value;
    }

    private String text26;

    public String getText26() {
      return text26;
    }

    public void setText26(String value) {
      this.text26 = value;
    }

    private String text27;

    public String getText27() {
      return text27;
    }

    public void setText27(String value) {
      this.text27 = value;
    }

    private String text28;

    public String getText28() {
      return text28;
    }

    public void setText28(String value) {
      this.text28 = value;
    }

    private String text29;

    public String getText29() {
      return text29;
    }

    public void setText29(String value) {
      this.text29 = value;
    }

    private String text30;

    public String getText30() {
      return text30;
    }

    public void setText30(String value) {
      this.text30 = value;
    }

    private String text31;

    public String getText31() {
      return text31;
    }

    public void setText31(String value) {
      this.text31 = value;
    }

    private String text32;

    public String getText32() {
      return text32;
    }

    public void setText32(String value) {
      this.text32 = value;
    }

    private String text33;

    public String getText33() {
      return text33;
    }

    public void setText33(String value) {
      this.text33 = value;
    }

    private String text34;

    public String getText34() {
      return text34;
    }

    public void setText34(String value) {
      this.text34 = value;
    }

    private String text35;

    public String getText35() {
      return text35;
    }

    public void setText35(String value) {
      this.text35 = value;
    }

    private String text36;

    public String getText36() {
      return text36;
    }

    public void setText36(String value) {
      this.text36 = value;
    }

    private String text37;

    public String getText37() {
      return text37;
    }

    public void setText37(String value) {
      this.text37 = value;
    }

    private String text38;

    public String getText38() {
      return text38;
    }

    public void setText38(String value) {
      this.text38 = value;
    }

    private String text39;

    public String getText39() {
      return text39;
    }

    public void setText39(String value) {
      this.text39 = value;
    }

    private String text40;

    public String getText40() {
      return text40;
    }

    public void setText40(String value) {
      this.text40 = value;
    }

    private String text41;

    public String getText41() {
      return text41;
    }

    public void setText41(String value) {
      this.text41 = value;
    }

    private String text42;

    public String getText42() {
      return text42;
    }

    public void setText42(String value) {
      this.text42 = value;
    }

    private String text43;

    public String getText43() {
      return text43;
    }

    public void setText43(String value) {
      this.text43 = value;
    }

    private String text44;

    public String getText44() {
      return text44;
    }

    public void setText44(String value) {
      this.text44 = value;
    }

    private String text45;

    public String getText45() {
      return text45;
    }

    public void setText45(String value) {
      this.text45 = value;
    }

    private String text46;

    public String getText46() {
      return text46;
    }

    public void setText46(String value) {
      this.text46 = value;
    }

    private String text47;

    public String getText47() {
      return text47;
    }

    public void setText47(String value) {
      this.text47 = value;
    }

    private String text48;

    public String getText48() {
      return text48;
    }

    public void setText48(String value) {
      this.text48 = value;
    }

    private String text49;

    public String getText49() {
      return text49;
    }

    public void setText49(String value) {
      this.text49 = value;
    }

    private String text50;

    public String getText50() {
      return text50;
    }

    public void setText50(String value) {
      this.text50 = value;
    }

    private String text51;

    public String getText51() {
      return text51;
    }

    public void setText51(String value) {
      this.text51 = value;
    }

    private String text52;

    public String getText52() {
      return text52;
    }

    public void setText52(String value) {
      this.text52 = value;
    }

    private String text53;

    public String getText53() {
      return text53;
    }

    public void setText53(String value) {
      this.text53 = value;
    }

    private String text54;

    public String getText54() {
      return text54;
    }

    public void setText54(String value) {
      this.text54 = value;
    }

    private String text55;

    public String getText55() {
      return text55;
    }

    public void setText55(String value) {
      this.text55 = value;
    }

    private String text56;

    public String getText56() {
      return text56;
    }

    public void setText56(String value) {
      this.text56 = value;
    }

    private String text57;

    public String getText57() {
      return text57;
    }

    public void setText57(String value) {
      this.text57 = value;
    }

    private String text58;

    public String getText58() {
      return text58;
    }

    public void setText58(String value) {
      this.text58 = value;
    }

    private String text59;

    public String getText59() {
      return text59;
    }

    public void setText59(String value) {
      this.text59 = value;
    }

    private String text60;

    public String getText60() {
      return text60;
    }

    public void setText60(String value) {
      this.text60 = value;
    }

    private String text61;

    public String getText61() {
      return text61;
    }

    public void setText61(String value) {
      this.text61 = value;
    }

    private String text62;

    public String getText62() {
      return text62;
    }

    public void setText62(String value) {
      this.text62 = value;
    }
  }

  @Override
  Class<HugeFlat> record() {
    return HugeFlat.class;
  }

  @Override
  Class<EnhancedBean> enhancedBean() {
    return EnhancedBean.class;
  }

  @Override
  Class<MapperBean> mapperBean() {
    return MapperBean.class;
  }

  @Override
  HugeFlat value() {
    Texts texts = new Texts();
    return new HugeFlat(
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text(),
        texts.text());
  }

  @Override
  Map<String, AttributeValue> encode(HugeFlat value) {
    if (value.id == null) {
      throw Hand.absent("id");
    }
    Map<String, AttributeValue> item = Hand.map(63);
    Hand.put(item, "id", value.id);
    Hand.put(item, "text1", value.text1);
    Hand.put(item, "text2", value.text2);
    Hand.put(item, "text3", value.text3);
    Hand.put(item, "text4", value.text4);
    Hand.put(item, "text5", value.text5);
    Hand.put(item, "text6", value.text6);
    Hand.put(item, "text7", value.text7);
    Hand.put(item, "text8", value.text8);
    Hand.put(item, "text9", value.text9);
    Hand.put(item, "text10", value.text10);
    Hand.put(item, "text11", value.text11);
    Hand.put(item, "text12", value.text12);
    Hand.put(item, "text13", value.text13);
    Hand.put(item, "text14", value.text14);
    Hand.put(item, "text15", value.text15);
    Hand.put(item, "text16", value.text16);
    Hand.put(item, "text17", value.text17);
    Hand.put(item, "text18", value.text18);
    Hand.put(item, "text19", value.text19);
    Hand.put(item, "text20", value.text20);
    Hand.put(item, "text21", value.text21);
    Hand.put(item, "text22", value.text22);
    Hand.put(item, "text23", value.text23);
    Hand.put(item, "text24", value.text24);
    Hand.put(item, "text25", value.text25);
    Hand.put(item, "text26", value.text26);
    Hand.put(item, "text27", value.text27);
    Hand.put(item, "text28", value.text28);
    Hand.put(item, "text29", value.text29);
    Hand.put(item, "text30", value.text30);
    Hand.put(item, "text31", value.text31);
    Hand.put(item, "text32", value.text32);
    Hand.put(item, "text33", value.text33);
    Hand.put(item, "text34", value.text34);
    Hand.put(item, "text35", value.text35);
    Hand.put(item, "text36", value.text36);
    Hand.put(item, "text37", value.text37);
    Hand.put(item, "text38", value.text38);
    Hand.put(item, "text39", value.text39);
    Hand.put(item, "text40", value.text40);
    Hand.put(item, "text41", value.text41);
    Hand.put(item, "text42", value.text42);
    Hand.put(item, "text43", value.text43);
    Hand.put(item, "text44", value.text44);
    Hand.put(item, "text45", value.text45);
    Hand.put(item, "text46", value.text46);
    Hand.put(item, "text47", value.text47);
    Hand.put(item, "text48", value.text48);
    Hand.put(item, "text49", value.text49);
    Hand.put(item, "text50", value.text50);
    Hand.put(item, "text51", value.text51);
    Hand.put(item, "text52", value.text52);
    Hand.put(item, "text53", value.text53);
    Hand.put(item, "text54", value.text54);
    Hand.put(item, "text55", value.text55);
    Hand.put(item, "text56", value.text56);
    Hand.put(item, "text57", value.text57);
    Hand.put(item, "text58", value.text58);
    Hand.put(item, "text59", value.text59);
    Hand.put(item, "text60", value.text60);
    Hand.put(item, "text61", value.text61);
    Hand.put(item, "text62", value.text62);
    return item;
  }

  @Override
  HugeFlat decode(Map<String, AttributeValue> item) {
    return new HugeFlat(
        Hand.string(item, "id"),
        Hand.string(item, "text1"),
        Hand.string(item, "text2"),
        Hand.string(item, "text3"),
        Hand.string(item, "text4"),
        Hand.string(item, "text5"),
        Hand.string(item, "text6"),
        Hand.string(item, "text7"),
        Hand.string(item, "text8"),
        Hand.string(item, "text9"),
        Hand.string(item, "text10"),
        Hand.string(item, "text11"),
        Hand.string(item, "text12"),
        Hand.string(item, "text13"),
        Hand.string(item, "text14"),
        Hand.string(item, "text15"),
        Hand.string(item, "text16"),
        Hand.string(item, "text17"),
        Hand.string(item, "text18"),
        Hand.string(item, "text19"),
        Hand.string(item, "text20"),
        Hand.string(item, "text21"),
        Hand.string(item, "text22"),
        Hand.string(item, "text23"),
        Hand.string(item, "text24"),
        Hand.string(item, "text25"),
        Hand.string(item, "text26"),
        Hand.string(item, "text27"),
        Hand.string(item, "text28"),
        Hand.string(item, "text29"),
        Hand.string(item, "text30"),
        Hand.string(item, "text31"),
        Hand.string(item, "text32"),
        Hand.string(item, "text33"),
        Hand.string(item, "text34"),
        Hand.string(item, "text35"),
        Hand.string(item, "text36"),
        Hand.string(item, "text37"),
        Hand.string(item, "text38"),
        Hand.string(item, "text39"),
        Hand.string(item, "text40"),
        Hand.string(item, "text41"),
        Hand.string(item, "text42"),
        Hand.string(item, "text43"),
        Hand.string(item, "text44"),
        Hand.string(item, "text45"),
        Hand.string(item, "text46"),
        Hand.string(item, "text47"),
        Hand.string(item, "text48"),
        Hand.string(item, "text49"),
        Hand.string(item, "text50"),
        Hand.string(item, "text51"),
        Hand.string(item, "text52"),
        Hand.string(item, "text53"),
        Hand.string(item, "text54"),
        Hand.string(item, "text55"),
        Hand.string(item, "text56"),
        Hand.string(item, "text57"),
        Hand.string(item, "text58"),
        Hand.string(item, "text59"),
        Hand.string(item, "text60"),
        Hand.string(item, "text61"),
        Hand.string(item, "text62"));
  }

  @Override
  void write(JsonGenerator json, HugeFlat value) {
    json.writeStartObject();
    HandJson.string(json, ENCODED[0], value.id);
    HandJson.string(json, ENCODED[1], value.text1);
    HandJson.string(json, ENCODED[2], value.text2);
    HandJson.string(json, ENCODED[3], value.text3);
    HandJson.string(json, ENCODED[4], value.text4);
    HandJson.string(json, ENCODED[5], value.text5);
    HandJson.string(json, ENCODED[6], value.text6);
    HandJson.string(json, ENCODED[7], value.text7);
    HandJson.string(json, ENCODED[8], value.text8);
    HandJson.string(json, ENCODED[9], value.text9);
    HandJson.string(json, ENCODED[10], value.text10);
    HandJson.string(json, ENCODED[11], value.text11);
    HandJson.string(json, ENCODED[12], value.text12);
    HandJson.string(json, ENCODED[13], value.text13);
    HandJson.string(json, ENCODED[14], value.text14);
    HandJson.string(json, ENCODED[15], value.text15);
    HandJson.string(json, ENCODED[16], value.text16);
    HandJson.string(json, ENCODED[17], value.text17);
    HandJson.string(json, ENCODED[18], value.text18);
    HandJson.string(json, ENCODED[19], value.text19);
    HandJson.string(json, ENCODED[20], value.text20);
    HandJson.string(json, ENCODED[21], value.text21);
    HandJson.string(json, ENCODED[22], value.text22);
    HandJson.string(json, ENCODED[23], value.text23);
    HandJson.string(json, ENCODED[24], value.text24);
    HandJson.string(json, ENCODED[25], value.text25);
    HandJson.string(json, ENCODED[26], value.text26);
    HandJson.string(json, ENCODED[27], value.text27);
    HandJson.string(json, ENCODED[28], value.text28);
    HandJson.string(json, ENCODED[29], value.text29);
    HandJson.string(json, ENCODED[30], value.text30);
    HandJson.string(json, ENCODED[31], value.text31);
    HandJson.string(json, ENCODED[32], value.text32);
    HandJson.string(json, ENCODED[33], value.text33);
    HandJson.string(json, ENCODED[34], value.text34);
    HandJson.string(json, ENCODED[35], value.text35);
    HandJson.string(json, ENCODED[36], value.text36);
    HandJson.string(json, ENCODED[37], value.text37);
    HandJson.string(json, ENCODED[38], value.text38);
    HandJson.string(json, ENCODED[39], value.text39);
    HandJson.string(json, ENCODED[40], value.text40);
    HandJson.string(json, ENCODED[41], value.text41);
    HandJson.string(json, ENCODED[42], value.text42);
    HandJson.string(json, ENCODED[43], value.text43);
    HandJson.string(json, ENCODED[44], value.text44);
    HandJson.string(json, ENCODED[45], value.text45);
    HandJson.string(json, ENCODED[46], value.text46);
    HandJson.string(json, ENCODED[47], value.text47);
    HandJson.string(json, ENCODED[48], value.text48);
    HandJson.string(json, ENCODED[49], value.text49);
    HandJson.string(json, ENCODED[50], value.text50);
    HandJson.string(json, ENCODED[51], value.text51);
    HandJson.string(json, ENCODED[52], value.text52);
    HandJson.string(json, ENCODED[53], value.text53);
    HandJson.string(json, ENCODED[54], value.text54);
    HandJson.string(json, ENCODED[55], value.text55);
    HandJson.string(json, ENCODED[56], value.text56);
    HandJson.string(json, ENCODED[57], value.text57);
    HandJson.string(json, ENCODED[58], value.text58);
    HandJson.string(json, ENCODED[59], value.text59);
    HandJson.string(json, ENCODED[60], value.text60);
    HandJson.string(json, ENCODED[61], value.text61);
    HandJson.string(json, ENCODED[62], value.text62);
    json.writeEndObject();
  }

  @Override
  HugeFlat read(JsonParser json) {
    String id = null;
    String text1 = null;
    String text2 = null;
    String text3 = null;
    String text4 = null;
    String text5 = null;
    String text6 = null;
    String text7 = null;
    String text8 = null;
    String text9 = null;
    String text10 = null;
    String text11 = null;
    String text12 = null;
    String text13 = null;
    String text14 = null;
    String text15 = null;
    String text16 = null;
    String text17 = null;
    String text18 = null;
    String text19 = null;
    String text20 = null;
    String text21 = null;
    String text22 = null;
    String text23 = null;
    String text24 = null;
    String text25 = null;
    String text26 = null;
    String text27 = null;
    String text28 = null;
    String text29 = null;
    String text30 = null;
    String text31 = null;
    String text32 = null;
    String text33 = null;
    String text34 = null;
    String text35 = null;
    String text36 = null;
    String text37 = null;
    String text38 = null;
    String text39 = null;
    String text40 = null;
    String text41 = null;
    String text42 = null;
    String text43 = null;
    String text44 = null;
    String text45 = null;
    String text46 = null;
    String text47 = null;
    String text48 = null;
    String text49 = null;
    String text50 = null;
    String text51 = null;
    String text52 = null;
    String text53 = null;
    String text54 = null;
    String text55 = null;
    String text56 = null;
    String text57 = null;
    String text58 = null;
    String text59 = null;
    String text60 = null;
    String text61 = null;
    String text62 = null;
    HandJson.openItem(json);
    while (true) {
      switch (json.nextNameMatch(NAMES)) {
        case 0 -> id = HandJson.string(json);
        case 1 -> text1 = HandJson.string(json);
        case 2 -> text2 = HandJson.string(json);
        case 3 -> text3 = HandJson.string(json);
        case 4 -> text4 = HandJson.string(json);
        case 5 -> text5 = HandJson.string(json);
        case 6 -> text6 = HandJson.string(json);
        case 7 -> text7 = HandJson.string(json);
        case 8 -> text8 = HandJson.string(json);
        case 9 -> text9 = HandJson.string(json);
        case 10 -> text10 = HandJson.string(json);
        case 11 -> text11 = HandJson.string(json);
        case 12 -> text12 = HandJson.string(json);
        case 13 -> text13 = HandJson.string(json);
        case 14 -> text14 = HandJson.string(json);
        case 15 -> text15 = HandJson.string(json);
        case 16 -> text16 = HandJson.string(json);
        case 17 -> text17 = HandJson.string(json);
        case 18 -> text18 = HandJson.string(json);
        case 19 -> text19 = HandJson.string(json);
        case 20 -> text20 = HandJson.string(json);
        case 21 -> text21 = HandJson.string(json);
        case 22 -> text22 = HandJson.string(json);
        case 23 -> text23 = HandJson.string(json);
        case 24 -> text24 = HandJson.string(json);
        case 25 -> text25 = HandJson.string(json);
        case 26 -> text26 = HandJson.string(json);
        case 27 -> text27 = HandJson.string(json);
        case 28 -> text28 = HandJson.string(json);
        case 29 -> text29 = HandJson.string(json);
        case 30 -> text30 = HandJson.string(json);
        case 31 -> text31 = HandJson.string(json);
        case 32 -> text32 = HandJson.string(json);
        case 33 -> text33 = HandJson.string(json);
        case 34 -> text34 = HandJson.string(json);
        case 35 -> text35 = HandJson.string(json);
        case 36 -> text36 = HandJson.string(json);
        case 37 -> text37 = HandJson.string(json);
        case 38 -> text38 = HandJson.string(json);
        case 39 -> text39 = HandJson.string(json);
        case 40 -> text40 = HandJson.string(json);
        case 41 -> text41 = HandJson.string(json);
        case 42 -> text42 = HandJson.string(json);
        case 43 -> text43 = HandJson.string(json);
        case 44 -> text44 = HandJson.string(json);
        case 45 -> text45 = HandJson.string(json);
        case 46 -> text46 = HandJson.string(json);
        case 47 -> text47 = HandJson.string(json);
        case 48 -> text48 = HandJson.string(json);
        case 49 -> text49 = HandJson.string(json);
        case 50 -> text50 = HandJson.string(json);
        case 51 -> text51 = HandJson.string(json);
        case 52 -> text52 = HandJson.string(json);
        case 53 -> text53 = HandJson.string(json);
        case 54 -> text54 = HandJson.string(json);
        case 55 -> text55 = HandJson.string(json);
        case 56 -> text56 = HandJson.string(json);
        case 57 -> text57 = HandJson.string(json);
        case 58 -> text58 = HandJson.string(json);
        case 59 -> text59 = HandJson.string(json);
        case 60 -> text60 = HandJson.string(json);
        case 61 -> text61 = HandJson.string(json);
        case 62 -> text62 = HandJson.string(json);
        case PropertyNameMatcher.MATCH_END_OBJECT -> {
          return new HugeFlat(
              id, text1, text2, text3, text4, text5, text6, text7, text8, text9, text10, text11,
              text12, text13, text14, text15, text16, text17, text18, text19, text20, text21,
              text22, text23, text24, text25, text26, text27, text28, text29, text30, text31,
              text32, text33, text34, text35, text36, text37, text38, text39, text40, text41,
              text42, text43, text44, text45, text46, text47, text48, text49, text50, text51,
              text52, text53, text54, text55, text56, text57, text58, text59, text60, text61,
              text62);
        }
        default -> HandJson.skip(json);
      }
    }
  }

  @Override
  TableSchema<EnhancedBean> enhancedStatic() {
    return TableSchema.builder(EnhancedBean.class)
        .newItemSupplier(EnhancedBean::new)
        .addAttribute(
            String.class,
            a ->
                a.name("id")
                    .getter(EnhancedBean::getId)
                    .setter(EnhancedBean::setId)
                    .tags(StaticAttributeTags.primaryPartitionKey()))
        .addAttribute(
            String.class,
            a -> a.name("text1").getter(EnhancedBean::getText1).setter(EnhancedBean::setText1))
        .addAttribute(
            String.class,
            a -> a.name("text2").getter(EnhancedBean::getText2).setter(EnhancedBean::setText2))
        .addAttribute(
            String.class,
            a -> a.name("text3").getter(EnhancedBean::getText3).setter(EnhancedBean::setText3))
        .addAttribute(
            String.class,
            a -> a.name("text4").getter(EnhancedBean::getText4).setter(EnhancedBean::setText4))
        .addAttribute(
            String.class,
            a -> a.name("text5").getter(EnhancedBean::getText5).setter(EnhancedBean::setText5))
        .addAttribute(
            String.class,
            a -> a.name("text6").getter(EnhancedBean::getText6).setter(EnhancedBean::setText6))
        .addAttribute(
            String.class,
            a -> a.name("text7").getter(EnhancedBean::getText7).setter(EnhancedBean::setText7))
        .addAttribute(
            String.class,
            a -> a.name("text8").getter(EnhancedBean::getText8).setter(EnhancedBean::setText8))
        .addAttribute(
            String.class,
            a -> a.name("text9").getter(EnhancedBean::getText9).setter(EnhancedBean::setText9))
        .addAttribute(
            String.class,
            a -> a.name("text10").getter(EnhancedBean::getText10).setter(EnhancedBean::setText10))
        .addAttribute(
            String.class,
            a -> a.name("text11").getter(EnhancedBean::getText11).setter(EnhancedBean::setText11))
        .addAttribute(
            String.class,
            a -> a.name("text12").getter(EnhancedBean::getText12).setter(EnhancedBean::setText12))
        .addAttribute(
            String.class,
            a -> a.name("text13").getter(EnhancedBean::getText13).setter(EnhancedBean::setText13))
        .addAttribute(
            String.class,
            a -> a.name("text14").getter(EnhancedBean::getText14).setter(EnhancedBean::setText14))
        .addAttribute(
            String.class,
            a -> a.name("text15").getter(EnhancedBean::getText15).setter(EnhancedBean::setText15))
        .addAttribute(
            String.class,
            a -> a.name("text16").getter(EnhancedBean::getText16).setter(EnhancedBean::setText16))
        .addAttribute(
            String.class,
            a -> a.name("text17").getter(EnhancedBean::getText17).setter(EnhancedBean::setText17))
        .addAttribute(
            String.class,
            a -> a.name("text18").getter(EnhancedBean::getText18).setter(EnhancedBean::setText18))
        .addAttribute(
            String.class,
            a -> a.name("text19").getter(EnhancedBean::getText19).setter(EnhancedBean::setText19))
        .addAttribute(
            String.class,
            a -> a.name("text20").getter(EnhancedBean::getText20).setter(EnhancedBean::setText20))
        .addAttribute(
            String.class,
            a -> a.name("text21").getter(EnhancedBean::getText21).setter(EnhancedBean::setText21))
        .addAttribute(
            String.class,
            a -> a.name("text22").getter(EnhancedBean::getText22).setter(EnhancedBean::setText22))
        .addAttribute(
            String.class,
            a -> a.name("text23").getter(EnhancedBean::getText23).setter(EnhancedBean::setText23))
        .addAttribute(
            String.class,
            a -> a.name("text24").getter(EnhancedBean::getText24).setter(EnhancedBean::setText24))
        .addAttribute(
            String.class,
            a -> a.name("text25").getter(EnhancedBean::getText25).setter(EnhancedBean::setText25))
        .addAttribute(
            String.class,
            a -> a.name("text26").getter(EnhancedBean::getText26).setter(EnhancedBean::setText26))
        .addAttribute(
            String.class,
            a -> a.name("text27").getter(EnhancedBean::getText27).setter(EnhancedBean::setText27))
        .addAttribute(
            String.class,
            a -> a.name("text28").getter(EnhancedBean::getText28).setter(EnhancedBean::setText28))
        .addAttribute(
            String.class,
            a -> a.name("text29").getter(EnhancedBean::getText29).setter(EnhancedBean::setText29))
        .addAttribute(
            String.class,
            a -> a.name("text30").getter(EnhancedBean::getText30).setter(EnhancedBean::setText30))
        .addAttribute(
            String.class,
            a -> a.name("text31").getter(EnhancedBean::getText31).setter(EnhancedBean::setText31))
        .addAttribute(
            String.class,
            a -> a.name("text32").getter(EnhancedBean::getText32).setter(EnhancedBean::setText32))
        .addAttribute(
            String.class,
            a -> a.name("text33").getter(EnhancedBean::getText33).setter(EnhancedBean::setText33))
        .addAttribute(
            String.class,
            a -> a.name("text34").getter(EnhancedBean::getText34).setter(EnhancedBean::setText34))
        .addAttribute(
            String.class,
            a -> a.name("text35").getter(EnhancedBean::getText35).setter(EnhancedBean::setText35))
        .addAttribute(
            String.class,
            a -> a.name("text36").getter(EnhancedBean::getText36).setter(EnhancedBean::setText36))
        .addAttribute(
            String.class,
            a -> a.name("text37").getter(EnhancedBean::getText37).setter(EnhancedBean::setText37))
        .addAttribute(
            String.class,
            a -> a.name("text38").getter(EnhancedBean::getText38).setter(EnhancedBean::setText38))
        .addAttribute(
            String.class,
            a -> a.name("text39").getter(EnhancedBean::getText39).setter(EnhancedBean::setText39))
        .addAttribute(
            String.class,
            a -> a.name("text40").getter(EnhancedBean::getText40).setter(EnhancedBean::setText40))
        .addAttribute(
            String.class,
            a -> a.name("text41").getter(EnhancedBean::getText41).setter(EnhancedBean::setText41))
        .addAttribute(
            String.class,
            a -> a.name("text42").getter(EnhancedBean::getText42).setter(EnhancedBean::setText42))
        .addAttribute(
            String.class,
            a -> a.name("text43").getter(EnhancedBean::getText43).setter(EnhancedBean::setText43))
        .addAttribute(
            String.class,
            a -> a.name("text44").getter(EnhancedBean::getText44).setter(EnhancedBean::setText44))
        .addAttribute(
            String.class,
            a -> a.name("text45").getter(EnhancedBean::getText45).setter(EnhancedBean::setText45))
        .addAttribute(
            String.class,
            a -> a.name("text46").getter(EnhancedBean::getText46).setter(EnhancedBean::setText46))
        .addAttribute(
            String.class,
            a -> a.name("text47").getter(EnhancedBean::getText47).setter(EnhancedBean::setText47))
        .addAttribute(
            String.class,
            a -> a.name("text48").getter(EnhancedBean::getText48).setter(EnhancedBean::setText48))
        .addAttribute(
            String.class,
            a -> a.name("text49").getter(EnhancedBean::getText49).setter(EnhancedBean::setText49))
        .addAttribute(
            String.class,
            a -> a.name("text50").getter(EnhancedBean::getText50).setter(EnhancedBean::setText50))
        .addAttribute(
            String.class,
            a -> a.name("text51").getter(EnhancedBean::getText51).setter(EnhancedBean::setText51))
        .addAttribute(
            String.class,
            a -> a.name("text52").getter(EnhancedBean::getText52).setter(EnhancedBean::setText52))
        .addAttribute(
            String.class,
            a -> a.name("text53").getter(EnhancedBean::getText53).setter(EnhancedBean::setText53))
        .addAttribute(
            String.class,
            a -> a.name("text54").getter(EnhancedBean::getText54).setter(EnhancedBean::setText54))
        .addAttribute(
            String.class,
            a -> a.name("text55").getter(EnhancedBean::getText55).setter(EnhancedBean::setText55))
        .addAttribute(
            String.class,
            a -> a.name("text56").getter(EnhancedBean::getText56).setter(EnhancedBean::setText56))
        .addAttribute(
            String.class,
            a -> a.name("text57").getter(EnhancedBean::getText57).setter(EnhancedBean::setText57))
        .addAttribute(
            String.class,
            a -> a.name("text58").getter(EnhancedBean::getText58).setter(EnhancedBean::setText58))
        .addAttribute(
            String.class,
            a -> a.name("text59").getter(EnhancedBean::getText59).setter(EnhancedBean::setText59))
        .addAttribute(
            String.class,
            a -> a.name("text60").getter(EnhancedBean::getText60).setter(EnhancedBean::setText60))
        .addAttribute(
            String.class,
            a -> a.name("text61").getter(EnhancedBean::getText61).setter(EnhancedBean::setText61))
        .addAttribute(
            String.class,
            a -> a.name("text62").getter(EnhancedBean::getText62).setter(EnhancedBean::setText62))
        .build();
  }
}
