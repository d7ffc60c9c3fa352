package io.dynabind.samples.orders;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** One line of an order: stored as a map inside it, and checked when it comes over HTTP. */
public record Line(
    @NotBlank @Size(max = 40) String sku,
    @Min(1) @Max(1_000) int quantity,
    @NotNull @PositiveOrZero @Digits(integer = 9, fraction = 2) BigDecimal price) {

  BigDecimal amount() {
    return price.multiply(BigDecimal.valueOf(quantity));
  }
}
