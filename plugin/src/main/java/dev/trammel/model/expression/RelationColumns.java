package dev.trammel.model.expression;

import dev.trammel.model.Database;
import dev.trammel.model.QualifiedName;
import java.util.List;
import java.util.Optional;

/** The columns of what a query may read from. */
public interface RelationColumns {

  /** Knows nothing. */
  RelationColumns NONE =
      new RelationColumns() {
        @Override
        public Optional<List<OutputColumn>> ofRelation(QualifiedName relation) {
          return Optional.empty();
        }

        @Override
        public Optional<List<OutputColumn>> ofFunction(QualifiedName function) {
          return Optional.empty();
        }
      };

  /** The columns of a table or view, in their order; empty when it is not known. */
  Optional<List<OutputColumn>> ofRelation(QualifiedName relation);

  /** The database that decides of exact types, for who asks for those; domains stay domains. */
  default Optional<Database> declared() {
    return Optional.empty();
  }

  /** The types of functions. */
  default DatabaseFunctions functions() {
    return DatabaseFunctions.NONE;
  }

  /**
   * The columns of a function's result; one without a name for a single value; empty when they are
   * not known.
   */
  Optional<List<OutputColumn>> ofFunction(QualifiedName function);
}
