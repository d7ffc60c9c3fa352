package io.dynabind.matrix;

import io.dynabind.test.Fault;

/** What may be done about a lost answer to an operation. */
enum Form {
  /** A read: send it again. */
  READ(true, false),
  /** A read of what a table is: send it again. */
  DESCRIPTION(true, false),
  /** A write that may be applied twice: send it again. */
  HARMLESS(true, false),
  /** A write whose condition refuses the second one: send it again, but a refusal says nothing. */
  GUARDED(true, false),
  /** The same, and the item tells whose write it holds. */
  GUARDED_BY_TOKEN(true, true),
  /** A write that must not be applied twice: do not send it again. */
  HARMFUL(false, false),
  /** The same, but the item tells whose write it holds. */
  HARMFUL_WITH_TOKEN(false, true),
  /** A transaction under a token: send it again, and a refusal says that it was not applied. */
  TRANSACTION(true, false),
  /** The same for a single write with its guards, which is not repeated after a conflict. */
  UNDER_ONE_TOKEN(true, false),
  /** A write to a table, whose second refusal says that the first one was done. */
  TABLE(true, false),
  /** A part of a longer conversation, which asks again whatever happens. */
  ASKING(true, false),
  /** Several writes, each for itself. */
  BATCH(false, false);

  final boolean isRepeated;
  final boolean leavesToken;

  Form(boolean isRepeated, boolean leavesToken) {
    this.isRepeated = isRepeated;
    this.leavesToken = leavesToken;
  }

  boolean isRead() {
    return this == READ || this == DESCRIPTION;
  }

  /** Whether the refusal of a repeated request says that none was applied. */
  boolean isDecidedByRefusal() {
    return this == TRANSACTION || this == UNDER_ONE_TOKEN;
  }

  /** What fails, surely has no effect, and is repeated with the shortest pauses. */
  Fault harmless(Side side, String action) {
    if (side == Side.BUILT && Fault.CONFLICT.fits(action)) {
      return Fault.CONFLICT;
    }
    return this == READ ? Fault.SERVER_ERROR : Fault.CONNECTION_REFUSED;
  }
}
