package io.dynabind.test;

import io.dynabind.test.internal.fault.Course;
import io.dynabind.test.internal.http.Ending;
import io.dynabind.test.internal.http.HttpAnswer;
import io.dynabind.test.internal.http.HttpCall;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One request on its way through its fault. */
final class Meeting {

  private final long number;
  private final HttpCall call;
  private final Fault fault;
  private final Course course;
  private final @Nullable Hold before;
  private final @Nullable Hold after;
  private final Consumer<Exchange> record;

  Meeting(
      long number,
      HttpCall call,
      Fault fault,
      Course course,
      @Nullable Hold before,
      @Nullable Hold after,
      Consumer<Exchange> record) {
    this.number = number;
    this.call = call;
    this.fault = fault;
    this.course = course;
    this.before = before;
    this.after = after;
    this.record = record;
  }

  /** Holds the request before the server is asked. */
  @Nullable Hold before() {
    return before;
  }

  /** Holds the answer when the server has given it. */
  @Nullable Hold after() {
    return after;
  }

  /** What the server is asked; null if it is not. */
  @Nullable HttpCall forwarded() {
    return course.forwarded();
  }

  /** What the client is told once the server has answered, or without its being asked. */
  Ending end(@Nullable HttpAnswer answer) {
    Ending ending = course.ending().apply(answer);
    record(course.forwarded(), answer, ending.status());
    return ending;
  }

  /** The request was given up before the server was asked. */
  void abandon() {
    record(null, null, 0);
  }

  /** The server was asked, and a real failure kept its answer away. */
  void fail() {
    record(course.forwarded(), null, 0);
  }

  private void record(@Nullable HttpCall forwarded, @Nullable HttpAnswer answer, int told) {
    record.accept(
        new Exchange(
            number,
            call.action(),
            fault,
            call.invocation(),
            answer == null ? 0 : answer.status(),
            told,
            call.text(),
            Optional.ofNullable(forwarded).map(HttpCall::text),
            Optional.ofNullable(answer).map(HttpAnswer::text)));
  }
}
