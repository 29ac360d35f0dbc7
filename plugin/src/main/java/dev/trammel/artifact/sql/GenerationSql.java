package dev.trammel.artifact.sql;

import dev.trammel.model.Column;
import dev.trammel.model.DataType;
import dev.trammel.model.Generation;
import dev.trammel.model.SequenceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Prints how PostgreSQL itself fills a column. */
final class GenerationSql {

  private GenerationSql() {}

  /** {@code GENERATED …} of a column of that type. */
  static String of(Generation generation, DataType type) {
    if (generation instanceof Generation.Computed computed) {
      return "GENERATED ALWAYS AS "
          + ExpressionSql.parenthesised(computed.expression())
          + " "
          + (computed.stored() ? "STORED" : "VIRTUAL");
    }
    Generation.Identity identity = (Generation.Identity) generation;
    List<String> options =
        identity.options().map(each -> SequenceSql.options(type, each)).orElse(List.of());
    return "GENERATED "
        + mode(identity)
        + " AS IDENTITY"
        + (options.isEmpty() ? "" : " (" + String.join(" ", options) + ")");
  }

  private static String mode(Generation.Identity identity) {
    return identity.always() ? "ALWAYS" : "BY DEFAULT";
  }

  /** The actions of ALTER COLUMN that make another generation of the column's. */
  static List<String> actions(Column column, Optional<Generation> later) {
    Generation former = column.generation().orElse(null);
    if (later.orElse(null) instanceof Generation.Computed computed) {
      return List.of("SET EXPRESSION AS " + ExpressionSql.parenthesised(computed.expression()));
    } else if (!(later.orElse(null) instanceof Generation.Identity identity)) {
      return List.of(former instanceof Generation.Computed ? "DROP EXPRESSION" : "DROP IDENTITY");
    } else if (!(former instanceof Generation.Identity was)) {
      return List.of("ADD " + of(identity, column.type()));
    } else {
      SequenceOptions usual = SequenceOptions.of(column.type());
      List<String> settings = new ArrayList<>();
      if (was.always() != identity.always()) {
        settings.add("SET GENERATED " + mode(identity));
      }
      SequenceSql.alterations(was.options().orElse(usual), identity.options().orElse(usual))
          .forEach(each -> settings.add(each.equals("RESTART") ? each : "SET " + each));
      return settings.isEmpty() ? List.of() : List.of(String.join(" ", settings));
    }
  }
}
