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
 * @param local DynamoDB Local, started for the application.
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
    @DefaultValue Local local,
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
   * @param roleArn ARN of a role that is assumed with these credentials. It needs the AWS SDK's
   *     module sts.
   * @param roleSessionName Name of the role's session, which logs of the service show.
   * @param externalId External id that the role's trust policy asks for.
   * @param roleDuration How long credentials of the role last, 15 minutes to 12 hours; an hour if
   *     nothing is said. They are renewed in time.
   */
  public record Credentials(
      @Nullable String accessKeyId,
      @Nullable String secretAccessKey,
      @Nullable String sessionToken,
      @Nullable String profile,
      @DefaultValue("false") boolean instanceProfile,
      @Nullable String roleArn,
      @DefaultValue("dynabind") String roleSessionName,
      @Nullable String externalId,
      @Nullable Duration roleDuration) {

    /** Whether a role is to be assumed. */
    boolean namesRole() {
      return roleArn != null && !roleArn.isBlank();
    }

    /** Without secrets. */
    @Override
    public String toString() {
      return "Credentials[accessKeyId="
          + accessKeyId
          + ", profile="
          + profile
          + ", roleArn="
          + roleArn
          + "]";
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
   *     that exists is changed. Without it, nothing, but on the application's own DynamoDB Local
   *     those that are missing are created.
   */
  public record Schema(@Nullable SchemaMode mode) {}

  /**
   * DynamoDB Local, in memory, in a process of its own that ends with the application, with
   * DevTools with the JVM. It needs no Docker, but DynamoDBLocal and dynabind-test on the class
   * path.
   *
   * @param enabled Whether to start it and to connect to it.
   */
  public record Local(@DefaultValue("false") boolean enabled) {}

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
   * @param secret Base64 of 32 bytes (16 or 24 to encrypt, more to sign are taken too); none if it
   *     is retired.
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
