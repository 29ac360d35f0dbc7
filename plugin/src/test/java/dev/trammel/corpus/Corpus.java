package dev.trammel.corpus;

import dev.trammel.diagnostic.SourceText;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A line of {@code corpora.txt}: {@code owner/name | commit | path | files | profile}.
 *
 * @param files which files below the path; a regular expression
 * @param profile what is there before the first statement
 */
record Corpus(String repository, String commit, String path, Pattern files, String profile) {

  static List<Corpus> all() throws IOException {
    try (var in = Corpus.class.getResourceAsStream("/corpora.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Corpus::of)
          .toList();
    }
  }

  private static Corpus of(String line) {
    String[] cells = line.split(" \\| ", -1);
    return new Corpus(
        cells[0].strip(),
        cells[1].strip(),
        cells[2].strip(),
        Pattern.compile(cells[3].strip()),
        cells[4].strip());
  }

  /** The files in the order in which they run. */
  List<SourceText> sources(Path checkouts) throws IOException {
    Path root = checkouts.resolve(repository).resolve(path);
    List<Path> found;
    try (Stream<Path> walk = Files.walk(root)) {
      found =
          walk.filter(Files::isRegularFile)
              .filter(file -> files.matcher(root.relativize(file).toString()).matches())
              .sorted(Comparator.comparing(file -> root.relativize(file).toString(), ORDER))
              .toList();
    }
    List<SourceText> sources = new ArrayList<>();
    for (Path file : found) {
      String name = root.equals(file) ? file.getFileName().toString() : "" + root.relativize(file);
      sources.add(new SourceText(name, Files.readString(file)));
    }
    return sources;
  }

  private static final Pattern PART = Pattern.compile("\\d+|\\D+");

  /** By name, runs of digits as numbers. */
  private static final Comparator<String> ORDER =
      (left, right) -> {
        List<String> lefts = parts(left);
        List<String> rights = parts(right);
        for (int i = 0; i < Math.min(lefts.size(), rights.size()); i++) {
          int order = compare(lefts.get(i), rights.get(i));
          if (order != 0) {
            return order;
          }
        }
        return Integer.compare(lefts.size(), rights.size());
      };

  private static int compare(String left, String right) {
    boolean numbers = Character.isDigit(left.charAt(0)) && Character.isDigit(right.charAt(0));
    return numbers ? new BigInteger(left).compareTo(new BigInteger(right)) : left.compareTo(right);
  }

  private static List<String> parts(String name) {
    List<String> parts = new ArrayList<>();
    for (Matcher matcher = PART.matcher(name); matcher.find(); ) {
      parts.add(matcher.group());
    }
    return parts;
  }
}
