package dev.trammel.artifact.sql;

import dev.trammel.cases.GoldenCase;
import dev.trammel.model.Expression;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.DropColumn;
import dev.trammel.model.change.DropTable;
import dev.trammel.model.change.FillColumn;
import dev.trammel.model.change.MapValues;
import dev.trammel.model.change.RenameColumn;
import dev.trammel.model.change.RenameTable;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A case's {@code intents.txt}, one a line: {@code rename column table from to}, {@code rename
 * table from to}, {@code map table column former later}, {@code drop column table column}, {@code
 * drop table table}, {@code fill column table column expression}.
 */
final class IntentLines {

  private IntentLines() {}

  static List<Change> read(GoldenCase goldenCase) {
    List<Change> intents = new ArrayList<>();
    if (Files.exists(goldenCase.path().resolve("intents.txt"))) {
      goldenCase.text("intents.txt").lines().forEach(each -> intents.add(read(words(each))));
    }
    return intents;
  }

  /** A name with blanks stands in quotes. */
  private static String[] words(String line) {
    return Pattern.compile("\"[^\"]*\"|\\S+")
        .matcher(line)
        .results()
        .map(each -> each.group().replace("\"", ""))
        .toArray(String[]::new);
  }

  private static Change read(String[] words) {
    return switch (words[0] + " " + words[1]) {
      case "rename column" -> new RenameColumn(QualifiedName.of(words[2]), words[3], words[4]);
      case "rename table" -> new RenameTable(QualifiedName.of(words[2]), words[3]);
      case "drop column" -> new DropColumn(QualifiedName.of(words[2]), words[3]);
      case "fill column" ->
          new FillColumn(
              QualifiedName.of(words[2]),
              words[3],
              new Expression(String.join(" ", List.of(words).subList(4, words.length))),
              true);
      case "drop table" -> new DropTable(QualifiedName.of(words[2]));
      default -> {
        TreeMap<String, String> values = new TreeMap<>();
        values.put(words[3], words[4]);
        yield new MapValues(QualifiedName.of(words[1]), words[2], values);
      }
    };
  }
}
