package io.dynabind.matrix;

import io.dynabind.matrix.Ground.Account;
import io.dynabind.matrix.Ground.Member;
import io.dynabind.matrix.Ground.Note;
import io.dynabind.outcome.Applied;
import io.dynabind.outcome.TableException;
import io.dynabind.table.EntityTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a write works on: how it is prepared, and what is stored before and after. */
enum Subject {
  NEW_NOTE("absent", "1"),
  OLD_NOTE("0", "1"),
  GONE_NOTE("0", "absent"),
  NEW_ACCOUNT("absent", "1"),
  OLD_ACCOUNT("0", "1"),
  GONE_ACCOUNT("0", "absent"),
  /** Another writer was faster than the entity that is written. */
  STALE_ACCOUNT("7", "never"),
  NEW_MEMBER("absent", "1"),
  OLD_MEMBER("0", "1"),
  /** What is unique stays as it is. */
  OLD_MEMBER_KEPT("0", "1"),
  GONE_MEMBER("0", "absent"),
  /** Another member has the value that is to be unique. */
  TWIN_MEMBER("absent", "never"),
  TWO_NEW_NOTES("absent absent", "1 1"),
  TWO_GONE_NOTES("0 0", "absent absent"),
  NEW_TABLE("absent", "there"),
  GONE_TABLE("there", "absent"),
  /** Nothing is written. */
  LEAVES("", "");

  final String before;
  final String after;

  Subject(String before, String after) {
    this.before = before;
    this.after = after;
  }

  void prepare(Ground ground) {
    switch (this) {
      case OLD_NOTE, GONE_NOTE -> ground.plain.table(Note.class).put(ground.oldNote());
      case TWO_GONE_NOTES ->
          ground.ids().forEach(id -> ground.plain.table(Note.class).put(ground.note(id, 0)));
      case OLD_ACCOUNT, GONE_ACCOUNT ->
          ground.plain.table(Account.class).insert(ground.account(0, null));
      case OLD_MEMBER, OLD_MEMBER_KEPT, GONE_MEMBER ->
          ground.plain.table(Member.class).insert(ground.oldMember());
      case TWIN_MEMBER -> ground.plain.table(Member.class).insert(ground.twin(ground.member()));
      case STALE_ACCOUNT -> {
        ground.plain.table(Account.class).insert(ground.account(6, null));
        ground.plain.table(Account.class).put(ground.account(7, 1L));
      }
      case GONE_TABLE -> ground.table(ground.plain).create();
      default -> {}
    }
  }

  String stored(Ground ground) {
    return switch (this) {
      case NEW_NOTE, OLD_NOTE, GONE_NOTE -> note(ground, ground.id());
      case TWO_NEW_NOTES, TWO_GONE_NOTES -> {
        List<String> each = new ArrayList<>();
        ground.ids().forEach(id -> each.add(note(ground, id)));
        yield String.join(" ", each);
      }
      case NEW_ACCOUNT, OLD_ACCOUNT, GONE_ACCOUNT, STALE_ACCOUNT ->
          ground
              .plain
              .table(Account.class)
              .get(ground.id())
              .map(account -> account.number() + "")
              .orElse("absent");
      case NEW_MEMBER, OLD_MEMBER, OLD_MEMBER_KEPT, GONE_MEMBER, TWIN_MEMBER -> member(ground);
      case NEW_TABLE, GONE_TABLE -> table(ground);
      case LEAVES -> "";
    };
  }

  private static String note(Ground ground, String id) {
    return ground.plain.table(Note.class).get(id).map(n -> n.number() + "").orElse("absent");
  }

  /** A value is guarded as long as the member has it. */
  private String member(Ground ground) {
    Optional<Member> member = ground.plain.table(Member.class).get(ground.id());
    String number = member.map(m -> m.number() + "").orElse("absent");
    for (Member each : List.of(ground.oldMember(), ground.member())) {
      boolean has = member.filter(m -> m.email().equals(each.email())).isPresent();
      if (this != TWIN_MEMBER && has == isFree(ground, each)) {
        return number + (has ? ", without a guard" : ", with a guard that is left");
      }
    }
    return number;
  }

  private static boolean isFree(Ground ground, Member member) {
    EntityTable<Member> members = ground.plain.table(Member.class);
    Member twin = ground.twin(member);
    boolean free = members.attempt().insert(twin) instanceof Applied<?>;
    if (free) {
      members.delete(twin);
    }
    return free;
  }

  private static String table(Ground ground) {
    try {
      // It is there unless it can be created.
      boolean missing = ground.table(ground.plain).createIfMissing();
      if (missing) {
        ground.table(ground.plain).deleteTable();
      }
      return missing ? "absent" : "there";
    } catch (TableException e) {
      return Objects.toString(e.getMessage());
    }
  }

  /** What is left behind would be in the way. */
  void cleanUp(Ground ground) {
    if ((this == NEW_TABLE || this == GONE_TABLE) && table(ground).equals("there")) {
      ground.table(ground.plain).deleteTable();
    }
  }
}
