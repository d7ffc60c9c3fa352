package io.dynabind.codec;

import io.dynabind.item.AttributeType;
import io.dynabind.item.ItemReader;
import io.dynabind.item.ItemWriter;
import io.dynabind.model.TypeRef;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arrays are stored as lists; those of primitives without boxes, unless their elements differ. */
final class ArrayCodecs implements ContainerFactory {

  @Override
  public boolean claims(TypeRef type) {
    return type.raw().isArray() && type.isResolved();
  }

  @Override
  public TypeRef element(TypeRef type) {
    return type.argument(0);
  }

  @Override
  public Codec<?> create(TypeRef type, CodecRegistry codecs) {
    Codec<?> element = codecs.get(element(type));
    Codec<?> primitive = PrimitiveArrays.codec(type.raw(), element);
    return primitive == null ? create(type, element, codecs) : primitive;
  }

  @Override
  @SuppressWarnings("unchecked") // the codec of the component type
  public Codec<?> create(TypeRef type, Codec<?> element, CodecRegistry codecs) {
    return new ArrayCodec(element(type).raw(), (Codec<Object>) element);
  }

  private record ArrayCodec(Class<?> component, Codec<Object> element)
      implements Codec<Object>, Container {

    @Override
    public void encode(ItemWriter writer, Object array) {
      int length = Array.getLength(array);
      writer.beginList(length);
      for (int i = 0; i < length; i++) {
        Elements.encode(writer, element, Array.get(array, i));
      }
      writer.endList();
    }

    @Override
    public Object decode(ItemReader reader) {
      List<@Nullable Object> elements = new ArrayList<>();
      reader.beginList();
      while (reader.hasNext()) {
        elements.add(
            component.isPrimitive()
                ? Elements.decodeThere(reader, element, component.arrayType())
                : Elements.decode(reader, element));
      }
      reader.endList();
      Object array = Array.newInstance(component, elements.size());
      for (int i = 0; i < elements.size(); i++) {
        Array.set(array, i, elements.get(i));
      }
      return array;
    }

    @Override
    public AttributeType type() {
      return AttributeType.L;
    }

    @Override
    public Codec<Object> settled() {
      Codec<Object> other = element.settled();
      return other == element ? this : new ArrayCodec(component, other);
    }
  }
}
