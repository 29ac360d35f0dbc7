package dev.trammel.source.sql;

import dev.trammel.diagnostic.Diagnostic;
import java.math.BigInteger;
import java.util.List;

/**
 * The migrations of a folder.
 *
 * @param files in the order in which they run
 */
public record Migrations(Layout layout, List<MigrationFile> files, List<Diagnostic> diagnostics) {

  public Migrations {
    files = List.copyOf(files);
    diagnostics = List.copyOf(diagnostics);
  }

  /** Last + 1, in the same number of digits. */
  public String nextVersion() {
    String last = "";
    for (MigrationFile file : files) {
      last = file.version().isEmpty() ? last : file.version();
    }
    if (last.isEmpty()) {
      return layout.firstVersion();
    }
    int from = Math.max(last.lastIndexOf('.'), last.lastIndexOf('_')) + 1;
    String number = last.substring(from);
    String next = new BigInteger(number).add(BigInteger.ONE).toString();
    String zeros = "0".repeat(Math.max(0, number.length() - next.length()));
    return last.substring(0, from) + zeros + next;
  }
}
