package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.item.ItemReader;
import io.dynabind.table.Page;
import io.dynabind.table.PageLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is read of all segments of a scan, several at once. */
final class SegmentsSelection<R> extends Selection<R> {

  private final ScanOperations<R> operations;
  private final Function<ItemReader, Optional<R>> decode;

  SegmentsSelection(
      TableContext<?> context, ScanOperations<R> operations, int most, CallOptions options) {
    super(context, most, options);
    this.operations = operations;
    this.decode = operations.reading().decode();
    if (!context.executor().supportsAsync()) {
      throw new UnsupportedOperationException(
          "parallel(…) sends several requests at once, and there is no client that does not block;"
              + " give the builder an asyncClient(…)");
    }
  }

  private PageLimit whole() {
    return most == 0 ? PageLimit.UNLIMITED : PageLimit.of(most);
  }

  private SegmentScan call(PageLimit limit, CallOptions call) {
    return SegmentScan.of(context, operations, limit, call);
  }

  private Conversation<Page<R>> part(PageLimit limit, CallOptions call) {
    return new SegmentsPage<>(decode, call(limit, call).begin(), limit);
  }

  @Override
  Conversation<Page<R>> part(PageLimit limit) {
    return part(limit, options);
  }

  @Override
  Conversation<List<R>> listing(CallOptions call) {
    return part(whole(), call).then(page -> new ArrayList<>(page.items()));
  }

  @Override
  Conversation<Long> count() {
    return new SegmentsCount(decode, call(whole(), options).begin(), most);
  }

  @Override
  Stream<R> stream() {
    SegmentReads reads = call(whole(), options).begin();
    return SegmentsIterator.stream(
        reads, () -> context.sync().run(new SegmentsSlice<>(decode, reads)), most);
  }

  @Override
  Flow.Publisher<R> publisher() {
    return PagePublisher.of(call(whole(), options), decode, most);
  }
}
