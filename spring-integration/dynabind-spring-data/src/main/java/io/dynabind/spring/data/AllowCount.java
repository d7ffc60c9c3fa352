package io.dynabind.spring.data;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Allows a derived method to return a {@link org.springframework.data.domain.Page}, which knows how
 * many items there are: beside each page, all items that answer are counted, which reads all of
 * them and is paid for as reading them is.
 *
 * <pre>{@code
 * @AllowCount
 * Page<Order> findByStatus(OrderStatus status, Pageable page);
 * }</pre>
 *
 * <p>The count is a query of its own, in as many requests as its megabytes take; a first page that
 * holds all items needs none. Pages are asked for as slices are: page 0, then {@code
 * nextPageable()} or a {@link CursorPageRequest}. A {@link org.springframework.data.domain.Slice}
 * or {@link org.springframework.data.domain.Window} tells whether there are more, and costs no
 * count.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowCount {}
