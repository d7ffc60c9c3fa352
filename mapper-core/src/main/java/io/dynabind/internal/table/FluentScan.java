package io.dynabind.internal.table;

import io.dynabind.executor.CallOptions;
import io.dynabind.expression.Condition;
import io.dynabind.table.ScanSteps;

/** The steps of a scan, for both forms. */
abstract class FluentScan<T, R, S extends ScanSteps<S>> implements ScanSteps<S>, Selecting<R> {

  final TableContext<T> context;
  final ScanSpec spec;
  final Projection<T, R> projection;

  FluentScan(TableContext<T> context, ScanSpec spec, Projection<T, R> projection) {
    this.context = context;
    this.spec = spec;
    this.projection = projection;
  }

  abstract S with(ScanSpec changed);

  @Override
  public final Selection<R> selection() {
    return spec.selection(context, projection);
  }

  @Override
  public final Selection<Boolean> counting() {
    return spec.counting(context);
  }

  @Override
  public final Selection<Boolean> presence() {
    return spec.selection(context, Projection.presence());
  }

  private S with(ReadSpec changed) {
    return with(spec.with(changed));
  }

  @Override
  public final S index(String name) {
    return with(spec.shared().withIndex(name));
  }

  @Override
  public final S filter(Condition condition) {
    return with(spec.shared().withFilter(condition));
  }

  @Override
  public final S segment(int segment, int total) {
    return with(spec.withSegment(segment, total));
  }

  @Override
  public final S parallel(int segments) {
    return with(spec.withParallel(segments));
  }

  @Override
  public final S limit(int items) {
    return with(spec.shared().withLimit(items));
  }

  @Override
  public final S includeExpired() {
    return with(spec.shared().includingExpired());
  }

  @Override
  public final S consistent() {
    return with(spec.shared().consistently());
  }

  @Override
  public final S with(CallOptions options) {
    return with(spec.shared().with(options));
  }
}
