package io.dynabind.internal.executor.sdk;

import io.dynabind.annotation.Billing;
import io.dynabind.annotation.Encryption;
import io.dynabind.annotation.Stream;
import io.dynabind.annotation.TableClass;
import io.dynabind.codec.CodecRegistry;
import io.dynabind.codec.EncodableValue;
import io.dynabind.codec.EntityCodec;
import io.dynabind.codec.ObjectCodec;
import io.dynabind.expression.Placeholders;
import io.dynabind.internal.codec.reflective.ReflectiveCodecs;
import io.dynabind.model.AttributeModel;
import io.dynabind.model.ComponentModel;
import io.dynabind.model.EntityModel;
import io.dynabind.model.KeyModel;
import io.dynabind.model.MakerModel;
import io.dynabind.model.ObjectModel;
import io.dynabind.model.TableModel;
import io.dynabind.model.ThroughputModel;
import io.dynabind.model.TypeRef;
import io.dynabind.operation.DeleteItem;
import io.dynabind.operation.ItemSlot;
import io.dynabind.operation.PutItem;
import io.dynabind.operation.Repeat;
import io.dynabind.operation.ReturnItem;
import io.dynabind.operation.TransactWriteItems;
import io.dynabind.operation.UpdateItem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A small entity and the operations on it. */
record Note(String id, String text) {

  static final EntityCodec<Note> CODEC = codec();

  private static EntityCodec<Note> codec() {
    ObjectModel object =
        new ObjectModel(
            TypeRef.of(Note.class),
            ObjectModel.Kind.RECORD,
            new MakerModel(Note.class.getDeclaredConstructors()[0], Note.class, null),
            Arrays.stream(Note.class.getRecordComponents())
                .map(
                    c ->
                        new ComponentModel(
                            c.getName(),
                            TypeRef.of(c.getGenericType()),
                            ComponentModel.Storage.STORED,
                            c.getName(),
                            c.getAccessor(),
                            null,
                            null,
                            false,
                            null))
                .toList());
    ReflectiveCodecs objects =
        new ReflectiveCodecs(type -> type.raw() == Note.class ? object : null);
    CodecRegistry codecs = CodecRegistry.of(List.of(), List.of(), objects);
    TableModel table =
        new TableModel(
            "note",
            Billing.ON_DEMAND,
            ThroughputModel.UNSET,
            Stream.NONE,
            false,
            TableClass.STANDARD,
            Encryption.AWS_OWNED_KEY,
            null,
            Map.of());
    AttributeModel id = object.attributes().get(0);
    @SuppressWarnings("unchecked") // asked for by its own type
    ObjectCodec<Note> codec = (ObjectCodec<Note>) codecs.get(object.type());
    return new EntityCodec<>(
        new EntityModel(object, table, new KeyModel(List.of(id), List.of()), List.of(), null, null),
        codec);
  }

  static EncodableValue<?> string(String value) {
    return EncodableValue.of(CODEC.codec(CODEC.model().attributes().get(0)), value);
  }

  static ItemSlot key(String id) {
    return new ItemSlot.Values(Map.of("id", string(id)));
  }

  ItemSlot item() {
    return new ItemSlot.Entity<>(CODEC, this);
  }

  static PutItem put(Repeat repeat) {
    return new PutItem(
        "Notes.put",
        "note",
        CODEC,
        new Note("1", "one").item(),
        repeat == Repeat.GUARDED ? "attribute_not_exists(id)" : null,
        Placeholders.NONE,
        ReturnItem.NONE,
        repeat);
  }

  static UpdateItem increment() {
    return new UpdateItem(
        "Notes.increment",
        "note",
        CODEC,
        key("1"),
        "ADD #n0 :v0",
        null,
        new Placeholders(Map.of("#n0", "text"), Map.of(":v0", string("1"))),
        ReturnItem.NONE,
        Repeat.HARMFUL);
  }

  static TransactWriteItems transaction(String token) {
    return new TransactWriteItems(
        "Notes.both",
        List.of(
            new TransactWriteItems.Write(put(Repeat.GUARDED)),
            new TransactWriteItems.Write(
                new DeleteItem(
                    "Notes.delete",
                    "note",
                    CODEC,
                    key("2"),
                    null,
                    Placeholders.NONE,
                    ReturnItem.NONE,
                    Repeat.HARMLESS))),
        token);
  }
}
