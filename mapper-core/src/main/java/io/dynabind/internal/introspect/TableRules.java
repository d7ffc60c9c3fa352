package io.dynabind.internal.introspect;

import io.dynabind.annotation.Encryption;
import io.dynabind.model.IndexModel;
import io.dynabind.model.TableModel;
import io.dynabind.model.ThroughputModel;
import io.dynabind.problem.ProblemId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What an entity may say of its table. */
final class TableRules {

  private static final int MOST_TAGS = 50;
  private static final int LONGEST_TAG_KEY = 128;
  private static final int LONGEST_TAG_VALUE = 256;

  private final Findings findings;

  private TableRules(Findings findings) {
    this.findings = findings;
  }

  static void check(Findings findings, TypeDraft draft, TableModel table) {
    TableRules rules = new TableRules(findings);
    NameRules.check(findings, "The table name", table.name());
    rules.checkThroughput(findings.name(), table, table.throughput());
    for (TypeDraft.Index index : draft.indexes()) {
      if (index.kind() == IndexModel.Kind.GLOBAL) {
        String title = "Index '" + index.name() + "' of " + findings.name();
        rules.checkThroughput(title, table, index.throughput());
      }
    }
    rules.checkKmsKey(table);
    rules.checkTags(draft.tags());
  }

  private void checkThroughput(String title, TableModel table, ThroughputModel units) {
    if (units.read() < 0 || units.write() < 0 || units.warmRead() < 0 || units.warmWrite() < 0) {
      invalid(
          title + " has a negative throughput: " + text(units),
          "Use 0 to leave a value to DynamoDB.");
    } else if (table.isProvisioned() && Math.min(units.read(), units.write()) < 1) {
      invalid(
          title + " is provisioned, but its throughput is " + text(units),
          "Set throughput = @Throughput(read = 1, write = 1) or more.");
    } else if (table.isProvisioned() && isColderThanProvisioned(units)) {
      invalid(
          title + " is warmed for less than is provisioned: " + text(units),
          "Set warmRead and warmWrite at least to read and write, or leave them out.");
    }
  }

  private static boolean isColderThanProvisioned(ThroughputModel units) {
    return (units.warmRead() > 0 && units.warmRead() < units.read())
        || (units.warmWrite() > 0 && units.warmWrite() < units.write());
  }

  private static String text(ThroughputModel units) {
    String text = "read = " + units.read() + ", write = " + units.write();
    return units.warmRead() == 0 && units.warmWrite() == 0
        ? text
        : text + ", warmRead = " + units.warmRead() + ", warmWrite = " + units.warmWrite();
  }

  private void checkKmsKey(TableModel table) {
    if (table.kmsKey() != null && table.encryption() != Encryption.KMS_KEY) {
      invalid(
          String.format(
              "%s names a KMS key, but its encryption is %s", findings.name(), table.encryption()),
          "Set encryption = Encryption.KMS_KEY, or leave kmsKey out.");
    }
  }

  private void checkTags(List<TypeDraft.TagEntry> tags) {
    Set<String> keys = new HashSet<>();
    for (TypeDraft.TagEntry tag : tags) {
      if (!keys.add(tag.key())) {
        invalid(
            String.format("%s has two tags with the key '%s'", findings.name(), tag.key()),
            "Give each tag a key of its own.");
      }
      if (tag.key().isEmpty()
          || tag.key().length() > LONGEST_TAG_KEY
          || tag.value().length() > LONGEST_TAG_VALUE) {
        invalid(
            String.format(
                "%s has a tag with a key of %d and a value of %d characters",
                findings.name(), tag.key().length(), tag.value().length()),
            "Use keys of 1 to 128 and values of up to 256 characters.");
      }
    }
    if (tags.size() > MOST_TAGS) {
      invalid(
          String.format("%s has %d tags", findings.name(), tags.size()),
          "Declare at most " + MOST_TAGS + ".");
    }
  }

  private void invalid(String message, String repair) {
    findings.report(ProblemId.INVALID_TABLE_OPTIONS, message + ".", repair);
  }
}
