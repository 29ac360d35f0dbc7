package dev.trammel.project;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Located;
import dev.trammel.diagnostic.Severity;
import dev.trammel.model.ExternalTable;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.migration.Layout;
import dev.trammel.plan.PlanMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One named database of a project.
 *
 * @param profile the name of one that Trammel brings, or an SQL file; see {@link Profiles}
 * @param postgresql the major that it runs on; the newest when absent
 * @param externals tables of others that this database refers to
 */
public record DatabaseSettings(
    Located<String> name,
    Located<String> profile,
    Optional<Integer> postgresql,
    MigrationSettings migrations,
    DocSettings docs,
    Optional<JavaSettings> java,
    List<ExternalTable> externals,
    RehearsalSettings rehearsal,
    HazardSettings hazards) {

  public DatabaseSettings {
    externals = List.copyOf(externals);
  }

  /**
   * Which hazards are told, and where.
   *
   * @param released whether those of released migrations are told too
   * @param generate whether goal {@code generate} tells them too
   * @param levels what each weighs that does not weigh as usual; empty for one not told at all
   */
  public record HazardSettings(
      boolean released, boolean generate, SortedMap<Code, Optional<Severity>> levels) {
    public HazardSettings {
      levels = Collections.unmodifiableSortedMap(new TreeMap<>(levels));
    }
  }

  /**
   * Where migrations lie.
   *
   * @param kept false for a database of docs alone: nothing is recorded, no migration is written
   * @param baseline what was there before the first migration that is replayed
   * @param nextVersion of the migration to be made; last + 1 when absent
   * @param nextName of the migration to be made
   * @param mode what the migration to be made minds most
   * @param lockTimeout how long its transactions wait for a lock; see PostgreSQL's setting {@code
   *     lock_timeout}
   * @param statementTimeout how long a statement that may block others runs; see PostgreSQL's
   *     setting {@code statement_timeout}
   * @param batchSize how many rows are written before the next commit, where rows are written in
   *     batches
   */
  public record MigrationSettings(
      boolean kept,
      Located<String> folder,
      String rollbacks,
      Layout layout,
      Optional<BaselineSettings> baseline,
      Optional<String> nextVersion,
      Optional<String> nextName,
      PlanMode mode,
      Optional<String> lockTimeout,
      Optional<String> statementTimeout,
      int batchSize) {}

  /**
   * Where a history starts that does not replay from nothing.
   *
   * @param file SQL that makes the database as it was then
   * @param version of the last migration that is in it; none is when absent
   */
  public record BaselineSettings(Located<String> file, Optional<String> version) {}

  /**
   * The generated Java.
   *
   * @param packageName where tables of schema {@code public} go
   * @param names for what does not get a good name by rule
   */
  public record JavaSettings(String packageName, List<JavaName> names) {
    public JavaSettings {
      names = List.copyOf(names);
    }
  }

  /**
   * A Java name.
   *
   * @param object {@code crewai_agents}, {@code auth.users} or {@code crewai_agents.verbose}
   * @param name of its class or component
   */
  public record JavaName(Located<String> object, Located<String> name) {}

  /**
   * Where table docs lie.
   *
   * @param folder absent when the database has no docs
   * @param owner true when the docs own what they show; else they are derived
   * @param lenient whether files that are no docs are left out with a warning
   * @param categories tables by category, for the overview
   * @param assumptions what the schema takes for granted, one sentence each, for the overview
   */
  public record DocSettings(
      Optional<Located<String>> folder,
      boolean owner,
      boolean lenient,
      Map<String, List<QualifiedName>> categories,
      List<String> assumptions) {

    public DocSettings {
      categories = Collections.unmodifiableMap(new LinkedHashMap<>(categories));
      assumptions = List.copyOf(assumptions);
    }
  }

  /**
   * What a rehearsal writes, and what its rollback may discard.
   *
   * @param rows SQL that fills the database before the migration
   * @param laterRows SQL that is run after the migration
   * @param generate whether rows are made up where there is no such SQL
   * @param allow names of tables and columns whose later data a rollback may discard
   */
  public record RehearsalSettings(
      Optional<Located<String>> rows,
      Optional<Located<String>> laterRows,
      boolean generate,
      List<String> allow) {
    public RehearsalSettings {
      allow = List.copyOf(allow);
    }

    /** Whether rows are made up. */
    public boolean generatesRows() {
      return generate && rows.isEmpty() && laterRows.isEmpty();
    }
  }
}
