package dev.trammel.source.sql;

import dev.trammel.model.ObjectReference;
import dev.trammel.model.Partition;
import dev.trammel.model.PartitionBound;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.AttachPartition;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.DetachPartition;
import dev.trammel.model.change.Disinherit;
import dev.trammel.model.change.InapplicableChange;
import dev.trammel.model.change.Inherit;
import dev.trammel.syntax.Token;
import java.util.List;
import java.util.Optional;

/** Reads the actions of ALTER TABLE that give a table another place among others. */
final class AlterLineageReader {

  private final TokenCursor cursor;
  private final AlterTable table;

  AlterLineageReader(TokenCursor cursor, AlterTable table) {
    this.cursor = cursor;
    this.table = table;
  }

  /** Empty, and nothing read, at another action. */
  Optional<Clause> read() {
    if (cursor.accept("attach", "partition")) {
      QualifiedName partition = cursor.qualifiedName("a table's name");
      PartitionBound bound = new PartitionReader(cursor).bound();
      return Optional.of(now -> List.of(new AttachPartition(table.name(), partition, bound)));
    } else if (cursor.accept("detach", "partition")) {
      return Optional.of(detach(cursor.qualifiedName("a table's name")));
    } else if (cursor.accept("inherit")) {
      QualifiedName parent = cursor.qualifiedName("a table's name");
      return Optional.of(now -> List.of(new Inherit(table.name(), parent)));
    } else if (cursor.accept("no", "inherit")) {
      QualifiedName parent = cursor.qualifiedName("a table's name");
      return Optional.of(now -> List.of(new Disinherit(table.name(), parent)));
    }
    return Optional.empty();
  }

  private Clause detach(QualifiedName partition) {
    Token option = cursor.peek();
    if (cursor.accept("concurrently")) {
      cursor.unmodelled(option, "the check that CONCURRENTLY leaves on the table is");
    }
    boolean finishes = cursor.accept("finalize");
    return now -> {
      ObjectReference subject = new ObjectReference.TableReference(partition);
      Optional<QualifiedName> parent =
          now.table(partition, subject).lineage().partition().map(Partition::parent);
      if (parent.equals(Optional.of(table.name()))) {
        return List.<Change>of(new DetachPartition(partition));
      } else if (parent.isEmpty() && (finishes || now.declaring())) {
        return List.of();
      }
      throw new InapplicableChange(subject, "is no partition of " + table.name());
    };
  }
}
