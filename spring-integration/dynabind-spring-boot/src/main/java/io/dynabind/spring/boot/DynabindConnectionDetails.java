package io.dynabind.spring.boot;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/**
 * Where DynamoDB is, for the clients that are built. A bean of this type takes the place of what
 * the properties say: of a container in tests, or of DynamoDB Local.
 *
 * <pre>{@code
 * @Bean
 * DynabindConnectionDetails local() {
 *   return new DynabindConnectionDetails() {
 *     @Override
 *     public URI getEndpoint() {
 *       return URI.create("http://localhost:8000");
 *     }
 *   };
 * }
 * }</pre>
 *
 * <p>Implementations are thread-safe. What is null is left to beans, and to the SDK's default
 * chain.
 */
public interface DynabindConnectionDetails extends ConnectionDetails {

  /**
   * The endpoint.
   *
   * @return null for the region's
   */
  default @Nullable URI getEndpoint() {
    return null;
  }

  /**
   * The region.
   *
   * @return null to leave it to an {@code AwsRegionProvider} bean, else to the environment
   */
  default @Nullable Region getRegion() {
    return null;
  }

  /**
   * The credentials.
   *
   * @return null to leave them to an {@code AwsCredentialsProvider} bean, else to the default chain
   */
  default @Nullable AwsCredentialsProvider getCredentials() {
    return null;
  }
}
