package dev.trammel.project;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Located;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.source.design.DesignDocument;
import dev.trammel.source.design.Fence;
import dev.trammel.source.design.FenceRole;
import dev.trammel.source.markdown.Placed;
import dev.trammel.source.sql.DdlReader;
import dev.trammel.source.sql.Directive;
import dev.trammel.source.sql.ReadSql;
import dev.trammel.source.sql.SplitText;
import dev.trammel.source.sql.SqlStatement;
import dev.trammel.source.sql.StatementSplitter;
import java.util.ArrayList;
import java.util.List;

/** Reads SQL out of files and out of the fences of design documents. */
final class SqlSources {

  private final boolean strict;
  private final Diagnostics diagnostics;

  SqlSources(boolean strict, Diagnostics diagnostics) {
    this.strict = strict;
    this.diagnostics = diagnostics;
  }

  List<SqlStatement> file(SourceText file) {
    return read(StatementSplitter.split(file)).statements();
  }

  /** Pieces of one file, in order. */
  List<SqlStatement> pieces(List<Located<String>> pieces) {
    return pieces.isEmpty() ? List.of() : file(Placed.pieces(pieces));
  }

  DeclaredSql fences(List<DesignDocument> designs, FenceRole role, String database) {
    List<SqlStatement> statements = new ArrayList<>();
    List<Directive> directives = new ArrayList<>();
    for (DesignDocument design : designs) {
      for (Fence fence : design.fences(role, database)) {
        ReadSql read =
            read(StatementSplitter.split(design.source(), fence.fromOffset(), fence.toOffset()));
        statements.addAll(read.statements());
        directives.addAll(read.directives());
      }
    }
    return new DeclaredSql(statements, directives);
  }

  /** Reports what carrying statements out has found. */
  void report(List<Diagnostic> findings) {
    for (Diagnostic each : findings) {
      diagnostics.add(strict && each.code() == Code.TR142 ? each.asError() : each);
    }
  }

  private ReadSql read(SplitText split) {
    ReadSql read = strict ? DdlReader.readStrictly(split) : DdlReader.read(split);
    diagnostics.addAll(read.diagnostics());
    return read;
  }
}
