package dev.trammel.source.sql;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Severity;
import dev.trammel.model.QualifiedName;
import dev.trammel.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads the statements of a text; every statement's first error is reported, not only the first.
 */
public final class DdlReader {

  private final Diagnostics diagnostics = new Diagnostics();
  private final Severity opaque;

  private DdlReader(Severity opaque) {
    this.opaque = opaque;
  }

  /** Reads with opaque statements allowed: each is kept, with a warning. */
  public static ReadSql read(SplitText split) {
    return new DdlReader(Severity.WARNING).readAll(split);
  }

  /** Reads with opaque statements refused. */
  public static ReadSql readStrictly(SplitText split) {
    return new DdlReader(Severity.ERROR).readAll(split);
  }

  private ReadSql readAll(SplitText split) {
    diagnostics.addAll(split.diagnostics());
    List<Directive> directives = DirectiveReader.read(split, diagnostics);
    List<SqlStatement> statements = new ArrayList<>();
    for (StatementText text : split.statements()) {
      try {
        refuseEllipsis(text);
        statements.add(statement(text));
      } catch (SyntaxError e) {
        diagnostics.add(e.diagnostic());
      }
    }
    return new ReadSql(statements, directives, diagnostics.all());
  }

  /** {@code ...} stands in documents for what the author left out. */
  private static void refuseEllipsis(StatementText text) {
    for (int i = 0; i + 1 < text.tokens().size(); i++) {
      Token token = text.tokens().get(i);
      Token next = text.tokens().get(i + 1);
      if (token.isSymbol("..") && next.isSymbol(".") && next.offset() == token.end()) {
        throw new SyntaxError(
            Diagnostic.error(
                    Code.TR140,
                    text.source().position(token.offset()),
                    "... stands for something that is not written out")
                .underlining(3)
                .found("...")
                .expected("SQL that PostgreSQL can carry out")
                .fix("write out what is left out, or give the fence the role illustration"));
      }
    }
  }

  private SqlStatement statement(StatementText text) {
    TokenCursor cursor = new TokenCursor(text, diagnostics);
    StatementReader reader = new StatementReader(text, cursor);
    SqlStatement statement = reader.read();
    if (statement instanceof SqlStatement.Opaque kept) {
      report(kept);
    }
    return statement;
  }

  private void report(SqlStatement.Opaque kept) {
    Diagnostic warning =
        Diagnostic.warning(
                Code.TR142, kept.position(), kept.head() + " is kept verbatim and not modelled")
            .underlining(kept.text().tokens().get(0).text().length())
            .found(kept.text().sql().lines().findFirst().orElse(""));
    if (!kept.objects().isEmpty()) {
      warning = warning.expected("changes to " + names(kept.objects()) + " only");
    }
    diagnostics.add(opaque == Severity.ERROR ? warning.asError() : warning);
  }

  private static String names(List<QualifiedName> objects) {
    return objects.stream().map(QualifiedName::toString).collect(Collectors.joining(", "));
  }
}
