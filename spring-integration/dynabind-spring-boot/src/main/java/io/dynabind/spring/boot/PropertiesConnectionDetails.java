package io.dynabind.spring.boot;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.utils.IoUtils;

/** What the properties say about the connection; closes the credentials that it has made. */
final class PropertiesConnectionDetails implements DynabindConnectionDetails, AutoCloseable {

  private final DynabindProperties properties;
  private final @Nullable AwsCredentialsProvider credentials;
  private final List<AwsCredentialsProvider> made = new ArrayList<>();

  /**
   * Makes the credentials, and asks them nothing.
   *
   * @param properties what is said
   * @param beans may assume the role, if there is one and properties do not say who may
   */
  PropertiesConnectionDetails(DynabindProperties properties, AwsBeans beans) {
    requireScheme(properties.endpoint());
    this.properties = properties;
    AwsCredentialsProvider given = CredentialsSource.of(properties.credentials());
    if (given != null) {
      made.add(given);
    }
    this.credentials = properties.credentials().namesRole() ? assumed(given, beans) : given;
  }

  private static void requireScheme(@Nullable URI endpoint) {
    if (endpoint != null
        && !("http".equals(endpoint.getScheme()) || "https".equals(endpoint.getScheme()))) {
      throw new RefusedSettingsException(
          "dynabind.endpoint does not begin with http:// or https://.",
          "Write it with its scheme, such as dynabind.endpoint=http://localhost:8000.");
    }
  }

  private AwsCredentialsProvider assumed(@Nullable AwsCredentialsProvider given, AwsBeans beans) {
    beans.requireSts();
    AwsCredentialsProvider source = given == null ? beans.credentials() : given;
    Region region = getRegion() == null ? beans.region() : getRegion();
    AwsCredentialsProvider assumed = new AssumedRole(properties.credentials(), source, region);
    made.add(assumed);
    return assumed;
  }

  @Override
  public @Nullable URI getEndpoint() {
    return properties.endpoint();
  }

  @Override
  public @Nullable Region getRegion() {
    return properties.region() == null ? null : Region.of(properties.region());
  }

  @Override
  public @Nullable AwsCredentialsProvider getCredentials() {
    return credentials;
  }

  /** The role before its source. */
  @Override
  public void close() {
    Collections.reverse(made);
    for (AwsCredentialsProvider each : made) {
      if (each instanceof AutoCloseable closeable) {
        IoUtils.closeQuietlyV2(closeable, null);
      }
    }
  }
}
