package io.dynabind.test;

import io.dynabind.codec.AttributeConverter;
import io.dynabind.codec.EntityCodec;
import org.junit.jupiter.api.Nested;

/**
 * What every codec does over every representation: extend it, hand in the two, and run it.
 *
 * <pre>{@code
 * class MyRepresentationTest extends CodecContract {
 *   protected Representation representation() { return new MyRepresentation(); }
 *   protected <T> EntityCodec<T> codec(Class<T> entity, AttributeConverter<?, ?>... converters) {
 *     return Dynabind.builder().executor(new ScriptedExecutor()).converters(converters).build()
 *         .codec(entity);
 *   }
 * }
 * }</pre>
 *
 * <p>Its cases are nested classes, one for each subject.
 */
public abstract class CodecContract {

  /** For subclasses. */
  protected CodecContract() {}

  /**
   * The representation to be tested.
   *
   * @return the form in which items are held
   */
  protected abstract Representation representation();

  /**
   * Makes the codec of an entity.
   *
   * @param entity the entity's class
   * @param converters converters for whole types
   * @param <T> the entity
   * @return a codec
   */
  protected abstract <T> EntityCodec<T> codec(
      Class<T> entity, AttributeConverter<?, ?>... converters);

  @Nested
  final class Types extends TypeCases {
    Types() {
      super(CodecContract.this);
    }
  }

  @Nested
  final class Absence extends AbsenceCases {
    Absence() {
      super(CodecContract.this);
    }
  }

  @Nested
  final class FormerNames extends FormerNameCases {
    FormerNames() {
      super(CodecContract.this);
    }
  }

  @Nested
  final class Defaults extends DefaultCases {
    Defaults() {
      super(CodecContract.this);
    }
  }

  @Nested
  final class ReadOnly extends ReadOnlyCases {
    ReadOnly() {
      super(CodecContract.this);
    }
  }

  @Nested
  final class Unmapped extends UnmappedCases {
    Unmapped() {
      super(CodecContract.this);
    }
  }

  @Nested
  final class Primitives extends PrimitiveCases {
    Primitives() {
      super(CodecContract.this);
    }
  }

  @Nested
  final class Paths extends PathCases {
    Paths() {
      super(CodecContract.this);
    }
  }

  @Nested
  final class Flattened extends FlattenedCases {
    Flattened() {
      super(CodecContract.this);
    }
  }

  @Nested
  final class Keys extends KeyCases {
    Keys() {
      super(CodecContract.this);
    }
  }

  @Nested
  final class GeneratedValues extends GeneratedValueCases {
    GeneratedValues() {
      super(CodecContract.this);
    }
  }

  @Nested
  final class Beans extends BeanCases {
    Beans() {
      super(CodecContract.this);
    }
  }

  @Nested
  final class Refusals extends RefusalCases {
    Refusals() {
      super(CodecContract.this);
    }
  }

  @Nested
  final class Variants extends VariantCases {
    Variants() {
      super(CodecContract.this);
    }
  }

  @Nested
  final class SealedEntities extends SealedEntityCases {
    SealedEntities() {
      super(CodecContract.this);
    }
  }

  @Nested
  final class Kinds extends KindCases {
    Kinds() {
      super(CodecContract.this);
    }
  }

  @Nested
  final class Generics extends GenericCases {
    Generics() {
      super(CodecContract.this);
    }
  }
}
