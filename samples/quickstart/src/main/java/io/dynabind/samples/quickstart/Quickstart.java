package io.dynabind.samples.quickstart;

import io.dynabind.Dynabind;
import io.dynabind.table.EntityTable;
import io.dynabind.test.LocalDynamoDb;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Loads the JDK's time-zone database into DynamoDB, asks questions and compares the answers. */
public final class Quickstart {

  /** The rules of summer time would go on for ever; up to here it is some 42,000 items. */
  private static final int HORIZON = 2037;

  private final EntityTable<Zone> zones;
  private final EntityTable<Transition> transitions;
  private final Questions questions;
  private final TimeZones truth;
  private final Comparison comparison;
  private final PrintStream out;

  private Quickstart(Dynabind dynabind, TimeZones truth, PrintStream out) {
    this.zones = dynabind.table(Zone.class);
    this.transitions = dynabind.table(Transition.class);
    this.truth = truth;
    this.out = out;
    this.comparison = new Comparison(out);
    this.questions = new Questions(dynabind.repository(Transitions.class), truth, comparison);
  }

  /**
   * Runs the quickstart and exits with 0 if every answer agreed, else with 1.
   *
   * @param arguments none, or the last year whose transitions are loaded
   */
  public static void main(String[] arguments) {
    int horizon = arguments.length == 0 ? HORIZON : Integer.parseInt(arguments[0]);
    Summary summary = run(TimeZones.all(horizon), System.out);
    System.exit(summary.differences() == 0 ? 0 : 1);
  }

  static Summary run(TimeZones truth, PrintStream out) {
    out.println("Starting DynamoDB Local");
    try (LocalDynamoDb local = LocalDynamoDb.start();
        DynamoDbClient client = local.client();
        DynamoDbAsyncClient asyncClient = local.asyncClient();
        // Entities and repositories are read and planned here, and mistakes in them are reported
        // all at once. Nothing is sent yet.
        Dynabind dynabind =
            Dynabind.builder()
                .client(client)
                .asyncClient(asyncClient)
                .entities(Zone.class)
                .repositories(Transitions.class) // and with it the entity Transition
                .build()) {
      out.println("How each method of Transitions works");
      dynabind
          .describe(Transitions.class)
          .toString()
          .lines()
          .forEach(line -> out.println("  " + line));
      return new Quickstart(dynabind, truth, out).run();
    }
  }

  private Summary run() {
    List<Zone> newZones = truth.zones();
    // What is inserted without a version is stored with version 1.
    List<Zone> storedZones = newZones.stream().map(zone -> zone.withVersion(1)).toList();
    List<Transition> allTransitions = truth.transitions();

    timed("Creating the tables from the annotations", this::createTables);
    timed("Loading zones", () -> load(zones, newZones));
    timed("Loading transitions", () -> load(transitions, allTransitions));
    int zonesRead = timed("Reading all zones back", () -> readBack(zones, storedZones));
    int transitionsRead =
        timed("Reading all transitions back", () -> readBack(transitions, allTransitions));
    timed("Asking for each zone, by the table", () -> questions.ofZones(truth.ids()));
    timed("Asking for each year, by the index", () -> questions.ofYears(years(allTransitions)));
    out.println("Two writers meet");
    new Conflict(zones, comparison, out).meet("Europe/Berlin");

    Summary summary =
        new Summary(
            new Summary.Loaded(zonesRead, newZones.size()),
            new Summary.Loaded(transitionsRead, allTransitions.size()),
            comparison.answers(),
            comparison.differences());
    out.printf("%n%s%n", summary);
    return summary;
  }

  private int createTables() {
    zones.create();
    transitions.create();
    return 2;
  }

  private <T> int load(EntityTable<T> table, List<T> entities) {
    return Loader.load(table.async(), entities, new Progress(out, entities.size()));
  }

  /** A scan reads the whole table, page after page, in no order. */
  private <T> int readBack(EntityTable<T> table, List<T> expected) {
    List<T> found = table.scan().stream().toList();
    comparison.sameElements("scan of " + table.name(), expected, found);
    return found.size();
  }

  private static List<Integer> years(List<Transition> transitions) {
    return transitions.stream().map(Transition::year).distinct().sorted().toList();
  }

  /** Runs a step that says how many things it did. */
  private int timed(String what, IntSupplier step) {
    out.println(what);
    long start = System.nanoTime();
    int done = step.getAsInt();
    double seconds = (System.nanoTime() - start) / 1e9;
    out.printf(Locale.ROOT, "  %,d in %.1f s%n", done, seconds);
    return done;
  }
}
