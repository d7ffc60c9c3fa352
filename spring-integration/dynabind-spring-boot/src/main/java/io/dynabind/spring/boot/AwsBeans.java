package io.dynabind.spring.boot;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the context has of the SDK's, for what properties do not say. */
record AwsBeans(ApplicationContext context) {

  private static final String STS = "software.amazon.awssdk.services.sts.StsClient";

  @Nullable AwsCredentialsProvider credentials() {
    return context.getBeanProvider(AwsCredentialsProvider.class).getIfAvailable();
  }

  @Nullable Region region() {
    AwsRegionProvider regions = context.getBeanProvider(AwsRegionProvider.class).getIfAvailable();
    return regions == null ? null : regions.getRegion();
  }

  /** The names of the clients. */
  List<String> clientNames() {
    return Stream.of(DynamoDbClient.class, DynamoDbAsyncClient.class)
        .flatMap(type -> Stream.of(context.getBeanNamesForType(type)))
        .toList();
  }

  void requireSts() {
    if (!ClassUtils.isPresent(STS, context.getClassLoader())) {
      throw new StsMissingException();
    }
  }
}
