package io.dynabind.spring.boot.misled;

import io.dynabind.annotation.Index;
import io.dynabind.spring.data.DynamoRepository;
import java.util.List;

/** Has a slip of the pen. */
public interface Tickets extends DynamoRepository<Misled.Ticket, String> {

  /** By an index. */
  @Index("bySeats")
  List<Misled.Ticket> findBySeat(String seat);
}
