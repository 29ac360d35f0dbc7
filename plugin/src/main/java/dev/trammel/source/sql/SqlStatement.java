package dev.trammel.source.sql;

import dev.trammel.diagnostic.Position;
import dev.trammel.model.QualifiedName;
import java.util.List;
import java.util.Optional;

/** A statement after {@link DdlReader} has read it. */
public sealed interface SqlStatement {

  /** The statement as it stands in its file. */
  StatementText text();

  /** Its first words, in upper case: {@code CREATE TABLE}. */
  String head();

  default Position position() {
    return text().position();
  }

  /**
   * Changes what the model holds.
   *
   * @param target the table that must be there, for a statement that works on one
   */
  record Structured(
      StatementText text, String head, Optional<QualifiedName> target, List<Clause> clauses)
      implements SqlStatement {
    public Structured {
      clauses = List.copyOf(clauses);
    }
  }

  /**
   * Changes rows or the session only.
   *
   * @param touchesRows rather than the session or privileges alone
   */
  record Recognised(StatementText text, String head, boolean touchesRows) implements SqlStatement {

    /** The tables that it reads or writes, as far as they can be told; found when asked for. */
    public List<QualifiedName> tables() {
      if (!touchesRows) {
        return List.of();
      }
      return DoBody.of(text)
          .map(body -> ProbableObjects.of(body.asStatement()))
          .orElseGet(() -> TouchedTables.of(text));
    }
  }

  /**
   * May change what the model holds, or what it cannot hold; kept verbatim.
   *
   * @param objects that it makes or may touch, as far as they can be told
   */
  record Opaque(StatementText text, String head, List<QualifiedName> objects)
      implements SqlStatement {
    public Opaque {
      objects = List.copyOf(objects);
    }
  }
}
