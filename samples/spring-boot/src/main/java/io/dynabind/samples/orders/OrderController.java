package io.dynabind.samples.orders;

import io.dynabind.spring.data.CursorPageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** Orders over HTTP. An order's version is its entity tag. */
@RestController
class OrderController {

  private static final String ORDERS_OF_CUSTOMER = "/customers/{customerId}/orders";
  private static final String ORDER = ORDERS_OF_CUSTOMER + "/{orderId}";

  private final Orders orders;

  OrderController(Orders orders) {
    this.orders = orders;
  }

  /** 201, or 409 if the customer has an order with this id. */
  @PostMapping(ORDERS_OF_CUSTOMER)
  ResponseEntity<Order> place(
      @PathVariable @Identifier String customerId, @Valid @RequestBody NewOrder order) {
    OrderKey key = new OrderKey(customerId, order.orderId());
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    Order placed = orders.insert(Order.placed(key, now, order.lines()));
    URI location = UriComponentsBuilder.fromPath(ORDER).build(customerId, order.orderId());
    return ResponseEntity.created(location).eTag(placed.entityTag()).body(placed);
  }

  /** 200, 304 if the client's If-None-Match still holds, or 404. */
  @GetMapping(ORDER)
  ResponseEntity<Order> one(
      @PathVariable @Identifier String customerId, @PathVariable @Identifier String orderId) {
    return tagged(existing(new OrderKey(customerId, orderId)));
  }

  /** The orders of a customer, sorted by their ids. */
  @GetMapping(ORDERS_OF_CUSTOMER)
  OrderPage ofCustomer(
      @PathVariable @Identifier String customerId,
      @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size,
      @RequestParam(required = false) @Nullable String page) {
    return OrderPage.of(orders.findByCustomerId(customerId, CursorPageRequest.of(size, page)));
  }

  /** The orders of all customers that are this far, the oldest first. */
  @GetMapping("/orders")
  OrderPage withStatus(
      @RequestParam OrderStatus status,
      @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size,
      @RequestParam(required = false) @Nullable String page) {
    return OrderPage.of(orders.findByStatus(status, CursorPageRequest.of(size, page)));
  }

  /**
   * 200; 412 if somebody else changed the order after the client read it, be it before this request
   * or while it was at work; 428 without If-Match; 409 if the order can no longer be changed; 404.
   */
  @PutMapping(ORDER)
  @Nullable ResponseEntity<Order> change(
      @PathVariable @Identifier String customerId,
      @PathVariable @Identifier String orderId,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String expected,
      @Valid @RequestBody NewLines change,
      WebRequest request) {
    if (expected == null) {
      throw new ResponseStatusException(
          HttpStatus.PRECONDITION_REQUIRED, "Send the ETag of the order as If-Match");
    }
    Order order = existing(new OrderKey(customerId, orderId));
    if (request.checkNotModified(order.entityTag())) {
      return null; // It has answered 412.
    }
    if (order.status() != OrderStatus.PLACED) {
      throw new ResponseStatusException(HttpStatus.CONFLICT, "The order is " + order.status());
    }
    return tagged(orders.update(order.withLines(change.lines())));
  }

  /** 200, 404, or 409 if the order is not one that waits for its payment. */
  @PostMapping(ORDER + "/payment")
  ResponseEntity<Order> pay(
      @PathVariable @Identifier String customerId, @PathVariable @Identifier String orderId) {
    return move(new OrderKey(customerId, orderId), OrderStatus.PLACED, OrderStatus.PAID);
  }

  /** 200, 404, or 409 if the order is not one that was paid and not yet shipped. */
  @PostMapping(ORDER + "/shipment")
  ResponseEntity<Order> ship(
      @PathVariable @Identifier String customerId, @PathVariable @Identifier String orderId) {
    return move(new OrderKey(customerId, orderId), OrderStatus.PAID, OrderStatus.SHIPPED);
  }

  private ResponseEntity<Order> move(OrderKey key, OrderStatus from, OrderStatus to) {
    return tagged(orders.move(key, from, to));
  }

  private Order existing(OrderKey key) {
    return orders
        .findById(key)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such order"));
  }

  private static ResponseEntity<Order> tagged(Order order) {
    return ResponseEntity.ok().eTag(order.entityTag()).body(order);
  }
}
