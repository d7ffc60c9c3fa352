package io.dynabind.spring.boot;

import io.dynabind.schema.SchemaMode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What {@code dynabind.*} says.
 *
 * <pre>{@code
 * dynabind.region=eu-central-1
 * dynabind.table.prefix=test-
 * dynabind.schema.mode=validate
 * }</pre>
 *
 * @param region AWS region. Without it, that of an AwsRegionProvider bean, else of the environment.
 * @param endpoint Endpoint instead of the region's, such as http://localhost:8000.
 * @param deadline How long a call may take, with its retries. Without it, 5 seconds for clients
 *     that are built.
 * @param credentials Where credentials come from.
 * @param table Names of tables.
 * @param schema What is done about tables at startup.
 * @param retry Retries of clients that are built.
 * @param cursor Keys that let cursors of pages leave the process.
 */
@ConfigurationProperties("dynabind")
public record DynabindProperties(
    @Nullable String region,
    @Nullable URI endpoint,
    @Nullable Duration deadline,
    @DefaultValue Credentials credentials,
    @DefaultValue Table table,
    @DefaultValue Schema schema,
    @DefaultValue Retry retry,
    @DefaultValue Cursor cursor) {

  /**
   * At most one source. Without any, those of an AwsCredentialsProvider bean, else of the SDK's
   * default chain.
   *
   * @param accessKeyId Access key.
   * @param secretAccessKey Secret of the access key.
   * @param sessionToken Token of a session, for temporary access keys.
   * @param profile Profile of the shared configuration files.
   * @param instanceProfile Whether to ask the metadata service of the instance.
   */
  public record Credentials(
      @Nullable String accessKeyId,
      @Nullable String secretAccessKey,
      @Nullable String sessionToken,
      @Nullable String profile,
      @DefaultValue("false") boolean instanceProfile) {

    /** Without secrets. */
    @Override
    public String toString() {
      return "Credentials[accessKeyId=" + accessKeyId + ", profile=" + profile + "]";
    }
  }

  /**
   * How tables are called, beside what entities declare.
   *
   * @param prefix Text before each name.
   * @param suffix Text after each name.
   */
  public record Table(@DefaultValue("") String prefix, @DefaultValue("") String suffix) {}

  /**
   * What is done about tables at startup.
   *
   * @param mode Nothing, compare, create those that are missing, or log what would be done. Nothing
   *     that exists is changed.
   */
  public record Schema(@DefaultValue("none") SchemaMode mode) {}

  /**
   * Retries of clients that are built. Clients that are beans keep their own.
   *
   * @param budget How many retries all calls together have in stock, 0 to 1000000; 0 for none.
   */
  public record Retry(@Nullable Integer budget) {}

  /**
   * What lets cursors of pages leave the process. A CursorKeys bean takes its place.
   *
   * @param validFor How long a cursor is taken back.
   * @param keys The first makes cursors, all are known when one comes back.
   */
  public record Cursor(@DefaultValue("1d") Duration validFor, @DefaultValue List<Key> keys) {}

  /**
   * A key for cursors.
   *
   * @param id Its name in cursors.
   * @param use What it is for.
   * @param secret Base64 of at least 32 bytes; none if it is retired.
   */
  public record Key(
      @Nullable String id, @DefaultValue("encrypting") KeyUse use, @Nullable String secret) {

    /** Without the secret. */
    @Override
    public String toString() {
      return "Key[id=" + id + ", use=" + use + "]";
    }
  }

  /** What a key for cursors is for. */
  public enum KeyUse {
    /** Cursors can be read, and not changed. */
    SIGNING,
    /** Cursors can neither be read nor changed. */
    ENCRYPTING,
    /** Cursors that it made are refused, and known to be of a retired key. */
    RETIRED
  }
}
