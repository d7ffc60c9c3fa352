package io.dynabind.spring.aot.shop;

import io.dynabind.spring.boot.DynabindCustomizer;
import java.util.List;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Writes and reads more orders than codecs do by reflection, and says what it has read. */
@SpringBootApplication
public class Shop {

  private static final int ORDERS = 30;

  /**
   * Starts.
   *
   * @param arguments of Spring
   */
  public static void main(String[] arguments) {
    SpringApplication.run(Shop.class, arguments).close();
  }

  @Bean
  DynabindCustomizer money() {
    return builder -> builder.converters(new Money.Converter());
  }

  @Bean
  CommandLineRunner sale(Orders orders) {
    return arguments -> {
      for (int i = 0; i < ORDERS; i++) {
        orders.save(
            new Order(
                "c-1", "o-" + i, new Money(100 + i), List.of(new Order.Line("p-" + i, i)), null));
      }
      List<Order> found = orders.findByCustomer("c-1");
      System.out.println("read " + found.size() + ", the first of them " + found.get(0));
    };
  }
}
