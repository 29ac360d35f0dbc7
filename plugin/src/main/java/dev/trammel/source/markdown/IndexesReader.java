package dev.trammel.source.markdown;

import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Located;
import dev.trammel.model.doc.IndexEntry;
import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import dev.trammel.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code ## Indexes}: a name, and its statement in a fence. */
final class IndexesReader {

  private static final Pattern FENCE = Pattern.compile("  (`{3,})sql\n  ");

  private final DocScanner scanner;
  private final Diagnostics diagnostics;

  IndexesReader(DocScanner scanner, Diagnostics diagnostics) {
    this.scanner = scanner;
    this.diagnostics = diagnostics;
  }

  List<IndexEntry> read() throws DocSyntaxError {
    scanner.expect(Section.INDEXES.opening(), "heading of the indexes has another form");
    int start = scanner.offset();
    List<IndexEntry> entries = new ArrayList<>();
    while (!scanner.isBlockEnd(scanner.offset())) {
      try {
        entries.add(entry());
      } catch (DocSyntaxError e) {
        diagnostics.add(e.diagnostic());
        skipToNext();
      }
    }
    scanner.accept("\n");
    Blocks.requireAny(scanner, start, Section.INDEXES);
    return entries;
  }

  private void skipToNext() {
    do {
      scanner.moveTo(scanner.lineEnd(scanner.offset()) + 1);
    } while (!scanner.looksAt("- `") && !scanner.isBlockEnd(scanner.offset()));
  }

  private IndexEntry entry() throws DocSyntaxError {
    scanner.expect("- `", "index has another form");
    Located<String> name = scanner.untilOnLine("`\n", "name of the index");
    Matcher fence = scanner.matcher(FENCE, scanner.offset());
    if (!fence.lookingAt() || (!scanner.isTrammel() && fence.group(1).length() != 3)) {
      throw scanner.error(
          scanner.offset(), "index " + name.value() + " has no fence", "```sql, indented by two");
    }
    scanner.moveTo(fence.end());
    String closing = "\n  " + fence.group(1) + "\n";
    int end = scanner.find(closing, scanner.offset());
    if (end < 0) {
      throw scanner.error(
          fence.start(), "fence of index " + name.value() + " is not closed", fence.group(1));
    }
    int start = scanner.offset();
    Located<String> definition = scanner.at(scanner.slice(start, end), start);
    boolean grown = scanner.slice(start, end).contains("\n  ```");
    if (scanner.isTrammel() && fence.group(1).length() != (grown ? 4 : 3)) {
      throw scanner.error(
          fence.start(), "fence of index " + name.value() + " is too long", grown ? "````" : "```");
    }
    scanner.moveTo(end + closing.length());
    checkStatement(name.value(), definition.value(), start);
    return new IndexEntry(name, definition, comment());
  }

  private Optional<Located<String>> comment() throws DocSyntaxError {
    return scanner.isTrammel() && scanner.accept("  - **Comment**: ")
        ? Optional.of(scanner.untilOnLine("\n", "comment"))
        : Optional.empty();
  }

  private void checkStatement(String name, String definition, int start) throws DocSyntaxError {
    List<Token> tokens;
    try {
      tokens = Lexer.tokens(definition);
    } catch (LexicalError e) {
      throw scanner.error(
          start + e.offset(),
          "definition of index " + name + ": " + e.getMessage(),
          "a CREATE INDEX statement");
    }
    List<Token> statements = statementStarts(tokens);
    if (statements.isEmpty() || statements.get(0).offset() > 0) {
      throw scanner.error(
          start, "fence of index " + name + " holds no CREATE INDEX", "a CREATE INDEX statement");
    }
    if (statements.size() > 1) {
      throw scanner
          .error(
              start + statements.get(1).offset(),
              "fence of index " + name + " holds two CREATE INDEX",
              "one entry for each index")
          .fix("give the second index an entry of its own");
    }
  }

  private static List<Token> statementStarts(List<Token> tokens) {
    List<Token> starts = new ArrayList<>();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      boolean unique = tokens.get(i + 1).isWord("unique") && i + 2 < tokens.size();
      if (tokens.get(i).isWord("create") && tokens.get(unique ? i + 2 : i + 1).isWord("index")) {
        starts.add(tokens.get(i));
      }
    }
    return starts;
  }
}
