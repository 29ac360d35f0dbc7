package dev.trammel.plan;

import dev.trammel.model.Database;
import dev.trammel.model.Extension;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Schema;
import dev.trammel.model.change.AlterExtension;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.CreateExtension;
import dev.trammel.model.change.CreateSchema;
import dev.trammel.model.change.DropExtension;
import dev.trammel.model.change.DropSchema;
import dev.trammel.model.change.SetComment;
import java.util.Optional;

/** Finds the changes of schemas and extensions. */
final class ContainerDifference {

  private final Database from;
  private final Database to;
  private final Drops drops;
  private final PhasedChanges changes;

  ContainerDifference(Database from, Database to, Drops drops, PhasedChanges changes) {
    this.from = from;
    this.to = to;
    this.drops = drops;
    this.changes = changes;
  }

  void find() {
    to.schemas().values().forEach(this::schema);
    from.schemas().values().stream()
        .filter(each -> !to.schemas().containsKey(each.name()))
        .forEach(this::goneSchema);
    to.extensions().values().forEach(this::extension);
    from.extensions().keySet().stream()
        .filter(each -> !to.extensions().containsKey(each))
        .forEach(each -> drop(Phase.DROP_EXTENSIONS, new DropExtension(each)));
  }

  private void drop(Phase phase, Change drop) {
    if (drops.permits(drop)) {
      changes.add(phase, drop);
    }
  }

  private void comment(ObjectReference subject, Optional<String> former, Optional<String> later) {
    if (!former.equals(later)) {
      changes.add(Phase.COMMENTS, new SetComment(subject, later));
    }
  }

  private void schema(Schema later) {
    Optional<Schema> former = from.schema(later.name());
    if (former.isEmpty()) {
      changes.create(new CreateSchema(later.name()));
    }
    comment(
        new ObjectReference.SchemaReference(later.name()),
        former.flatMap(Schema::comment),
        later.comment());
  }

  /** Schema public is always there: it only loses what was said of it. */
  private void goneSchema(Schema former) {
    if (former.name().equals(QualifiedName.PUBLIC)) {
      schema(Schema.PUBLIC);
    } else {
      drop(Phase.DROP_SCHEMAS, new DropSchema(former.name()));
    }
  }

  private void extension(Extension later) {
    Extension former = from.extensions().get(later.name());
    if (former == null) {
      changes.create(new CreateExtension(later));
      return;
    }
    // One of which no version is known has the server's own, which may be the one that is asked
    // for.
    boolean updated = former.version().isPresent() && !later.version().equals(former.version());
    if (updated || !later.schema().equals(former.schema())) {
      changes.add(
          Phase.EXTENSIONS,
          new AlterExtension(
              former
                  .withSchema(later.schema())
                  .withVersion(updated ? later.version() : former.version())));
    }
    comment(
        new ObjectReference.ExtensionReference(later.name()), former.comment(), later.comment());
  }
}
