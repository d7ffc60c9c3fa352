package io.dynabind.spring.boot.test.shop;

import org.springframework.stereotype.Service;

/** A service that a slice leaves out. */
@Service
public class Till {

  private final Orders orders;

  /** Is given its repository. */
  public Till(Orders orders) {
    this.orders = orders;
  }

  /** Writes. */
  public Order sell(String id, int total) {
    return orders.save(new Order(id, total));
  }
}
