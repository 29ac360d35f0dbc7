package dev.trammel.source;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Position;
import dev.trammel.diagnostic.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a project's files as UTF-8, sorted by name; what cannot be read is reported. */
public final class SourceFiles {

  private static final long ANY_SIZE = Long.MAX_VALUE;

  private final Path root;
  private final Diagnostics diagnostics;

  /**
   * @param root the project's folder; every path is given and reported relative to it
   */
  public SourceFiles(Path root, Diagnostics diagnostics) {
    this.root = root.toAbsolutePath().normalize();
    this.diagnostics = diagnostics;
  }

  /**
   * The files directly in a folder whose names end with {@code suffix}.
   *
   * @param mentionedAt where the project names the folder, for the report that it is missing
   */
  public List<SourceText> folder(String path, String suffix, Position mentionedAt) {
    return folder(path, suffix, mentionedAt, ANY_SIZE);
  }

  /**
   * The files directly in a folder whose names end with {@code suffix}. A link that leads out of
   * the folder is reported instead of followed.
   *
   * @param mentionedAt where the project names the folder, for the report that it is missing
   * @param mostBytes a larger file is reported instead of read
   */
  public List<SourceText> folder(String path, String suffix, Position mentionedAt, long mostBytes) {
    return files(path, suffix, mentionedAt, mostBytes, 1);
  }

  /** The files in a folder and in those below it whose names end with {@code suffix}. */
  public List<SourceText> tree(String path, String suffix, Position mentionedAt) {
    return files(path, suffix, mentionedAt, ANY_SIZE, Integer.MAX_VALUE);
  }

  /** The paths of the files in folders below this one whose names end with {@code suffix}. */
  public List<String> below(String path, String suffix) {
    Path folder = root.resolve(path);
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(suffix) && !folder.equals(file.getParent()))
          .filter(Files::isRegularFile)
          .map(this::relative)
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      // What may not be looked into is no runner's either.
      return List.of();
    }
  }

  private List<SourceText> files(
      String path, String suffix, Position mentionedAt, long mostBytes, int depth) {
    Path folder = root.resolve(path);
    if (!Files.isDirectory(folder)) {
      diagnostics.add(missing("folder", path, mentionedAt));
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder, depth)) {
      return files
          .filter(file -> !file.equals(folder))
          .filter(file -> file.getFileName().toString().endsWith(suffix))
          .sorted()
          .filter(file -> staysInside(folder, file))
          .filter(Files::isRegularFile)
          .map(this::relative)
          .filter(file -> isReadable(file, mostBytes))
          .map(this::text)
          .flatMap(Optional::stream)
          .toList();
    } catch (IOException e) {
      diagnostics.add(unreadable(path, e));
    } catch (UncheckedIOException e) {
      diagnostics.add(unreadable(path, e.getCause()));
    }
    return List.of();
  }

  /** The same files, with their findings apart. */
  public SourceFiles reportingTo(Diagnostics own) {
    return new SourceFiles(root, own);
  }

  private boolean staysInside(Path folder, Path file) {
    if (!Files.isSymbolicLink(file)) {
      return true;
    }
    Position position = Position.ofFile(relative(file));
    try {
      if (file.toRealPath().startsWith(folder.toRealPath())) {
        return true;
      }
      diagnostics.add(
          Diagnostic.error(Code.TR103, position, "the file is a link out of its folder")
              .found(Files.readSymbolicLink(file).toString())
              .fix("put the file itself there"));
    } catch (IOException e) {
      diagnostics.add(
          Diagnostic.error(Code.TR103, position, "the file is a link that leads nowhere")
              .fix("delete it, or put the file itself there"));
    }
    return false;
  }

  private boolean isReadable(String path, long mostBytes) {
    try {
      long size = Files.size(root.resolve(path));
      if (size <= mostBytes) {
        return true;
      }
      diagnostics.add(
          Diagnostic.error(Code.TR103, Position.ofFile(path), "the file is too large")
              .found(size + " bytes")
              .expected("at most " + mostBytes + " bytes")
              .fix("move what is no such file out of the folder"));
    } catch (IOException e) {
      diagnostics.add(unreadable(path, e));
    }
    return false;
  }

  /** Whether the folder is there. */
  public boolean isFolder(String path) {
    return Files.isDirectory(root.resolve(path));
  }

  /** One file; reported and empty when it is missing or unreadable. */
  public Optional<SourceText> file(String path, Position mentionedAt) {
    if (!Files.isRegularFile(root.resolve(path))) {
      diagnostics.add(missing("file", path, mentionedAt));
      return Optional.empty();
    }
    return text(path);
  }

  /** One file, or empty without a report when it is not there. */
  public Optional<SourceText> fileIfPresent(String path) {
    return Files.isRegularFile(root.resolve(path)) ? text(path) : Optional.empty();
  }

  private String relative(Path file) {
    return root.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
  }

  private Optional<SourceText> text(String path) {
    try {
      return decode(path, Files.readAllBytes(root.resolve(path)));
    } catch (IOException e) {
      diagnostics.add(unreadable(path, e));
      return Optional.empty();
    }
  }

  private Optional<SourceText> decode(String path, byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    if (!result.isError()) {
      return Optional.of(new SourceText(path, out.toString()));
    }
    SourceText good = new SourceText(path, out.toString());
    diagnostics.add(
        Diagnostic.error(Code.TR103, good.position(out.length()), "the file is not UTF-8")
            .found("byte 0x%02X".formatted(bytes[in.position()] & 0xFF))
            .fix("save the file as UTF-8"));
    return Optional.empty();
  }

  private static Diagnostic missing(String kind, String path, Position mentionedAt) {
    return Diagnostic.error(Code.TR102, mentionedAt, kind + " does not exist")
        .underlining(path.length())
        .found(path)
        .expected("a path relative to the project's folder")
        .fix("create it, or correct the path");
  }

  private static Diagnostic unreadable(String path, IOException cause) {
    return Diagnostic.error(Code.TR103, Position.ofFile(path), "the file cannot be read")
        .found(cause.getClass().getSimpleName())
        .fix("make it readable");
  }
}
