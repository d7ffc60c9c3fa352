package io.dynabind.spring.boot;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.context.properties.source.MutuallyExclusiveConfigurationPropertiesException;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.InstanceProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** The one source of credentials that the properties name. */
final class CredentialsSource {

  private static final String PREFIX = "dynabind.credentials.";

  private CredentialsSource() {}

  static @Nullable AwsCredentialsProvider of(DynabindProperties.Credentials given) {
    MutuallyExclusiveConfigurationPropertiesException.throwIfMultipleNonNullValuesIn(
        entries -> {
          entries.put(PREFIX + "access-key-id", given.accessKeyId());
          entries.put(PREFIX + "profile", given.profile());
          entries.put(PREFIX + "instance-profile", given.instanceProfile() ? true : null);
        });
    requireRole(given);
    if (given.profile() != null) {
      return ProfileCredentialsProvider.create(given.profile());
    }
    if (given.instanceProfile()) {
      return InstanceProfileCredentialsProvider.create();
    }
    return accessKey(given);
  }

  private static void requireRole(DynabindProperties.Credentials given) {
    if (!given.namesRole() && (given.externalId() != null || given.roleDuration() != null)) {
      throw new InvalidConfigurationPropertyValueException(
          PREFIX + "role-arn",
          given.roleArn(),
          "external-id and role-duration are of a role to be assumed: name it with role-arn.");
    }
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
          PREFIX + name,
          value,
          "An access key is its id and its secret: set access-key-id and secret-access-key.");
    }
  }
}
