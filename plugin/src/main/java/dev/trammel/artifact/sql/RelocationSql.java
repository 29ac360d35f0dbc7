package dev.trammel.artifact.sql;

import dev.trammel.model.Database;
import dev.trammel.model.change.Relocation;
import dev.trammel.model.change.RenameObject;
import dev.trammel.model.change.RenameSchema;
import dev.trammel.model.change.SetSchema;
import java.util.List;

/** Prints another name or schema of an object. */
final class RelocationSql implements Relocation.Visitor<List<String>> {

  private final Database before;

  RelocationSql(Database before) {
    this.before = before;
  }

  @Override
  public List<String> visit(RenameObject change) {
    return List.of(
        "ALTER "
            + ObjectSql.reference(change.subject(), before)
            + " RENAME TO "
            + Names.of(change.to())
            + ";");
  }

  @Override
  public List<String> visit(RenameSchema change) {
    return List.of(
        "ALTER SCHEMA " + Names.of(change.schema()) + " RENAME TO " + Names.of(change.to()) + ";");
  }

  @Override
  public List<String> visit(SetSchema change) {
    return List.of(
        "ALTER "
            + ObjectSql.reference(change.subject(), before)
            + " SET SCHEMA "
            + Names.of(change.schema())
            + ";");
  }
}
