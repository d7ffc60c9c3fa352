package io.dynabind.codec;

import io.dynabind.model.ComponentModel;
import io.dynabind.model.FormModel;
import io.dynabind.model.TypeRef;
import io.dynabind.problem.MappingException;
import io.dynabind.problem.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks factories in order. Codecs are made under one lock and handed to other threads only when the
 * outermost of them is finished, so that nobody meets one that still waits for another.
 */
final class FactoryRegistry implements CodecRegistry {

  private final List<CodecFactory> claiming;
  private final CodecFactory objects;
  private final Supplier<@Nullable JsonText> json;
  private @Nullable Converters converters;
  private final Map<TypeRef, Codec<?>> finished = new ConcurrentHashMap<>();

  /** Null for a type that nobody else has asked for meanwhile. */
  private final Map<TypeRef, @Nullable Codec<?>> making = new LinkedHashMap<>();

  private final Object lock = new Object();
  private int nesting;

  FactoryRegistry(CodecSources sources, CodecFactory objects) {
    this.claiming = new ArrayList<>();
    if (!sources.converters().isEmpty()) {
      this.claiming.add(new ConverterCodecs(sources.converters()));
    }
    this.claiming.addAll(sources.factories());
    this.claiming.add(new AnnotatedTypes(sources.annotated(), this));
    this.claiming.add(new BuiltInCodecs());
    this.objects = objects;
    this.json = sources.json();
  }

  @Override
  public boolean claims(TypeRef type) {
    return claiming(type.boxed()) != null;
  }

  @Override
  public Codec<?> get(TypeRef type) {
    TypeRef boxed = type.boxed();
    Codec<?> known = finished.get(boxed);
    if (known != null) {
      return known;
    }
    synchronized (lock) {
      try {
        nesting++;
        boolean done = false;
        try {
          Codec<?> codec = make(boxed);
          finish();
          done = true;
          return codec;
        } finally {
          leave(done);
        }
      } catch (UnsuitedTypeException e) {
        // Inside another request, that one knows the component.
        throw nesting == 0 ? Misfits.of(boxed, e) : e;
      }
    }
  }

  @Override
  public Codec<?> get(ComponentModel component) {
    try {
      return find(component);
    } catch (UnsuitedTypeException e) {
      throw Misfits.of(component, e);
    }
  }

  private Codec<?> find(ComponentModel component) {
    if (component.timeToLive() && component.type().raw() != Instant.class) {
      return TimeToLiveCodec.of(plain(component));
    }
    return plain(component);
  }

  private Codec<?> plain(ComponentModel component) {
    if (component.storage() == ComponentModel.Storage.UNMAPPED) {
      return get(component.type().argument(1));
    }
    Class<?> converter = component.converter();
    if (converter != null) {
      synchronized (lock) {
        nesting++;
        boolean done = false;
        try {
          Codec<?> codec =
              converters().codec(converter, component.type(), Misfits.title(component));
          finish();
          done = true;
          return codec;
        } finally {
          leave(done);
        }
      }
    }
    FormModel form = component.options().form();
    if (form != null) {
      return new FormCodecs(this, json).of(component, form);
    }
    if (component.timeToLive() && component.type().raw() == Instant.class) {
      return TimeNumberCodecs.epochSeconds();
    }
    return get(component.type());
  }

  private void finish() {
    if (nesting == 1) {
      checkDefaults();
    }
  }

  /** Publishes what was made once the outermost request is done; forgets it if that failed. */
  private void leave(boolean done) {
    nesting--;
    if (nesting == 0) {
      if (done) {
        for (Map.Entry<TypeRef, @Nullable Codec<?>> each : making.entrySet()) {
          finished.put(each.getKey(), Objects.requireNonNull(each.getValue()));
        }
      } else if (converters != null) {
        converters.clear();
      }
      making.clear();
    }
  }

  private void checkDefaults() {
    List<Problem> problems = new ArrayList<>();
    for (Codec<?> codec : making.values()) {
      if (codec instanceof ObjectCodec<?> object) {
        problems.addAll(object.checkDefaults());
      }
    }
    if (!problems.isEmpty()) {
      throw new MappingException(problems);
    }
  }

  private Codec<?> make(TypeRef type) {
    Codec<?> known = finished.get(type);
    if (known != null) {
      return known;
    }
    if (making.containsKey(type)) {
      Codec<?> begun = making.get(type);
      if (begun == null) {
        begun = new DeferredCodec<>(type);
        making.put(type, begun);
      }
      return begun;
    }
    making.put(type, null);
    boolean done = false;
    try {
      Codec<?> codec = factory(type).create(type, this);
      if (making.put(type, codec) instanceof DeferredCodec<?> stub) {
        stub.complete(codec);
      }
      done = true;
      return codec;
    } finally {
      if (!done) {
        making.remove(type);
      }
    }
  }

  /** Those of {@code @Convert}, made when the first is asked for. */
  Converters converters() {
    if (converters == null) {
      converters = new Converters(this);
    }
    return converters;
  }

  private @Nullable CodecFactory claiming(TypeRef type) {
    for (CodecFactory factory : claiming) {
      if (factory.claims(type)) {
        return factory;
      }
    }
    return null;
  }

  private CodecFactory factory(TypeRef type) {
    CodecFactory factory = claiming(type);
    if (factory == null && objects.claims(type)) {
      factory = objects;
    }
    if (factory == null) {
      throw Misfits.of(type);
    }
    return factory;
  }
}
