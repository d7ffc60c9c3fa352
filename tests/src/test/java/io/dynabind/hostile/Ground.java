package io.dynabind.hostile;

import io.dynabind.annotation.Condition;
import io.dynabind.annotation.Delete;
import io.dynabind.annotation.GlobalIndex;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.Is;
import io.dynabind.annotation.Query;
import io.dynabind.annotation.RangeKey;
import io.dynabind.annotation.Statement;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Unmapped;
import io.dynabind.annotation.Update;
import io.dynabind.annotation.Version;
import io.dynabind.annotation.Where;
import io.dynabind.outcome.Outcome;
import io.dynabind.repository.Repository;
import io.dynabind.table.Page;
import io.dynabind.table.PageLimit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the hostile texts are let loose on. */
final class Ground {

  private Ground() {}

  record Part(String title, Map<String, String> labels) {}

  @Table("notes")
  @GlobalIndex(name = "byTitle", hashKey = "title", rangeKey = "text")
  record Note(
      @HashKey String id,
      @RangeKey String page,
      String title,
      String text,
      long total,
      List<String> lines,
      Set<String> tags,
      Map<String, String> labels,
      Part part,
      Object document,
      @Unmapped Map<String, Object> rest,
      @Version @Nullable Long version) {}

  record NoteKey(String id, String page) {}

  interface Notes extends Repository<Note, NoteKey> {

    List<Note> findById(String id);

    List<Note> findByIdAndPageStartingWith(String id, String page);

    List<Note> findByIdAndPageBetween(String id, String from, String to);

    List<Note> findByTitleAndTextGreaterThan(String title, String text);

    List<Note> findByIdAndTitle(String id, String title);

    Optional<Note> findByIdAndPage(String id, String page);

    List<Note> findByIdInAndTagsContaining(List<String> ids, String tag);

    List<Note> findByIdAndPageIn(String id, List<String> pages);

    List<Note> findByIdAndTitleInAndTextNotContaining(
        String id, Collection<String> titles, String part);

    long countByIdAndTitleNot(String id, String title);

    boolean existsByIdAndPartTitle(String id, String title);

    long deleteByIdAndPage(String id, String page);

    Page<Note> queryById(String id, PageLimit limit);

    @Query(
        key = "id = :id AND page >= :page",
        filter = "title <> :text AND contains(tags, :text) AND labels.`a b` = :text")
    List<Note> asked(String id, String page, String text);

    @Query
    List<Note> sought(
        String id, @Nullable String title, @Where(is = Is.CONTAINING) @Nullable String text);

    @Statement("SELECT * FROM {table} WHERE id = :id AND title = :title")
    List<Note> selected(String id, String title);

    @Update(
        "SET title = :title, part.labels.given = :text, lines = list_append(lines, :text),"
            + " text = if_not_exists(text, :text) ADD tags :text")
    @Condition("title <> :text AND NOT contains(tags, :text) AND title IN (:text, :title)")
    Optional<Note> change(NoteKey key, String title, String text);

    @Update("SET text = :text REMOVE labels.`a b`")
    @Condition("text IN :texts OR begins_with(text, :text)")
    Outcome<Note> replace(String id, String page, String text, Collection<String> texts);

    @Delete
    @Condition("title = :title")
    boolean drop(NoteKey key, String title);
  }
}
