package io.dynabind.spring.data;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;

/** A page that leads forward, of items that were counted. */
final class CountedPage<T> extends ForwardSlice<T> implements Page<T> {

  private static final long serialVersionUID = 1L;

  private final long total;

  CountedPage(List<T> content, Pageable pageable, boolean hasNext, long total) {
    super(content, pageable, hasNext);
    this.total = total;
  }

  /** As many as of this size would hold all; filters may make for more. */
  @Override
  public int getTotalPages() {
    return Math.toIntExact((total + getSize() - 1) / getSize());
  }

  @Override
  public long getTotalElements() {
    return total;
  }

  @Override
  public <U> Page<U> map(Function<? super T, ? extends U> converter) {
    return new CountedPage<>(getConvertedContent(converter), getPageable(), hasNext(), total);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CountedPage<?> that && total == that.total && super.equals(other);
  }

  @Override
  public int hashCode() {
    return Objects.hash(total, super.hashCode());
  }
}
