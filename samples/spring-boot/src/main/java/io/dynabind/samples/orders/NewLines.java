package io.dynabind.samples.orders;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What an order is changed to.
 *
 * @param lines all its lines
 */
public record NewLines(@NotEmpty @Size(max = 100) List<@Valid @NotNull Line> lines) {}
