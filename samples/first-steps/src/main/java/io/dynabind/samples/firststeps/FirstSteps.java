package io.dynabind.samples.firststeps;

import static io.dynabind.expression.Expressions.attribute;

import io.dynabind.Dynabind;
import io.dynabind.expression.Condition;
import io.dynabind.operation.ReturnItem;
import io.dynabind.outcome.Applied;
import io.dynabind.outcome.BatchResult;
import io.dynabind.outcome.NotApplied;
import io.dynabind.outcome.Outcome;
import io.dynabind.outcome.Rejected;
import io.dynabind.outcome.TransactionResult;
import io.dynabind.outcome.Unknown;
import io.dynabind.outcome.VersionConflictException;
import io.dynabind.samples.firststeps.Payment.Card;
import io.dynabind.samples.firststeps.Payment.Transfer;
import io.dynabind.schema.SchemaMode;
import io.dynabind.schema.SchemaReport;
import io.dynabind.table.BatchItems;
import io.dynabind.table.DocumentKey;
import io.dynabind.table.EntityTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the README shows. */
final class FirstSteps {

  private FirstSteps() {}

  static Dynabind start(DynamoDbClient client, DynamoDbAsyncClient asyncClient) {
    Dynabind dynabind =
        Dynabind.builder()
            .client(client)
            .asyncClient(asyncClient)
            .entities(Order.class)
            .repositories(Orders.class)
            .build();
    return dynabind;
  }

  static boolean check(DynamoDbClient client) {
    try (Dynabind dynabind =
        Dynabind.builder()
            .client(client)
            .entities(Order.class)
            .schema(SchemaMode.CREATE_MISSING) // or VALIDATE, PLAN, NONE
            .build()) {
      SchemaReport report = dynabind.schema(); // at any time; changes nothing
      System.out.println(report);
      return report.isSound();
    }
  }

  static Order write(Dynabind dynabind, Order order) {
    EntityTable<Order> table = dynabind.table(Order.class);
    table.createIfMissing();
    Order saved = table.insert(order); // fails if it exists; saved.version() is 1
    Order shipped = table.update(saved.with(OrderStatus.SHIPPED)); // version() is 2
    return shipped;
  }

  static List<Order> read(Dynabind dynabind) {
    EntityTable<Order> table = dynabind.table(Order.class);
    Optional<Order> one = table.get(new OrderKey("c-1", "o-1"));
    List<Order> latest =
        table.query("c-1").rangeKey().startsWith("o-").descending().limit(10).list();
    Orders orders = dynabind.repository(Orders.class);
    List<Order> some = orders.findByCustomerIdAndOrderIdStartingWith("c-1", "o-");
    System.out.println(dynabind.describe(Orders.class));
    return one.isPresent() && latest.size() == some.size() ? some : List.of();
  }

  static String conflict(EntityTable<Order> table, Order stale) {
    try {
      table.put(stale);
    } catch (VersionConflictException e) {
      return "somebody else was faster: " + e.current().isPresent();
    }
    return "nobody was faster";
  }

  static String outcome(EntityTable<Order> table, Order order) {
    Outcome<Order> outcome = table.attempt().put(order);
    if (outcome instanceof Applied<Order> applied) {
      return "written with version " + applied.value().version();
    } else if (outcome instanceof Rejected<Order> rejected) {
      return "refused: " + rejected.reason(); // EXISTS, MISSING, VERSION or CONDITION
    } else if (outcome instanceof NotApplied<Order> notApplied) {
      return "no effect: " + notApplied.reason(); // THROTTLED, ACCESS_DENIED, ...
    } else {
      return "the answer was lost: " + ((Unknown<Order>) outcome).cause();
    }
  }

  static Optional<Order> change(EntityTable<Order> table, OrderKey key) {
    Outcome<Optional<Order>> outcome =
        table
            .updateByKey(key)
            .set(Order::status, OrderStatus.SHIPPED)
            .increment(Order::total, new BigDecimal("4.90"))
            .append(Order::lines, new Line("gift", 1, BigDecimal.ZERO))
            .when(
                attribute(Order::status)
                    .eq(OrderStatus.PAID)
                    .and(attribute("lines[0].quantity").gt(0)))
            .returning(ReturnItem.NEW)
            .attempt();
    return outcome.orElseThrow();
  }

  static boolean options(EntityTable<Order> table, Order read, OrderKey key) {
    Condition open = attribute(Order::status).ne(OrderStatus.SHIPPED);
    Outcome<Order> refused = table.prepare().put(read).when(open).attempt();
    Order saved = table.saveChanged(read, read.with(OrderStatus.PAID)); // sends the status alone
    table.updateByKey(key).apply(Map.of("status", "SHIPPED", "total", Map.of("add", 1))).execute();
    Optional<Order> deleted =
        table.prepare().deleteByKey(key).mustExist().returning(ReturnItem.OLD).execute();
    return refused instanceof Rejected && saved.version() < deleted.orElseThrow().version();
  }

  static Optional<Map<String, Object>> documents(Dynabind dynabind) {
    DocumentKey key = DocumentKey.hash("customerId", String.class).range("eventId", Long.class);
    EntityTable<Map<String, Object>> events = dynabind.documents("events", key);
    events.createIfMissing();
    events.put(Map.of("customerId", "c-1", "eventId", 7L, "kind", "login", "tags", Set.of("new")));
    events.update(Map.of("customerId", "c-1", "eventId", 7L, "seconds", 12)); // keeps the others
    List<Map<String, Object>> some = events.query("c-1").rangeKey().gt(5L).list();
    Optional<Map<String, Object>> one = events.get(new EventKey("c-1", 7L));
    return some.isEmpty() ? Optional.empty() : one; // seconds is a BigDecimal
  }

  static Ticket generate(Dynabind dynabind) {
    EntityTable<Ticket> tickets = dynabind.table(Ticket.class);
    tickets.createIfMissing();
    Ticket opened = tickets.insert(new Ticket("It does not start.")); // with an id, and times
    tickets.updateByKey(opened.id()).set(Ticket::text, "It does.").execute(); // revisions is 1
    Optional<Ticket> read = tickets.getConsistently(opened.id());
    return read.orElseThrow();
  }

  static boolean expire(Dynabind dynabind) {
    EntityTable<Session> sessions = dynabind.table(Session.class);
    sessions.createIfMissing();
    sessions.put(new Session("c-1", Instant.now().minusSeconds(60)));
    Optional<Session> none = sessions.get("c-1");
    Optional<Session> expired = sessions.includingExpired().get("c-1");
    Session again = sessions.insert(new Session("c-1", Instant.now().plusSeconds(3600)));
    return none.isEmpty() && expired.isPresent() && sessions.get(again).isPresent();
  }

  static Account book(Dynabind dynabind) {
    EntityTable<Account> accounts = dynabind.table(Account.class);
    accounts.createIfMissing();
    accounts.insert(new Account("a-1"));
    accounts.updateByKey("a-1").increment(Account::balance, new BigDecimal("9.90")).execute();
    return accounts.getConsistently("a-1").orElseThrow();
  }

  static BatchResult batch(Dynabind dynabind, List<Payment> imported, List<Subscriber> left) {
    EntityTable<Payment> payments = dynabind.table(Payment.class);
    EntityTable<Subscriber> subscribers = dynabind.table(Subscriber.class);
    payments.putAll(imported); // throws BatchException unless all were applied
    List<Payment> some = payments.getAll(List.of("p-1", "p-2"));
    BatchResult result =
        dynabind.batchWrite().putAll(payments, some).deleteAll(subscribers, left).attempt();
    result.leftovers().forEach(entry -> System.out.println(entry.outcome()));
    return result;
  }

  static Order payTogether(Dynabind dynabind, Order order, Card card) {
    EntityTable<Order> orders = dynabind.table(Order.class);
    EntityTable<Payment> payments = dynabind.table(Payment.class);
    EntityTable<Subscriber> subscribers = dynabind.table(Subscriber.class);
    Order paid = order.with(OrderStatus.PAID);
    TransactionResult result =
        dynabind
            .transactWrite()
            .update(orders, paid) // if its version is the stored one
            .insert(payments, card)
            .updateByKey(subscribers, "s-1", s -> s.increment(Subscriber::points, 10).orCreate())
            .check(payments, "p-1", attribute("amount").exists())
            .attempt();
    result.obstacles().forEach(entry -> System.out.println(entry.outcome()));
    BatchItems both = dynabind.transactGet().get(orders, paid).get(payments, card.id()).execute();
    return both.found(payments).isEmpty() ? order : result.written(paid); // with its new version
  }

  static List<Card> pay(Dynabind dynabind) {
    EntityTable<Payment> payments = dynabind.table(Payment.class);
    payments.createIfMissing();
    payments.put(new Card("p-1", new BigDecimal("12.3"), "4242"));
    payments.put(new Transfer("p-2", new BigDecimal("99"), "DE02120300000000202051"));
    Optional<Payment> any = payments.get("p-1"); // a Card
    EntityTable<Card> cards = dynabind.table(Card.class); // the same table, but only its cards
    return any.isPresent() ? cards.scan().list() : List.of();
  }
}
