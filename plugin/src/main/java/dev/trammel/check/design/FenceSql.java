package dev.trammel.check.design;

import dev.trammel.source.design.Fence;
import dev.trammel.source.design.FenceRole;
import dev.trammel.source.sql.DdlReader;
import dev.trammel.source.sql.SplitText;
import dev.trammel.source.sql.SqlStatement;
import dev.trammel.source.sql.StatementSplitter;
import java.util.ArrayList;
import java.util.List;

/** Reads the SQL of a document's fences; its errors have been reported where it was read first. */
final class FenceSql {

  private FenceSql() {}

  static List<SplitText> split(Design design, FenceRole role) {
    return design.document().fences(role, design.name()).stream()
        .map(fence -> split(design, fence))
        .toList();
  }

  static SplitText split(Design design, Fence fence) {
    return StatementSplitter.split(
        design.document().source(), fence.fromOffset(), fence.toOffset());
  }

  /** All statements of a role in the order of the document. */
  static List<SqlStatement> statements(Design design, FenceRole role) {
    List<SqlStatement> statements = new ArrayList<>();
    for (SplitText split : split(design, role)) {
      statements.addAll(DdlReader.read(split).statements());
    }
    return statements;
  }
}
