package io.dynabind.spring.data;

import java.util.Comparator;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A stream whose pages are read while the caller goes on; so failures come then. */
final class TranslatingStream<T> implements Spliterator<T> {

  private final Spliterator<T> source;

  private TranslatingStream(Spliterator<T> source) {
    this.source = source;
  }

  static <T> Stream<T> of(Stream<T> stream) {
    return StreamSupport.stream(new TranslatingStream<>(stream.spliterator()), stream.isParallel())
        .onClose(stream::close);
  }

  @Override
  public boolean tryAdvance(Consumer<? super T> action) {
    try {
      return source.tryAdvance(action);
    } catch (RuntimeException e) {
      throw ExceptionTranslation.translated(e);
    }
  }

  @Override
  public void forEachRemaining(Consumer<? super T> action) {
    try {
      source.forEachRemaining(action);
    } catch (RuntimeException e) {
      throw ExceptionTranslation.translated(e);
    }
  }

  @Override
  public @Nullable Spliterator<T> trySplit() {
    Spliterator<T> split = source.trySplit();
    return split == null ? null : new TranslatingStream<>(split);
  }

  @Override
  public long estimateSize() {
    return source.estimateSize();
  }

  @Override
  public int characteristics() {
    return source.characteristics();
  }

  @Override
  public @Nullable Comparator<? super T> getComparator() {
    return source.getComparator();
  }
}
