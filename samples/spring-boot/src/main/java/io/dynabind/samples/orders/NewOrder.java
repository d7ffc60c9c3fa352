package io.dynabind.samples.orders;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * An order to be placed.
 *
 * @param orderId chosen by the client, so that a request that is sent again cannot order twice
 * @param lines what is ordered
 */
public record NewOrder(
    @Identifier String orderId, @NotEmpty @Size(max = 100) List<@Valid @NotNull Line> lines) {}
