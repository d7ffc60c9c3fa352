package io.dynabind.spring.boot;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;

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

  void requireSts() {
    if (!ClassUtils.isPresent(STS, context.getClassLoader())) {
      throw new StsMissingException();
    }
  }
}
