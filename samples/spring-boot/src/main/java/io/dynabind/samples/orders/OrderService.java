package io.dynabind.samples.orders;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service. It needs a region, credentials, and {@code CURSOR_SECRET}. */
@SpringBootApplication
public class OrderService {

  /**
   * Starts the service.
   *
   * @param arguments properties, such as {@code --server.port=8081}
   */
  public static void main(String[] arguments) {
    SpringApplication.run(OrderService.class, arguments);
  }
}
