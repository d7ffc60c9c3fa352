package io.dynabind.samples.orders;

import org.springframework.util.StringUtils;

/** Starts the service with DynamoDB Local beside it: no account, no Docker. */
public final class LocalOrderService {

  private LocalOrderService() {}

  /**
   * Starts both.
   *
   * @param arguments properties, such as {@code --server.port=8081}
   */
  public static void main(String[] arguments) {
    OrderService.main(StringUtils.addStringToArray(arguments, "--dynabind.local.enabled=true"));
  }
}
