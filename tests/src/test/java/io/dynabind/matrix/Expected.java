package io.dynabind.matrix;

import io.dynabind.test.Exchange;
import io.dynabind.test.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How a call has to end, told from the faults that it met and from what the server answered, which
 * dynabind may not have heard.
 *
 * @param word the outcome
 * @param requests how many requests of its action there have to be
 * @param attempts how many of them are counted as sent
 * @param flaws contradictions between the outcome and what the server did
 */
record Expected(String word, int requests, int attempts, List<String> flaws) {

  private static final Set<String> CHANGES =
      Set.of(
          "PutItem",
          "UpdateItem",
          "DeleteItem",
          "TransactWriteItems",
          "BatchWriteItem",
          "CreateTable",
          "DeleteTable");

  static boolean changes(String action) {
    return CHANGES.contains(action);
  }

  static Expected of(Recipe recipe, List<Fault> script, List<Exchange> sent, boolean isAsync) {
    if (recipe.form() == Form.ASKING) {
      Exchange last = sent.get(sent.size() - 1);
      boolean heard = Heard.of(last.fault(), last, isAsync) == Heard.PART;
      int again = heard && sent.size() == script.size() ? 0 : 1;
      return new Expected(Seen.APPLIED, script.size() + again, 0, List.of());
    }
    boolean silence = false;
    Heard last = Heard.NOT_SENT;
    int attempts = 0;
    int most = Side.BUILT.attempts + (goesOn(recipe, script) ? 1 : 0);
    for (int i = 0; i < most; i++) {
      Fault fault = i < script.size() ? script.get(i) : Fault.NONE;
      Heard heard = i < sent.size() ? Heard.of(fault, sent.get(i), isAsync) : Heard.of(fault);
      attempts += heard == Heard.NOT_SENT ? 0 : 1;
      if (heard == Heard.PART) {
        int more = fault == Fault.EMPTY_PAGE || fault == Fault.UNPROCESSED ? 1 : 0;
        return answered(recipe, silence, i, attempts, more, sent);
      }
      last = heard;
      silence |= heard.isSilence() && !recipe.form().isRead();
      if (silence && !recipe.form().isRepeated) {
        return checked(undecided(recipe, sent), i + 1, attempts, sent);
      }
    }
    String word = silence ? undecided(recipe, sent) : failed(recipe, last);
    return checked(word, Side.BUILT.attempts, attempts, sent);
  }

  /**
   * The same for a client that somebody else has built: how often it repeats what is its own
   * affair, but not that it does, and what it is told is all that counts.
   */
  static Expected ofGiven(Recipe recipe, List<Exchange> sent, boolean isAsync) {
    boolean silence = false;
    boolean left = false;
    Heard last = Heard.NOT_SENT;
    for (Exchange exchange : sent) {
      last = Heard.of(exchange.fault(), exchange, isAsync);
      silence |= last.isSilence() && !recipe.form().isRead();
      left |= last != Heard.NOT_SENT;
    }
    int attempts = left ? sent.size() : 0;
    if (last == Heard.PART) {
      return answered(recipe, silence, sent.size() - 1, attempts, 0, sent);
    }
    String word = silence ? undecided(recipe, sent) : failed(recipe, last);
    Expected expected = checked(word, sent.size(), attempts, sent);
    if (!recipe.form().isRepeated && sent.size() > 1) {
      expected.flaws().add("sent again, which it must not be");
    }
    return expected;
  }

  /** What other transactions are in the way of is tried until the deadline. */
  private static boolean goesOn(Recipe recipe, List<Fault> script) {
    Fault last = script.get(script.size() - 1);
    return (recipe.form() == Form.TRANSACTION || recipe.action().equals("TransactGetItems"))
        && (last == Fault.CONFLICT
            || last == Fault.CANCELED_BY_THROTTLING
            || last == Fault.TRANSACTION_IN_PROGRESS);
  }

  /** The server had the last word. */
  private static Expected answered(
      Recipe recipe, boolean silence, int index, int attempts, int more, List<Exchange> sent) {
    if (sent.size() <= index) {
      return new Expected("an answer", index + 1 + more, attempts, List.of());
    }
    boolean done = sent.get(index).isApplied();
    String word;
    if (done) {
      word = recipe.form().isRead() ? "Read" : Seen.APPLIED;
    } else if (!silence || recipe.form().isDecidedByRefusal()) {
      word = "Rejected " + recipe.refused();
    } else {
      word = recipe.form() == Form.TABLE ? Seen.APPLIED : undecided(recipe, sent);
    }
    return checked(word, index + 1 + more, attempts, sent);
  }

  private static String undecided(Recipe recipe, List<Exchange> sent) {
    if (!recipe.form().leavesToken) {
      return Seen.UNKNOWN;
    }
    boolean done = sent.stream().anyMatch(Exchange::isApplied);
    String otherwise = recipe.isOvertaken() ? "Rejected VERSION" : Seen.UNKNOWN;
    return done ? Seen.APPLIED : otherwise;
  }

  private static String failed(Recipe recipe, Heard last) {
    if (recipe.form() == Form.TABLE || recipe.form() == Form.DESCRIPTION) {
      return "NotApplied";
    }
    boolean read = recipe.form() == Form.READ;
    String reason =
        switch (last) {
          case THROTTLED, HOT_KEY, CONFLICT -> last.name();
          case REFUSED -> "INVALID";
          default -> read ? "NO_ANSWER" : "NOT_SENT";
        };
    return (read ? "ReadException " : "NotApplied ") + reason;
  }

  private static Expected checked(String word, int requests, int attempts, List<Exchange> sent) {
    List<String> flaws = new ArrayList<>();
    boolean done =
        sent.stream().anyMatch(exchange -> exchange.isApplied() && changes(exchange.action()));
    if (word.equals(Seen.APPLIED) && !done) {
      flaws.add("Applied, but the server has not done it");
    }
    if ((word.startsWith("Rejected") || word.startsWith("NotApplied")) && done) {
      flaws.add(word + ", but the server has done it");
    }
    return new Expected(word, requests, attempts, flaws);
  }

  /** Each write of a batch for itself: confirmed, perhaps, or surely not. */
  static Expected ofBatch(Recipe recipe, List<Exchange> sent, List<String> ids) {
    List<String> words = new ArrayList<>();
    List<String> flaws = new ArrayList<>();
    for (String id : ids) {
      String word = "NotApplied";
      boolean done = false;
      for (Exchange exchange : sent) {
        boolean forwarded = holds(exchange.forwarded().orElse(""), id);
        done |= forwarded && exchange.isApplied();
        Heard heard = Heard.of(exchange.fault());
        if (heard == Heard.PART && forwarded && exchange.isApplied()) {
          word = Seen.APPLIED;
        } else if (heard.isSilence()
            && holds(exchange.request(), id)
            && !word.equals(Seen.APPLIED)) {
          word = Seen.UNKNOWN;
        }
      }
      if ((word.equals(Seen.APPLIED) && !done) || (word.equals("NotApplied") && done)) {
        flaws.add(word + ", but done is " + done);
      }
      words.add(word);
    }
    return new Expected(String.join(", ", words), sent.size(), 0, flaws);
  }

  /** As the server has it. */
  static String batchState(Recipe recipe, List<Exchange> exchanges, List<String> ids) {
    String[] before = recipe.subject().before.split(" ");
    String[] after = recipe.subject().after.split(" ");
    List<String> each = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      String id = ids.get(i);
      boolean done =
          exchanges.stream()
              .filter(e -> changes(e.action()))
              .anyMatch(e -> e.isApplied() && holds(e.forwarded().orElse(""), id));
      each.add(done ? after[i] : before[i]);
    }
    return String.join(" ", each);
  }

  private static boolean holds(String request, String id) {
    return request.contains("\"" + id + "\"");
  }
}
