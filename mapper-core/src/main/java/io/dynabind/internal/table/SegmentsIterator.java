package io.dynabind.internal.table;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Walks through the pages of all segments, in the order in which they arrive. */
final class SegmentsIterator<R> implements Iterator<R> {

  private final SegmentReads reads;
  private final Supplier<List<R>> slices;
  private long left;
  private Iterator<R> slice = List.<R>of().iterator();

  private SegmentsIterator(SegmentReads reads, Supplier<List<R>> slices, int most) {
    this.reads = reads;
    this.slices = slices;
    this.left = most == 0 ? Long.MAX_VALUE : most;
  }

  /** A stream; closing it, or reading it to its end, leaves nothing under way. */
  static <R> Stream<R> stream(SegmentReads reads, Supplier<List<R>> slices, int most) {
    SegmentsIterator<R> items = new SegmentsIterator<>(reads, slices, most);
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(items, Spliterator.NONNULL), false)
        .onClose(reads::close);
  }

  @Override
  public boolean hasNext() {
    while (left > 0 && !slice.hasNext() && !reads.isOver()) {
      slice = slices.get().iterator();
    }
    return left > 0 && slice.hasNext();
  }

  @Override
  public R next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    if (--left == 0) {
      reads.close();
    }
    return slice.next();
  }
}
