package dev.trammel.source.sql;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Position;
import dev.trammel.diagnostic.SourceText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The file {@code trammel.sum} beside the migrations: a line for each released one, whose hash
 * covers the file and the line before, so that edits and branches show.
 *
 * <pre>{@code
 * 9f86d081884c7d65…  20251106000000_crewai_full_platform_schema.sql
 * }</pre>
 */
public final class MigrationSum {

  /** The file's name. */
  public static final String FILE = "trammel.sum";

  private static final String SEPARATOR = "  ";

  private record Line(String hash, String fileName, int number) {}

  private final SourceText source;
  private final List<Line> lines = new ArrayList<>();
  private final Diagnostics diagnostics = new Diagnostics();

  private MigrationSum(SourceText source) {
    this.source = source;
  }

  /** The content of the file when these migrations are released. */
  public static String content(List<MigrationFile> released) {
    StringBuilder content = new StringBuilder();
    String previous = "";
    for (MigrationFile file : released) {
      previous = hash(previous, file);
      content.append(previous).append(SEPARATOR).append(file.fileName()).append('\n');
    }
    return content.toString();
  }

  /** The released ones among the migrations, in order; as far as the file can be read. */
  public static List<MigrationFile> released(SourceText sum, List<MigrationFile> files) {
    MigrationSum read = new MigrationSum(sum);
    read.parse();
    List<String> names = read.lines.stream().map(Line::fileName).toList();
    return files.stream().filter(file -> names.contains(file.fileName())).toList();
  }

  /** Whether the file names a migration. */
  public static boolean names(SourceText sum, SourceText migration) {
    String fileName = MigrationFile.fileName(migration);
    MigrationSum read = new MigrationSum(sum);
    read.parse();
    return read.lines.stream().anyMatch(line -> line.fileName().equals(fileName));
  }

  /** What does not agree between the file and the migrations. */
  public static List<Diagnostic> verify(SourceText sum, List<MigrationFile> files) {
    MigrationSum read = new MigrationSum(sum);
    read.parse();
    read.compare(files);
    return read.diagnostics.all();
  }

  private void parse() {
    for (int number = 1; number <= source.lineCount(); number++) {
      String line = source.line(number);
      int separator = line.indexOf(SEPARATOR);
      if (separator == 64) {
        lines.add(
            new Line(
                line.substring(0, separator),
                line.substring(separator + SEPARATOR.length()),
                number));
      } else if (!line.isBlank()) {
        diagnostics.add(
            Diagnostic.error(
                    Code.TR151, new Position(source.file(), number, 1), "this line is no hash")
                .underlining(line.length())
                .found(line)
                .expected("64 hexadecimal digits, two spaces, a file's name")
                .fix("restore the file from version control"));
      }
    }
  }

  private void compare(List<MigrationFile> files) {
    Map<String, MigrationFile> byName = new LinkedHashMap<>();
    files.forEach(file -> byName.put(file.fileName(), file));
    String previous = "";
    int lastReleased = -1;
    List<MigrationFile> released = new ArrayList<>();
    for (Line line : lines) {
      MigrationFile file = byName.get(line.fileName());
      if (file == null) {
        report(line, "a released migration is not there", "restore " + line.fileName());
      } else {
        if (!hash(previous, file).equals(line.hash())) {
          changed(file, line);
        }
        released.add(file);
        lastReleased = Math.max(lastReleased, files.indexOf(file));
      }
      previous = line.hash();
    }
    for (MigrationFile file : files.subList(0, lastReleased + 1)) {
      if (!released.contains(file) && !file.version().isEmpty()) {
        insertedBefore(file);
      }
    }
  }

  private void report(Line line, String message, String fix) {
    diagnostics.add(
        Diagnostic.error(Code.TR151, new Position(source.file(), line.number(), 67), message)
            .underlining(line.fileName().length())
            .found(line.fileName())
            .fix(fix));
  }

  private void changed(MigrationFile file, Line line) {
    diagnostics.add(
        Diagnostic.error(
                Code.TR151,
                new Position(file.text().file(), 1, 0),
                "a released migration was changed, or one before it")
            .found("a content that does not fit its hash")
            .expected(line.hash())
            .fix("restore the file, and put the change into a new migration")
            .note(new Position(source.file(), line.number(), 1), "the hash of its release"));
  }

  private void insertedBefore(MigrationFile file) {
    diagnostics.add(
        Diagnostic.error(
                Code.TR151,
                new Position(file.text().file(), 1, 0),
                "a migration that is not released stands before released ones")
            .found(file.version())
            .fix("give it a version after the last released one"));
  }

  /** Line endings do not count: version control may change them. */
  private static String hash(String previous, MigrationFile file) {
    String content = file.text().text().replace("\r\n", "\n");
    String covered = previous + "\n" + file.fileName() + "\n" + content;
    return HexFormat.of().formatHex(sha256().digest(covered.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
