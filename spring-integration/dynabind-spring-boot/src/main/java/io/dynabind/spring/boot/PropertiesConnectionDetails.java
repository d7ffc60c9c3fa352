package io.dynabind.spring.boot;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.context.properties.source.MutuallyExclusiveConfigurationPropertiesException;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.InstanceProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.utils.IoUtils;

/** What the properties say about the connection; closes the credentials that it has made. */
final class PropertiesConnectionDetails implements DynabindConnectionDetails, AutoCloseable {

  private static final String CREDENTIALS = "dynabind.credentials.";

  private final DynabindProperties properties;
  private final @Nullable AwsCredentialsProvider credentials;

  PropertiesConnectionDetails(DynabindProperties properties) {
    this.properties = properties;
    this.credentials = credentials(properties.credentials());
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

  private static @Nullable AwsCredentialsProvider credentials(
      DynabindProperties.Credentials given) {
    MutuallyExclusiveConfigurationPropertiesException.throwIfMultipleNonNullValuesIn(
        entries -> {
          entries.put(CREDENTIALS + "access-key-id", given.accessKeyId());
          entries.put(CREDENTIALS + "profile", given.profile());
          entries.put(CREDENTIALS + "instance-profile", given.instanceProfile() ? true : null);
        });
    if (given.profile() != null) {
      return ProfileCredentialsProvider.create(given.profile());
    }
    if (given.instanceProfile()) {
      return InstanceProfileCredentialsProvider.create();
    }
    return accessKey(given);
  }

  private static @Nullable AwsCredentialsProvider accessKey(DynabindProperties.Credentials given) {
    String id = given.accessKeyId();
    String secret = given.secretAccessKey();
    if (id == null && secret == null && given.sessionToken() == null) {
      return null;
    }
    requireSet("access-key-id", id);
    requireSet("secret-access-key", secret);
    return StaticCredentialsProvider.create(
        given.sessionToken() == null
            ? AwsBasicCredentials.create(id, secret)
            : AwsSessionCredentials.create(id, secret, given.sessionToken()));
  }

  private static void requireSet(String name, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new InvalidConfigurationPropertyValueException(
          CREDENTIALS + name,
          value,
          "An access key is its id and its secret: set access-key-id and secret-access-key.");
    }
  }

  @Override
  public void close() {
    if (credentials instanceof AutoCloseable closeable) {
      IoUtils.closeQuietlyV2(closeable, null);
    }
  }
}
