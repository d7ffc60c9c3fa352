package io.dynabind.samples.orders;

import io.dynabind.spring.data.CursorPageRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Slice;

/**
 * A page of orders.
 *
 * @param orders those on this page
 * @param next the token of the next page; null on the last one
 */
public record OrderPage(List<Order> orders, @Nullable String next) {

  static OrderPage of(Slice<Order> slice) {
    String next =
        slice.hasNext() ? CursorPageRequest.tokenOf(slice.nextPageable()).orElseThrow() : null;
    return new OrderPage(slice.getContent(), next);
  }
}
