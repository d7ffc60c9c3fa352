package io.dynabind.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.matrix.Cell.Result;
import io.dynabind.test.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every public verb, blocking and not, with every fault that fits it at the first, a middle and the
 * last attempt: each call ends as it must by what the server really did, after as many attempts and
 * as much time as the policy says.
 */
@Tag("battery")
@Tag("fault-matrix")
class FaultMatrixBattery {

  private static final int SEED = 42;

  @Test
  void everyCellEndsAsItMust() {
    List<Recipe> recipes = Recipes.all();
    Map<Cell, Seen> seen = new LinkedHashMap<>();
    List<String> flaws = new ArrayList<>();
    try (Ground built = new Ground();
        Ground given = new Ground(Side.GIVEN)) {
      for (Cell cell : cells(recipes, isFull())) {
        Result result = cell.run(cell.side() == Side.BUILT ? built : given);
        seen.put(cell, result.seen());
        if (!result.flaws().isEmpty()) {
          flaws.add(cell + ": " + String.join("; ", result.flaws()));
        }
      }
    }
    System.out.printf(
        "battery fault-matrix: cells=%d unclassified=%d seed=%d%n",
        seen.size(), flaws.size(), SEED);

    assertThat(flaws).isEmpty();
    assertThat(seen).hasSizeGreaterThan(1_000);
    MatrixDocument.check(recipes, seen);
  }

  /** Whoever thinks that a lost answer to an insert is no matter is told so. */
  @Test
  void noticesWhatIsNotAsItMustBe() {
    Recipe put = Recipes.all().get(1);
    Recipe mistaken =
        Recipe.of(put.name(), put.action(), Form.HARMFUL, put.subject())
            .sync(Objects.requireNonNull(put.sync()));
    try (Ground ground = new Ground()) {
      Result result =
          new Cell(mistaken, Fault.REQUEST_LOST, Position.FIRST, false, Side.BUILT).run(ground);

      assertThat(result.flaws())
          .containsExactly(
              "outcome: expected Unknown but was Applied", "requests: expected 1 but was 2");
    }
  }

  @Test
  void everyPublicVerbHasCells() {
    Set<String> missing = new TreeSet<>(Verbs.all());
    missing.removeAll(Verbs.covered(Recipes.all()));

    assertThat(missing).as("verbs without a recipe in Recipes").isEmpty();
  }

  @Test
  void aVerbWithoutCellsIsMissed() {
    Set<String> missing = new TreeSet<>(Verbs.all());
    List<Recipe> others = new ArrayList<>(Recipes.all());
    others.removeIf(recipe -> recipe.covers().contains("EntityTable.saveChanged"));
    missing.removeAll(Verbs.covered(others));

    assertThat(missing).containsExactly("AsyncEntityTable.saveChanged", "EntityTable.saveChanged");
  }

  private static boolean isFull() {
    return System.getProperty("battery.size", "standard").equals("full");
  }

  /** Where a verb has both forms, all cells of both or, in turns, of one. */
  static List<Cell> cells(List<Recipe> recipes, boolean both) {
    List<Cell> cells = new ArrayList<>();
    for (Side side : Side.values()) {
      int turn = 0;
      for (Recipe recipe : recipes) {
        for (Fault fault : Fault.values()) {
          if (fault != Fault.NONE && fault.fits(recipe.action())) {
            for (Position position : positions(recipe, side)) {
              turn++;
              if (recipe.sync() != null && (both || recipe.async() == null || turn % 2 == 0)) {
                cells.add(new Cell(recipe, fault, position, false, side));
              }
              if (recipe.async() != null && (both || recipe.sync() == null || turn % 2 == 1)) {
                cells.add(new Cell(recipe, fault, position, true, side));
              }
            }
          }
        }
      }
    }
    return cells;
  }

  /** What a client that is given must not repeat has one attempt. */
  private static List<Position> positions(Recipe recipe, Side side) {
    boolean once = side == Side.GIVEN && !recipe.form().isRepeated && recipe.form() != Form.BATCH;
    return once ? List.of(Position.FIRST) : List.of(Position.values());
  }
}
