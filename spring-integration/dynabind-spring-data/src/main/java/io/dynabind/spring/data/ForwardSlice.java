package io.dynabind.spring.data;

import java.util.List;
import java.util.function.Function;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.SliceImpl;

/** A slice that leads forward, whatever its number is: cursors know no page before theirs. */
class ForwardSlice<T> extends SliceImpl<T> {

  private static final long serialVersionUID = 1L;

  ForwardSlice(List<T> content, Pageable pageable, boolean hasNext) {
    super(content, pageable, hasNext);
  }

  @Override
  public boolean hasPrevious() {
    return false;
  }

  /** Told by the cursor: a page by its token has the number 0 too. */
  @Override
  public boolean isFirst() {
    return CursorPageRequest.cursorOf(getPageable()) == null;
  }

  /** Without this it would be the page itself. */
  @Override
  public Pageable previousOrFirstPageable() {
    return getPageable().first();
  }

  @Override
  public <U> Slice<U> map(Function<? super T, ? extends U> converter) {
    return new ForwardSlice<>(getConvertedContent(converter), getPageable(), hasNext());
  }
}
