package dev.trammel.source.migration;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Position;
import dev.trammel.diagnostic.SourceText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The released migrations as {@code trammel.sum} lists them. Each hash covers the one before, so
 * that a file which was edited, taken away or slipped in changes all that follow:
 *
 * <pre>{@code
 * 20251008000000_agents.sql sha256:hN1…
 * 20251009000000_tasks.sql sha256:9Qb…
 * }</pre>
 */
public final class ReleasedFiles {

  private static final String ALGORITHM = "sha256:";

  private record Entry(String hash, Position position) {}

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private ReleasedFiles() {}

  static ReleasedFiles read(SourceText sum, Diagnostics diagnostics) {
    ReleasedFiles released = new ReleasedFiles();
    for (int line = 1; line <= sum.lineCount(); line++) {
      String text = sum.line(line);
      int space = text.lastIndexOf(' ');
      Position position = new Position(sum.file(), line, 1);
      if (space > 0 && text.startsWith(ALGORITHM, space + 1)) {
        released.entries.put(
            text.substring(0, space), new Entry(text.substring(space + 1), position));
      } else if (!text.isBlank()) {
        diagnostics.add(
            Diagnostic.error(Code.TR151, position, "the line lists no file with its hash")
                .underlining(text.length())
                .found(text)
                .expected("<file> " + ALGORITHM + "<hash>")
                .fix("restore the file from version control"));
      }
    }
    return released;
  }

  boolean lists(String file) {
    return entries.containsKey(file);
  }

  /** Reports the first file that is not as it was released; all later hashes hang on it. */
  void verify(List<MigrationFile> migrations, Diagnostics diagnostics) {
    List<MigrationFile> released = migrations.stream().filter(MigrationFile::released).toList();
    for (Map.Entry<String, Entry> entry : entries.entrySet()) {
      if (released.stream().noneMatch(each -> each.name().equals(entry.getKey()))) {
        diagnostics.add(
            Diagnostic.error(
                    Code.TR151, entry.getValue().position(), "a released migration is gone")
                .underlining(entry.getKey().length())
                .found(entry.getKey())
                .fix("restore the file from version control"));
        return;
      }
    }
    String chain = "";
    for (MigrationFile migration : released) {
      chain = hash(chain, migration);
      Entry entry = entries.get(migration.name());
      if (!entry.hash().equals(chain)) {
        diagnostics.add(
            Diagnostic.error(
                    Code.TR151,
                    new Position(migration.path(), 1, 1),
                    "a released migration was changed")
                .found(chain)
                .expected(entry.hash())
                .fix("restore the file from version control; a correction is a new migration")
                .note(entry.position(), "released here"));
        return;
      }
    }
  }

  /** The text of {@code trammel.sum} that lists these files. */
  public static String content(List<MigrationFile> migrations) {
    StringBuilder content = new StringBuilder();
    String chain = "";
    for (MigrationFile migration : migrations) {
      chain = hash(chain, migration);
      content.append(migration.name()).append(' ').append(chain).append('\n');
    }
    return content.toString();
  }

  private static String hash(String before, MigrationFile migration) {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    digest.update((before + "\n" + migration.name() + "\n").getBytes(StandardCharsets.UTF_8));
    digest.update(migration.source().text().getBytes(StandardCharsets.UTF_8));
    return ALGORITHM + Base64.getEncoder().withoutPadding().encodeToString(digest.digest());
  }
}
