package io.dynabind.spring.boot;

import io.dynabind.problem.MappingException;
import io.dynabind.problem.Problem;
import io.dynabind.problem.ProblemId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.NestedExceptionUtils;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * Shows the report of a startup, what lay beneath it, and what is to be done about each problem: by
 * which properties too.
 */
final class MappingFailureAnalyzer extends AbstractFailureAnalyzer<MappingException> {

  private static final Map<ProblemId, String> PROPERTIES =
      Map.of(
          ProblemId.TABLE_NOT_FOUND,
          "dynabind.schema.mode=create-missing creates tables. They are looked for where"
              + " dynabind.region and dynabind.endpoint say, under names with"
              + " dynabind.table.prefix and dynabind.table.suffix.",
          ProblemId.TABLE_UNKNOWN,
          "dynabind.region and dynabind.endpoint say where DynamoDB is, dynabind.credentials.* who"
              + " asks it. dynabind.local.enabled=true starts one for development.",
          ProblemId.INVALID_SETTINGS,
          "Set dynabind.region and, unless the environment has them, dynabind.credentials.*.");

  private static final String CREDENTIALS =
      "No credentials were found: set dynabind.credentials.access-key-id and .secret-access-key, or"
          + " dynabind.credentials.profile, or give the environment some. DynamoDB Local takes any.";

  @Override
  protected FailureAnalysis analyze(Throwable root, MappingException cause) {
    return new FailureAnalysis(
        cause.getMessage() + beneath(cause) + asked(root), repairs(cause), cause);
  }

  private static String asked(Throwable root) {
    for (Throwable each = root; each != null; each = each.getCause()) {
      if (each instanceof AskedInVainException) {
        return "\n" + each.getMessage() + ".\n";
      }
    }
    return "";
  }

  /** The SDK has no exception of its own for it. */
  private static boolean lacksCredentials(MappingException cause) {
    return Stream.of(cause.getSuppressed())
        .map(NestedExceptionUtils::getMostSpecificCause)
        .anyMatch(
            deepest ->
                deepest instanceof SdkClientException
                    && String.valueOf(deepest.getMessage()).contains("credentials"));
  }

  /** What the network, the credentials or the service said. */
  private static String beneath(MappingException cause) {
    Set<String> said = new LinkedHashSet<>();
    for (Throwable failure : cause.getSuppressed()) {
      Throwable deepest = NestedExceptionUtils.getMostSpecificCause(failure);
      said.add("\nCaused by " + deepest + "\n");
    }
    return String.join("", said);
  }

  private static String repairs(MappingException cause) {
    Set<String> repairs = new LinkedHashSet<>();
    Set<String> properties = new LinkedHashSet<>();
    if (lacksCredentials(cause)) {
      properties.add(CREDENTIALS);
    }
    for (Problem problem : cause.problems()) {
      repairs.add(problem.repair());
      String named = PROPERTIES.get(problem.id());
      if (named != null) {
        properties.add(named);
      }
    }
    List<String> lines = new ArrayList<>(repairs);
    lines.addAll(properties);
    return lines.size() == 1
        ? lines.get(0)
        : lines.stream().map(line -> "- " + line).collect(Collectors.joining("\n"));
  }
}
