package dev.trammel.check;

import dev.trammel.artifact.Artifact;
import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Position;
import dev.trammel.diagnostic.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Holds committed files to the artifacts that their sources give. */
public final class CommittedFiles {

  private final Function<String, Optional<SourceText>> disk;

  /**
   * @param disk the text of a file by its path; empty when it is not there
   */
  public CommittedFiles(Function<String, Optional<SourceText>> disk) {
    this.disk = disk;
  }

  /**
   * One finding for each artifact that the disk does not hold byte for byte.
   *
   * @param mend the command that would write the artifacts
   */
  public List<Diagnostic> compare(List<Artifact> artifacts, String mend) {
    return artifacts.stream().flatMap(artifact -> compare(artifact, mend).stream()).toList();
  }

  /** Whether the disk has the file. */
  public boolean isThere(String path) {
    return disk.apply(path).isPresent();
  }

  /** A finding for each file that stands where only made files do and that nothing gives. */
  public List<Diagnostic> orphans(List<String> files, List<Artifact> artifacts, String mend) {
    List<String> known = artifacts.stream().map(Artifact::path).toList();
    return files.stream()
        .filter(file -> !known.contains(file))
        .map(
            file ->
                Diagnostic.error(
                        Code.TR501, Position.ofFile(file), "nothing gives this file any more")
                    .fix("run " + mend + ", or delete it"))
        .toList();
  }

  private Optional<Diagnostic> compare(Artifact artifact, String mend) {
    Optional<SourceText> committed = disk.apply(artifact.path());
    if (committed.isEmpty()) {
      return Optional.of(
          Diagnostic.error(Code.TR501, Position.ofFile(artifact.path()), "the file is missing")
              .fix("run " + mend));
    }
    return committed.get().text().equals(artifact.content())
        ? Optional.empty()
        : Optional.of(firstDifference(committed.get(), artifact, mend));
  }

  private static Diagnostic firstDifference(SourceText committed, Artifact artifact, String mend) {
    SourceText given = new SourceText(artifact.path(), artifact.content());
    int line = 1;
    while (line < Math.min(committed.lineCount(), given.lineCount())
        && rawLine(committed, line).equals(rawLine(given, line))) {
      line++;
    }
    String found = committed.line(line);
    String expected = given.line(line);
    int column = commonPrefix(found, expected);
    Diagnostic difference =
        Diagnostic.error(
            Code.TR501,
            new Position(artifact.path(), line, column + 1),
            "the file differs from what its sources give");
    return found.equals(expected)
        ? difference
            .found(ending(committed, line))
            .expected(ending(given, line))
            .fix("run " + mend + ", and keep line endings as they are")
        : difference
            .underlining(found.length() - column)
            .found(found.isBlank() ? "an empty line" : found)
            .expected(expected.isBlank() ? "an empty line" : expected)
            .fix("run " + mend + "; to change what it says, change its source");
  }

  /** The line with its line ending. */
  private static String rawLine(SourceText text, int line) {
    int start = text.lineStart(line);
    return line < text.lineCount()
        ? text.text().substring(start, text.lineStart(line + 1))
        : text.text().substring(start);
  }

  private static String ending(SourceText text, int line) {
    String raw = rawLine(text, line);
    if (raw.endsWith("\r\n")) {
      return "a line that ends with CR LF";
    }
    return raw.endsWith("\n") ? "a line that ends with LF" : "a line without a line ending";
  }

  private static int commonPrefix(String left, String right) {
    int end = Math.min(left.length(), right.length());
    int length = 0;
    while (length < end && left.charAt(length) == right.charAt(length)) {
      length++;
    }
    return length;
  }
}
