package io.dynabind.table;

import static io.dynabind.expression.Expressions.attribute;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynabind.annotation.Attribute;
import io.dynabind.annotation.Default;
import io.dynabind.annotation.HashKey;
import io.dynabind.annotation.ReadOnly;
import io.dynabind.annotation.Table;
import io.dynabind.annotation.Version;
import io.dynabind.test.DynamoDbTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Attributes that something else writes, on a server. */
@DynamoDbTest(entities = ReadOnlyTest.Article.class)
final class ReadOnlyTest {

  @Table("articles")
  record Article(
      @HashKey String id,
      @Nullable String title,
      @ReadOnly @Attribute(formerly = "hits") @Nullable Long views,
      @ReadOnly @Default("0") int likes,
      @Version @Nullable Long version) {}

  private static Article viewed(EntityTable<Article> articles) {
    articles.put(new Article("a", "old", 100L, 100, null));
    articles.updateByKey("a").set(Article::views, 7L).set(Article::likes, 3).execute();
    return articles.get("a").orElseThrow();
  }

  @Test
  void updatesOfEntitiesLeaveThem(EntityTable<Article> articles) {
    Article article = viewed(articles);
    assertThat(article).isEqualTo(new Article("a", "old", 7L, 3, 2L));

    articles.update(new Article("a", "new", 50L, 50, 2L));
    assertThat(articles.get("a")).hasValue(new Article("a", "new", 7L, 3, 3L));
    articles.update(new Article("a", null, null, 0, 3L));
    assertThat(articles.get("a")).hasValue(new Article("a", null, 7L, 3, 4L));
  }

  @Test
  void theyAreNoChange(EntityTable<Article> articles) {
    Article article = viewed(articles);

    articles.saveChanged(article, new Article("a", "old", 50L, 50, 2L));
    assertThat(articles.get("a")).hasValue(article);
    articles.saveChanged(article, new Article("a", "new", null, 50, 2L));
    assertThat(articles.get("a")).hasValue(new Article("a", "new", 7L, 3, 3L));
  }

  @Test
  void putsLoseThem(EntityTable<Article> articles) {
    Article article = viewed(articles);

    assertThat(articles.put(article)).isEqualTo(new Article("a", "old", 7L, 3, 3L));
    assertThat(articles.get("a")).hasValue(new Article("a", "old", null, 0, 3L));
  }

  @Test
  void theyAreAskedForAsOthersAre(EntityTable<Article> articles) {
    viewed(articles);

    assertThat(articles.query("a").filter(attribute(Article::views).gt(6L)).list()).hasSize(1);
  }
}
