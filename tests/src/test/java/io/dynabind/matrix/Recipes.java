package io.dynabind.matrix;

import static io.dynabind.expression.Expressions.attribute;
import static io.dynabind.matrix.Form.ASKING;
import static io.dynabind.matrix.Form.BATCH;
import static io.dynabind.matrix.Form.DESCRIPTION;
import static io.dynabind.matrix.Form.GUARDED;
import static io.dynabind.matrix.Form.GUARDED_BY_TOKEN;
import static io.dynabind.matrix.Form.HARMFUL;
import static io.dynabind.matrix.Form.HARMFUL_WITH_TOKEN;
import static io.dynabind.matrix.Form.HARMLESS;
import static io.dynabind.matrix.Form.READ;
import static io.dynabind.matrix.Form.TABLE;
import static io.dynabind.matrix.Form.TRANSACTION;
import static io.dynabind.matrix.Form.UNDER_ONE_TOKEN;
import static io.dynabind.matrix.Subject.GONE_ACCOUNT;
import static io.dynabind.matrix.Subject.GONE_MEMBER;
import static io.dynabind.matrix.Subject.GONE_NOTE;
import static io.dynabind.matrix.Subject.GONE_TABLE;
import static io.dynabind.matrix.Subject.LEAVES;
import static io.dynabind.matrix.Subject.NEW_ACCOUNT;
import static io.dynabind.matrix.Subject.NEW_MEMBER;
import static io.dynabind.matrix.Subject.NEW_NOTE;
import static io.dynabind.matrix.Subject.NEW_TABLE;
import static io.dynabind.matrix.Subject.OLD_ACCOUNT;
import static io.dynabind.matrix.Subject.OLD_MEMBER;
import static io.dynabind.matrix.Subject.OLD_MEMBER_KEPT;
import static io.dynabind.matrix.Subject.OLD_NOTE;
import static io.dynabind.matrix.Subject.STALE_ACCOUNT;
import static io.dynabind.matrix.Subject.TWIN_MEMBER;
import static io.dynabind.matrix.Subject.TWO_GONE_NOTES;
import static io.dynabind.matrix.Subject.TWO_NEW_NOTES;

import io.dynabind.Published;
import io.dynabind.expression.AttributeRef;
import io.dynabind.expression.Condition;
import io.dynabind.operation.ReturnItem;
import io.dynabind.outcome.TransactionResult;
import io.dynabind.outcome.WithMeta;
import io.dynabind.table.Page;
import io.dynabind.table.PageLimit;
import io.dynabind.table.TransactGet;
import io.dynabind.table.TransactWrite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A recipe for every public verb. */
@SuppressWarnings("serial") // attributes are named by text: the records are not public
final class Recipes {

  private static final String PUT = "PutItem";
  private static final String UPDATE = "UpdateItem";
  private static final String DELETE = "DeleteItem";
  private static final String GET = "GetItem";
  private static final String ONCE = "TransactWriteItems";
  private static final String WRITES = "BatchWriteItem";
  private static final String GETS = "BatchGetItem";
  private static final AttributeRef<@Nullable Object> NUMBER = attribute("number");
  private static final Condition IS_OLD = NUMBER.eq(0L);

  /** So many units per second that there is no pause for the pace. */
  private static final long ENDLESS = 10_000_000_000L;

  private Recipes() {}

  static List<Recipe> all() {
    List<Recipe> all = new ArrayList<>();
    throwing().forEach(all::add);
    attempts().forEach(all::add);
    updates().forEach(all::add);
    prepared().forEach(all::add);
    reads().forEach(all::add);
    pages().forEach(all::add);
    repositories().forEach(all::add);
    planned().forEach(all::add);
    batches().forEach(all::add);
    transactions().forEach(all::add);
    moreTransactions().forEach(all::add);
    uniques().forEach(all::add);
    metas().forEach(all::add);
    tables().forEach(all::add);
    return all;
  }

  private static Recipe of(String covers, String action, Form form, Subject subject) {
    return Recipe.of(covers, action, form, subject);
  }

  private static Stream<Recipe> throwing() {
    return Stream.of(
        of("EntityTable.insert", PUT, HARMFUL, NEW_NOTE)
            .sync(g -> g.notes.insert(g.note()))
            .async(g -> g.notes.async().insert(g.note())),
        of("EntityTable.put", PUT, HARMLESS, OLD_NOTE)
            .sync(g -> g.notes.put(g.note()))
            .async(g -> g.notes.async().put(g.note())),
        of("EntityTable.update", UPDATE, GUARDED, OLD_NOTE)
            .sync(g -> g.notes.update(g.note()))
            .async(g -> g.notes.async().update(g.note())),
        of("EntityTable.saveChanged", UPDATE, GUARDED, OLD_NOTE)
            .sync(g -> g.notes.saveChanged(g.oldNote(), g.note()))
            .async(g -> g.notes.async().saveChanged(g.oldNote(), g.note())),
        of("EntityTable.delete", DELETE, HARMLESS, GONE_NOTE)
            .sync(g -> nothing(() -> g.notes.delete(g.note())))
            .async(g -> g.notes.async().delete(g.note())),
        of("EntityTable.deleteByKey", DELETE, HARMLESS, GONE_NOTE)
            .sync(g -> nothing(() -> g.notes.deleteByKey(g.id())))
            .async(g -> g.notes.async().deleteByKey(g.id())),
        of("EntityTable.insert", PUT, HARMFUL, OLD_NOTE)
            .called("of an item that exists")
            .refused("EXISTS")
            .sync(g -> g.notes.insert(g.note()))
            .async(g -> g.notes.async().insert(g.note())),
        of("EntityTable.update", UPDATE, GUARDED, NEW_NOTE)
            .called("of an item that does not exist")
            .refused("MISSING")
            .sync(g -> g.notes.update(g.note()))
            .async(g -> g.notes.async().update(g.note())));
  }

  private static Stream<Recipe> attempts() {
    String versioned = "versioned";
    return Stream.of(
        of("WriteAttempts.insert", PUT, HARMFUL_WITH_TOKEN, NEW_ACCOUNT)
            .called(versioned)
            .sync(g -> g.accounts.attempt().insert(g.newAccount()))
            .async(g -> g.accounts.async().attempt().insert(g.newAccount())),
        of("WriteAttempts.put", PUT, GUARDED_BY_TOKEN, OLD_ACCOUNT)
            .called(versioned)
            .sync(g -> g.accounts.attempt().put(g.account()))
            .async(g -> g.accounts.async().attempt().put(g.account())),
        of("WriteAttempts.update", UPDATE, GUARDED_BY_TOKEN, OLD_ACCOUNT)
            .called(versioned)
            .sync(g -> g.accounts.attempt().update(g.account()))
            .async(g -> g.accounts.async().attempt().update(g.account())),
        of("WriteAttempts.saveChanged", UPDATE, GUARDED_BY_TOKEN, OLD_ACCOUNT)
            .called(versioned)
            .sync(g -> g.accounts.attempt().saveChanged(g.oldAccount(), g.account()))
            .async(g -> g.accounts.async().attempt().saveChanged(g.oldAccount(), g.account())),
        of("WriteAttempts.delete", DELETE, GUARDED, GONE_ACCOUNT)
            .called(versioned)
            .refused("MISSING")
            .sync(g -> g.accounts.attempt().delete(g.account()))
            .async(g -> g.accounts.async().attempt().delete(g.account())),
        of("WriteAttempts.deleteByKey", DELETE, HARMLESS, GONE_ACCOUNT)
            .called(versioned)
            .sync(g -> g.accounts.attempt().deleteByKey(g.id()))
            .async(g -> g.accounts.async().attempt().deleteByKey(g.id())),
        of("WriteAttempts.put", PUT, GUARDED_BY_TOKEN, STALE_ACCOUNT)
            .called("of a version that is overtaken")
            .overtaken()
            .sync(g -> g.accounts.attempt().put(g.account()))
            .async(g -> g.accounts.async().attempt().put(g.account())));
  }

  private static Stream<Recipe> updates() {
    return Stream.of(
        of("EntityTable.updateByKey WriteCall.execute", UPDATE, GUARDED, OLD_NOTE)
            .called("set")
            .sync(g -> g.notes.updateByKey(g.id()).set(NUMBER, 1L).execute())
            .async(g -> g.notes.async().updateByKey(g.id()).set(NUMBER, 1L).execute()),
        of("EntityTable.updateByKey WriteCall.attempt", UPDATE, GUARDED, OLD_NOTE)
            .called("set under a condition")
            .refused("CONDITION")
            .sync(g -> g.notes.updateByKey(g.id()).set(NUMBER, 1L).when(IS_OLD).attempt())
            .async(g -> g.notes.async().updateByKey(g.id()).set(NUMBER, 1L).when(IS_OLD).attempt()),
        of("EntityTable.updateByKey WriteCall.attempt", UPDATE, HARMFUL, OLD_NOTE)
            .called("increment")
            .sync(g -> g.notes.updateByKey(g.id()).increment(NUMBER, 1).attempt())
            .async(g -> g.notes.async().updateByKey(g.id()).increment(NUMBER, 1).attempt()),
        of("EntityTable.updateByKey WriteCall.attempt", ONCE, HARMLESS, OLD_NOTE)
            .called("increment exactly once")
            .sync(g -> g.notes.updateByKey(g.id()).increment(NUMBER, 1).exactlyOnce().attempt())
            .async(
                g ->
                    g.notes
                        .async()
                        .updateByKey(g.id())
                        .increment(NUMBER, 1)
                        .exactlyOnce()
                        .attempt()),
        of("EntityTable.updateByKey WriteCall.attempt", UPDATE, HARMFUL_WITH_TOKEN, OLD_ACCOUNT)
            .called("increment, versioned")
            .sync(g -> g.accounts.updateByKey(g.id()).increment(NUMBER, 1).attempt())
            .async(g -> g.accounts.async().updateByKey(g.id()).increment(NUMBER, 1).attempt()),
        of("EntityTable.updateByKey WriteCall.attempt", UPDATE, HARMLESS, NEW_NOTE)
            .called("set or create")
            .sync(g -> g.notes.updateByKey(g.id()).set(NUMBER, 1L).orCreate().attempt())
            .async(g -> g.notes.async().updateByKey(g.id()).set(NUMBER, 1L).orCreate().attempt()),
        of("EntityTable.updateByKey WriteCall.attempt", UPDATE, HARMFUL, OLD_NOTE)
            .called("returning the old item")
            .sync(
                g ->
                    g.notes.updateByKey(g.id()).set(NUMBER, 1L).returning(ReturnItem.OLD).attempt())
            .async(
                g ->
                    g.notes
                        .async()
                        .updateByKey(g.id())
                        .set(NUMBER, 1L)
                        .returning(ReturnItem.OLD)
                        .attempt()));
  }

  private static Stream<Recipe> prepared() {
    return Stream.of(
        of("PreparedWrites.insert WriteCall.attempt", ONCE, HARMLESS, NEW_NOTE)
            .called("exactly once")
            .sync(g -> g.notes.prepare().insert(g.note()).exactlyOnce().attempt())
            .async(g -> g.notes.async().prepare().insert(g.note()).exactlyOnce().attempt()),
        of("PreparedWrites.put WriteCall.attempt", PUT, GUARDED, OLD_NOTE)
            .called("under a condition")
            .refused("CONDITION")
            .sync(g -> g.notes.prepare().put(g.note()).when(IS_OLD).attempt())
            .async(g -> g.notes.async().prepare().put(g.note()).when(IS_OLD).attempt()),
        of("PreparedWrites.put EntityWrite.returning WriteCall.execute", PUT, HARMFUL, OLD_NOTE)
            .called("returning the old item")
            .sync(g -> g.notes.prepare().put(g.note()).returning(ReturnItem.OLD).execute())
            .async(
                g -> g.notes.async().prepare().put(g.note()).returning(ReturnItem.OLD).execute()),
        of("PreparedWrites.update WriteCall.execute", UPDATE, HARMLESS, NEW_NOTE)
            .called("or create")
            .sync(g -> g.notes.prepare().update(g.note()).orCreate().execute())
            .async(g -> g.notes.async().prepare().update(g.note()).orCreate().execute()),
        of("PreparedWrites.delete WriteCall.execute", DELETE, GUARDED, GONE_NOTE)
            .called("under a condition")
            .refused("CONDITION")
            .sync(g -> g.notes.prepare().delete(g.note()).when(IS_OLD).execute())
            .async(g -> g.notes.async().prepare().delete(g.note()).when(IS_OLD).execute()),
        of("PreparedWrites.deleteByKey WriteCall.execute", DELETE, GUARDED, GONE_NOTE)
            .called("that must exist")
            .refused("MISSING")
            .sync(g -> g.notes.prepare().deleteByKey(g.id()).mustExist().execute())
            .async(g -> g.notes.async().prepare().deleteByKey(g.id()).mustExist().execute()));
  }

  private static Stream<Recipe> reads() {
    return Stream.of(
        of("EntityTable.get", GET, READ, LEAVES)
            .yields(g -> Optional.of(g.pages.get(1)))
            .sync(g -> g.leaves.get(g.second()))
            .async(g -> g.leaves.async().get(g.second())),
        of("EntityTable.getConsistently", GET, READ, LEAVES)
            .yields(g -> Optional.of(g.pages.get(1)))
            .sync(g -> g.leaves.getConsistently(g.second()))
            .async(g -> g.leaves.async().getConsistently(g.second())),
        of("EntityTable.query TableQuery.list", "Query", READ, LEAVES)
            .yields(g -> g.pages)
            .sync(g -> g.leaves.query(g.book).list())
            .async(g -> g.leaves.async().query(g.book).list()),
        of("EntityTable.query TableQuery.stream", "Query", READ, LEAVES)
            .yields(g -> g.pages)
            .sync(g -> g.leaves.query(g.book).stream().toList()),
        of("EntityTable.scan TableScan.list", "Scan", READ, LEAVES)
            .yields(g -> g.pages)
            .sync(g -> g.leaves.scan().list())
            .async(g -> g.leaves.async().scan().list()),
        of("EntityTable.scan TableScan.stream", "Scan", READ, LEAVES)
            .yields(g -> g.pages)
            .sync(g -> g.leaves.scan().stream().toList()),
        of("EntityTable.getAll", GETS, READ, LEAVES)
            .yields(g -> List.of(g.pages.get(1), g.pages.get(0)))
            .sync(g -> g.leaves.getAll(List.of(g.second(), g.first()))),
        of("Dynabind.batchGet BatchGet.execute BatchItems.found", GETS, READ, LEAVES)
            .yields(g -> List.of(g.pages.get(1), g.pages.get(0)))
            .sync(g -> bothLeaves(g).execute().found(g.leaves)),
        of("Dynabind.batchGet BatchGet.executeAsync BatchItems.of", GETS, READ, LEAVES)
            .yields(g -> List.of(Optional.of(g.pages.get(1)), Optional.of(g.pages.get(0))))
            .async(g -> bothLeaves(g).executeAsync().thenApply(items -> items.of(g.leaves))));
  }

  private static Stream<Recipe> pages() {
    return Stream.of(
        of("EntityTable.query TableQuery.page", "Query", READ, LEAVES)
            .yields(g -> g.pages)
            .sync(g -> g.leaves.query(g.book).page(PageLimit.of(3)).items())
            .async(
                g -> g.leaves.async().query(g.book).page(PageLimit.of(3)).thenApply(Page::items)),
        of("EntityTable.scan TableScan.page", "Scan", READ, LEAVES)
            .yields(g -> g.pages)
            .sync(g -> g.leaves.scan().page(PageLimit.of(3)).items())
            .async(g -> g.leaves.async().scan().page(PageLimit.of(3)).thenApply(Page::items)),
        of("EntityTable.query TableQuery.first", "Query", READ, LEAVES)
            .yields(g -> Optional.of(g.pages.get(0)))
            .sync(g -> g.leaves.query(g.book).first())
            .async(g -> g.leaves.async().query(g.book).first()),
        of("EntityTable.query TableQuery.exists", "Query", READ, LEAVES)
            .yields(g -> true)
            .sync(g -> g.leaves.query(g.book).exists())
            .async(g -> g.leaves.async().query(g.book).exists()),
        of("EntityTable.scan TableScan.count", "Scan", READ, LEAVES)
            .yields(g -> (long) g.pages.size())
            .sync(g -> g.leaves.scan().count())
            .async(g -> g.leaves.async().scan().count()),
        of("EntityTable.query TableQuery.count", "Query", READ, LEAVES)
            .yields(g -> 3L)
            .sync(g -> g.leaves.query(g.book).count())
            .async(g -> g.leaves.async().query(g.book).count()),
        of("EntityTable.scan TableScan.first", "Scan", READ, LEAVES)
            .yields(g -> Optional.of(g.pages.get(0)))
            .sync(g -> g.leaves.scan().first())
            .async(g -> g.leaves.async().scan().first()),
        of("EntityTable.scan TableScan.exists", "Scan", READ, LEAVES)
            .yields(g -> true)
            .sync(g -> g.leaves.scan().exists())
            .async(g -> g.leaves.async().scan().exists()),
        of("EntityTable.query TableQuery.publisher", "Query", READ, LEAVES)
            .yields(g -> g.pages)
            .async(g -> Published.all(g.leaves.async().query(g.book).publisher())),
        of("EntityTable.scan TableScan.publisher", "Scan", READ, LEAVES)
            .yields(g -> g.pages)
            .async(g -> Published.all(g.leaves.async().scan().publisher())));
  }

  private static io.dynabind.table.BatchGet bothLeaves(Ground g) {
    return g.dynabind.batchGet().get(g.leaves, g.second()).get(g.leaves, g.first()).consistently();
  }

  private static Stream<Recipe> repositories() {
    return Stream.of(
        of("Repository.insert", PUT, HARMFUL, NEW_NOTE)
            .sync(g -> g.noteRepository().insert(g.note())),
        of("Repository.put", PUT, HARMLESS, OLD_NOTE).sync(g -> g.noteRepository().put(g.note())),
        of("Repository.update", UPDATE, GUARDED, OLD_NOTE)
            .sync(g -> g.noteRepository().update(g.note())),
        of("Repository.delete", DELETE, HARMLESS, GONE_NOTE)
            .sync(g -> nothing(() -> g.noteRepository().delete(g.note()))),
        of("Repository.deleteByKey", DELETE, HARMLESS, GONE_NOTE)
            .sync(g -> nothing(() -> g.noteRepository().deleteByKey(g.id()))),
        of("Repository.get", GET, READ, LEAVES)
            .yields(g -> Optional.of(g.pages.get(1)))
            .sync(g -> g.leafRepository().get(g.second())),
        of("Repository.exists", GET, READ, LEAVES)
            .yields(g -> true)
            .sync(g -> g.leafRepository().exists(g.second())),
        of("finder: List", "Query", READ, LEAVES)
            .yields(g -> g.pages)
            .sync(g -> g.leafRepository().findByBook(g.book)),
        of("finder: Stream", "Query", READ, LEAVES)
            .yields(g -> g.pages)
            .sync(g -> g.leafRepository().findByBookAndPageGreaterThan(g.book, 0).toList()),
        of("finder: Optional", GET, READ, LEAVES)
            .yields(g -> Optional.of(g.pages.get(1)))
            .sync(g -> g.leafRepository().findByBookAndPage(g.book, 2)),
        of("finder: CompletableFuture", "Query", READ, LEAVES)
            .yields(g -> g.pages)
            .async(g -> g.leafRepository().findByBookAndPageLessThan(g.book, 9)));
  }

  private static Stream<Recipe> planned() {
    return Stream.of(
        of("PlannedQuery.list PlannedQuery.listAsync", "Query", READ, LEAVES)
            .yields(g -> g.pages)
            .sync(g -> g.plannedLeaves().list(new Object[] {g.book}, 0))
            .async(g -> g.plannedLeaves().listAsync(new Object[] {g.book}, 0)),
        of("PlannedQuery.stream", "Query", READ, LEAVES)
            .yields(g -> g.pages)
            .sync(g -> g.plannedLeaves().stream(new Object[] {g.book}, 0).toList()),
        of("PlannedQuery.publisher", "Query", READ, LEAVES)
            .yields(g -> g.pages)
            .async(g -> Published.all(g.plannedLeaves().publisher(new Object[] {g.book}, 0))),
        of("PlannedQuery.page PlannedQuery.pageAsync", "Query", READ, LEAVES)
            .yields(g -> g.pages)
            .sync(g -> g.plannedLeaves().page(new Object[] {g.book}, PageLimit.of(3)).items())
            .async(
                g ->
                    g.plannedLeaves()
                        .pageAsync(new Object[] {g.book}, PageLimit.of(3))
                        .thenApply(Page::items)),
        of("PlannedQuery.count PlannedQuery.countAsync", "Query", READ, LEAVES)
            .yields(g -> 3L)
            .sync(g -> g.plannedLeaves().count(new Object[] {g.book}))
            .async(g -> g.plannedLeaves().countAsync(new Object[] {g.book})),
        of("PlannedQuery.exists PlannedQuery.existsAsync", "Query", READ, LEAVES)
            .yields(g -> true)
            .sync(g -> g.plannedLeaves().exists(new Object[] {g.book}))
            .async(g -> g.plannedLeaves().existsAsync(new Object[] {g.book})),
        of("PlannedQuery.delete PlannedQuery.deleteAsync", WRITES, BATCH, TWO_GONE_NOTES)
            .sync(g -> g.plannedDeletion().delete(new Object[] {g.ids()}))
            .async(g -> g.plannedDeletion().deleteAsync(new Object[] {g.ids()})),
        of("PlannedMethod.invoke", "Query", READ, LEAVES)
            .yields(g -> g.pages)
            .sync(Ground::invokePlannedMethod));
  }

  private static Stream<Recipe> batches() {
    return Stream.of(
        of("EntityTable.putAll", WRITES, BATCH, TWO_NEW_NOTES)
            .sync(g -> nothing(() -> g.notes.putAll(g.bothNotes()))),
        of("EntityTable.deleteAll", WRITES, BATCH, TWO_GONE_NOTES)
            .sync(g -> nothing(() -> g.notes.deleteAll(g.bothNotes()))),
        of("Dynabind.batchWrite BatchWrite.execute", WRITES, BATCH, TWO_NEW_NOTES)
            .sync(
                g ->
                    nothing(
                        () -> g.dynabind.batchWrite().putAll(g.notes, g.bothNotes()).execute())),
        of("Dynabind.batchWrite BatchWrite.attempt", WRITES, BATCH, TWO_NEW_NOTES)
            .sync(g -> g.dynabind.batchWrite().putAll(g.notes, g.bothNotes()).attempt()),
        of("Dynabind.batchWrite BatchWrite.attemptAsync", WRITES, BATCH, TWO_GONE_NOTES)
            .async(g -> g.dynabind.batchWrite().deleteAll(g.notes, g.bothNotes()).attemptAsync()),
        of("Dynabind.batchWrite BatchWrite.attempt", PUT, GUARDED_BY_TOKEN, OLD_ACCOUNT)
            .called("conditionally")
            .sync(
                g -> g.dynabind.batchWrite().put(g.accounts, g.account()).conditionally().attempt())
            .async(
                g ->
                    g.dynabind
                        .batchWrite()
                        .put(g.accounts, g.account())
                        .conditionally()
                        .attemptAsync()));
  }

  private static Stream<Recipe> metas() {
    return Stream.of(
        of("PreparedWrites.put WriteCall.attemptWithMeta", PUT, HARMLESS, OLD_NOTE)
            .sync(g -> g.notes.prepare().put(g.note()).attemptWithMeta().value())
            .async(
                g ->
                    g.notes
                        .async()
                        .prepare()
                        .put(g.note())
                        .attemptWithMeta()
                        .thenApply(WithMeta::value)),
        of("EntityTable.prepareGet KeyGet.execute", GET, READ, LEAVES)
            .yields(g -> Optional.of(g.pages.get(1)))
            .sync(g -> g.leaves.prepareGet(g.second()).execute())
            .async(g -> g.leaves.async().prepareGet(g.second()).execute()),
        of("EntityTable.prepareGet KeyGet.executeWithMeta", GET, READ, LEAVES)
            .called("some attributes")
            .yields(g -> Optional.of(Map.of("page", 2)))
            .sync(
                g ->
                    g.leaves
                        .prepareGet(g.second())
                        .project(attribute("page"))
                        .executeWithMeta()
                        .value())
            .async(
                g ->
                    g.leaves
                        .async()
                        .prepareGet(g.second())
                        .project(attribute("page"))
                        .executeWithMeta()
                        .thenApply(WithMeta::value)),
        of("EntityTable.query TableQuery.listWithMeta", "Query", READ, LEAVES)
            .yields(g -> g.pages)
            .sync(g -> g.leaves.query(g.book).listWithMeta().value())
            .async(g -> g.leaves.async().query(g.book).listWithMeta().thenApply(WithMeta::value)),
        of("EntityTable.scan TableScan.listWithMeta", "Scan", READ, LEAVES)
            .yields(g -> g.pages)
            .sync(g -> g.leaves.scan().listWithMeta().value())
            .async(g -> g.leaves.async().scan().listWithMeta().thenApply(WithMeta::value)),
        of("Dynabind.batchGet BatchGet.executeWithMeta", GETS, READ, LEAVES)
            .yields(g -> List.of(g.pages.get(1), g.pages.get(0)))
            .sync(g -> bothLeaves(g).executeWithMeta().value().found(g.leaves)),
        of("Dynabind.batchGet BatchGet.executeWithMetaAsync", GETS, READ, LEAVES)
            .yields(g -> List.of(g.pages.get(1), g.pages.get(0)))
            .async(
                g ->
                    bothLeaves(g)
                        .executeWithMetaAsync()
                        .thenApply(items -> items.value().found(g.leaves))),
        of("Dynabind.batchWrite BatchWrite.attemptWithMeta", WRITES, BATCH, TWO_NEW_NOTES)
            .sync(
                g ->
                    g.dynabind
                        .batchWrite()
                        .putAll(g.notes, g.bothNotes())
                        .attemptWithMeta()
                        .value()),
        of("Dynabind.batchWrite BatchWrite.attemptWithMetaAsync", WRITES, BATCH, TWO_GONE_NOTES)
            .async(
                g ->
                    g.dynabind
                        .batchWrite()
                        .deleteAll(g.notes, g.bothNotes())
                        .attemptWithMetaAsync()
                        .thenApply(WithMeta::value)));
  }

  private static Stream<Recipe> transactions() {
    return Stream.of(
        of("Dynabind.transactWrite TransactWrite.attempt", ONCE, TRANSACTION, TWO_NEW_NOTES)
            .sync(g -> bothNotes(g).attempt().outcome()),
        of("Dynabind.transactWrite TransactWrite.execute", ONCE, TRANSACTION, TWO_NEW_NOTES)
            .sync(g -> bothNotes(g).execute()),
        of("Dynabind.transactWrite TransactWrite.attemptAsync", ONCE, TRANSACTION, TWO_NEW_NOTES)
            .async(g -> bothNotes(g).attemptAsync().thenApply(TransactionResult::outcome)),
        of("Dynabind.transactWrite TransactWrite.executeAsync", ONCE, TRANSACTION, TWO_NEW_NOTES)
            .async(g -> bothNotes(g).executeAsync()),
        of("Dynabind.transactWrite TransactWrite.attemptWithMeta", ONCE, TRANSACTION, TWO_NEW_NOTES)
            .sync(g -> bothNotes(g).attemptWithMeta().value().outcome()),
        of(
                "Dynabind.transactWrite TransactWrite.attemptWithMetaAsync",
                ONCE,
                TRANSACTION,
                TWO_NEW_NOTES)
            .async(
                g ->
                    bothNotes(g)
                        .attemptWithMetaAsync()
                        .thenApply(result -> result.value().outcome())),
        of("Dynabind.transactWrite TransactWrite.attempt", ONCE, TRANSACTION, TWO_GONE_NOTES)
            .called("of items that exist")
            .refused("EXISTS")
            .sync(g -> bothNotes(g).attempt().outcome()),
        of("Dynabind.transactGet TransactGet.execute", "TransactGetItems", READ, LEAVES)
            .yields(g -> List.of(g.pages.get(1), g.pages.get(0)))
            .sync(g -> leavesAtOnce(g).execute().found(g.leaves)),
        of("Dynabind.transactGet TransactGet.executeAsync", "TransactGetItems", READ, LEAVES)
            .yields(g -> List.of(g.pages.get(1), g.pages.get(0)))
            .async(g -> leavesAtOnce(g).executeAsync().thenApply(items -> items.found(g.leaves))),
        of("Dynabind.transactGet TransactGet.executeWithMeta", "TransactGetItems", READ, LEAVES)
            .yields(g -> List.of(g.pages.get(1), g.pages.get(0)))
            .sync(g -> leavesAtOnce(g).executeWithMeta().value().found(g.leaves)),
        of(
                "Dynabind.transactGet TransactGet.executeWithMetaAsync",
                "TransactGetItems",
                READ,
                LEAVES)
            .yields(g -> List.of(g.pages.get(1), g.pages.get(0)))
            .async(
                g ->
                    leavesAtOnce(g)
                        .executeWithMetaAsync()
                        .thenApply(items -> items.value().found(g.leaves))));
  }

  private static Stream<Recipe> moreTransactions() {
    String and = "Dynabind.transactWrite TransactWrite.attempt";
    return Stream.of(
        of(and, ONCE, TRANSACTION, OLD_NOTE)
            .called("increment and check")
            .sync(g -> incremented(g).attempt().outcome())
            .async(g -> incremented(g).attemptAsync().thenApply(TransactionResult::outcome)),
        of(and, ONCE, TRANSACTION, OLD_NOTE)
            .called("update and delete")
            .sync(g -> updated(g).attempt().outcome())
            .async(g -> updated(g).attemptAsync().thenApply(TransactionResult::outcome)),
        of(and, ONCE, TRANSACTION, OLD_ACCOUNT)
            .called("put, versioned")
            .sync(g -> account(g).attempt().outcome())
            .async(g -> account(g).attemptAsync().thenApply(TransactionResult::outcome)),
        of(and, ONCE, TRANSACTION, STALE_ACCOUNT)
            .called("put of a version that is overtaken")
            .refused("VERSION")
            .sync(g -> account(g).attempt().outcome())
            .async(g -> account(g).attemptAsync().thenApply(TransactionResult::outcome)),
        of(and, UPDATE, HARMFUL, OLD_NOTE)
            .called("of one action, which is sent alone")
            .sync(g -> alone(g).attempt().outcome())
            .async(g -> alone(g).attemptAsync().thenApply(TransactionResult::outcome)));
  }

  private static TransactWrite incremented(Ground g) {
    return g.dynabind
        .transactWrite()
        .updateByKey(g.notes, g.id(), update -> update.increment(NUMBER, 1))
        .check(g.leaves, g.second(), attribute("page").eq(2));
  }

  private static TransactWrite updated(Ground g) {
    return g.dynabind.transactWrite().update(g.notes, g.note()).deleteByKey(g.notes, g.otherId());
  }

  private static TransactWrite account(Ground g) {
    return g.dynabind
        .transactWrite()
        .put(g.accounts, g.account())
        .put(g.notes, g.note(g.otherId(), 1));
  }

  private static TransactWrite alone(Ground g) {
    return g.dynabind
        .transactWrite()
        .updateByKey(g.notes, g.id(), update -> update.increment(NUMBER, 1));
  }

  private static Stream<Recipe> uniques() {
    String unique = "unique";
    return Stream.of(
        of("WriteAttempts.insert", ONCE, UNDER_ONE_TOKEN, NEW_MEMBER)
            .called(unique)
            .sync(g -> g.members.attempt().insert(g.member()))
            .async(g -> g.members.async().attempt().insert(g.member())),
        of("WriteAttempts.insert", ONCE, UNDER_ONE_TOKEN, TWIN_MEMBER)
            .called("of a value that is taken")
            .refused("CONDITION")
            .sync(g -> g.members.attempt().insert(g.member()))
            .async(g -> g.members.async().attempt().insert(g.member())),
        of("WriteAttempts.put", ONCE, UNDER_ONE_TOKEN, OLD_MEMBER)
            .called(unique)
            .sync(g -> g.members.attempt().put(g.member()))
            .async(g -> g.members.async().attempt().put(g.member())),
        of("WriteAttempts.update", ONCE, UNDER_ONE_TOKEN, OLD_MEMBER)
            .called(unique)
            .sync(g -> g.members.attempt().update(g.member()))
            .async(g -> g.members.async().attempt().update(g.member())),
        of("WriteAttempts.saveChanged", ONCE, UNDER_ONE_TOKEN, OLD_MEMBER)
            .called(unique)
            .sync(g -> g.members.attempt().saveChanged(g.oldMember(), g.member()))
            .async(g -> g.members.async().attempt().saveChanged(g.oldMember(), g.member())),
        of("WriteAttempts.delete", ONCE, UNDER_ONE_TOKEN, GONE_MEMBER)
            .called(unique)
            .sync(g -> g.members.attempt().delete(g.oldMember()))
            .async(g -> g.members.async().attempt().delete(g.oldMember())),
        of("WriteAttempts.deleteByKey", ONCE, UNDER_ONE_TOKEN, GONE_MEMBER)
            .called(unique)
            .sync(g -> g.members.attempt().deleteByKey(g.id()))
            .async(g -> g.members.async().attempt().deleteByKey(g.id())),
        of("PreparedWrites.update WriteCall.attempt", ONCE, UNDER_ONE_TOKEN, OLD_MEMBER)
            .called("unique, under a condition")
            .sync(g -> g.members.prepare().update(g.member()).when(IS_OLD).attempt())
            .async(g -> g.members.async().prepare().update(g.member()).when(IS_OLD).attempt()),
        of("EntityTable.updateByKey WriteCall.attempt", UPDATE, HARMFUL, OLD_MEMBER_KEPT)
            .called("increment, unique")
            .sync(g -> g.members.updateByKey(g.id()).increment(NUMBER, 1).attempt())
            .async(g -> g.members.async().updateByKey(g.id()).increment(NUMBER, 1).attempt()),
        of("Dynabind.batchWrite BatchWrite.attempt", ONCE, UNDER_ONE_TOKEN, OLD_MEMBER)
            .called("conditionally, unique")
            .sync(g -> g.dynabind.batchWrite().put(g.members, g.member()).conditionally().attempt())
            .async(
                g ->
                    g.dynabind
                        .batchWrite()
                        .put(g.members, g.member())
                        .conditionally()
                        .attemptAsync()));
  }

  private static TransactWrite bothNotes(Ground g) {
    return g.dynabind
        .transactWrite()
        .insert(g.notes, g.bothNotes().get(0))
        .insert(g.notes, g.bothNotes().get(1));
  }

  private static TransactGet leavesAtOnce(Ground g) {
    return g.dynabind.transactGet().get(g.leaves, g.second()).get(g.leaves, g.first());
  }

  private static Stream<Recipe> tables() {
    return Stream.of(
        of("EntityTable.create", "CreateTable", TABLE, NEW_TABLE)
            .sync(g -> nothing(() -> g.table().create()))
            .async(g -> g.table().async().create()),
        of("EntityTable.createIfMissing", "CreateTable", TABLE, NEW_TABLE)
            .sync(g -> g.table().createIfMissing())
            .async(g -> g.table().async().createIfMissing()),
        of("EntityTable.truncate Truncation.execute", "Scan", READ, LEAVES)
            .yields(g -> 1L)
            .sync(g -> g.crumbs().truncate("crumbs").capacity(ENDLESS, ENDLESS).execute())
            .async(g -> g.crumbs().async().truncate("crumbs").capacity(ENDLESS, ENDLESS).execute()),
        of("Dynabind.schema", "DescribeTable", DESCRIPTION, LEAVES)
            .yields(g -> true)
            .sync(g -> g.one.schema().isSound()),
        of("Dynabind.schema", "DescribeTimeToLive", DESCRIPTION, LEAVES)
            .called("time to live")
            .yields(g -> true)
            .sync(g -> g.one.schema().isSound()),
        of("EntityTable.deleteTable", "DeleteTable", TABLE, GONE_TABLE)
            .sync(g -> nothing(() -> g.table().deleteTable()))
            .async(g -> g.table().async().deleteTable()),
        of("EntityTable.create", "DescribeTable", ASKING, NEW_TABLE)
            .called("waiting")
            .sync(g -> nothing(() -> g.table().create()))
            .async(g -> g.table().async().create()),
        of("EntityTable.deleteTable", "DescribeTable", ASKING, GONE_TABLE)
            .called("waiting")
            .sync(g -> nothing(() -> g.table().deleteTable()))
            .async(g -> g.table().async().deleteTable()));
  }

  private static Object nothing(Runnable verb) {
    verb.run();
    return "done";
  }
}
