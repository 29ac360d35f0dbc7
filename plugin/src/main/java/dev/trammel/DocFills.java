package dev.trammel;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.project.DatabaseState;
import dev.trammel.source.markdown.Fill;
import java.util.ArrayList;
import java.util.List;

/** Tells what docs could not show, and what was taken instead. */
final class DocFills {

  private DocFills() {}

  /** One finding each, at the entry that needed it. */
  static List<Diagnostic> of(DatabaseState database) {
    return database.fills().stream().map(DocFills::finding).toList();
  }

  private static Diagnostic finding(Fill fill) {
    Diagnostic finding =
        Diagnostic.info(Code.TR117, fill.position(), fill.text())
            .underlining(firstLine(fill.entry().value()))
            .found(fill.entry().value());
    return fill.from().map(from -> finding.note(from, "stated here")).orElse(finding);
  }

  private static int firstLine(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text.length() : end;
  }

  /** {@code 12 facts that docs cannot show: 9 from the migrations, 3 inferred from the docs}. */
  static String summary(DatabaseState database) {
    List<String> parts = new ArrayList<>();
    count(database, Fill.Origin.BASE, "from the migrations", parts);
    count(database, Fill.Origin.INFERRED, "inferred from the docs", parts);
    count(database, Fill.Origin.ASSUMED, "as PostgreSQL does by default", parts);
    int all = database.fills().size();
    return all
        + (all == 1 ? " fact" : " facts")
        + " that docs cannot show: "
        + String.join(", ", parts)
        + "; -Dtrammel.fills lists them";
  }

  private static void count(
      DatabaseState database, Fill.Origin origin, String words, List<String> parts) {
    long count = database.fills().stream().filter(each -> each.origin() == origin).count();
    if (count > 0) {
      parts.add(count + " " + words);
    }
  }
}
