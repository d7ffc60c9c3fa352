package io.dynabind.spring.boot.shop;

import java.util.function.Function;
import org.springframework.context.ApplicationContext;

/** Raises the total of one order by one. */
public final class Round implements Function<ApplicationContext, Integer> {

  /** Made by its name, in each loader. */
  public Round() {}

  @Override
  public Integer apply(ApplicationContext context) {
    Orders orders = context.getBean(Orders.class);
    Orders.Key key = new Orders.Key("c", "round");
    Order before = orders.findById(key).orElse(new Order("c", "round", 0, null));
    return orders.save(new Order("c", "round", before.total() + 1, before.version())).total();
  }
}
