package dev.trammel.rehearsal;

import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.DiagnosticsException;
import dev.trammel.model.Database;
import dev.trammel.postgres.Catalog;
import dev.trammel.postgres.CatalogReader;
import dev.trammel.postgres.ReadScope;
import dev.trammel.postgres.Server;
import dev.trammel.postgres.ServerDatabase;
import dev.trammel.postgres.SqlRunner;
import dev.trammel.postgres.SqlScript;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Builds models from nothing on databases of their own, to see how the server prints them. */
final class ModelBuild {

  private static final String PRINTED = "printed";

  /**
   * What came of it: one of the two.
   *
   * @param dump what {@code pg_dump} sees of it, where there is one
   * @param refusal why the server or the builder refused
   */
  record Result(
      Optional<Catalog> catalog, Optional<DumpedSchema> dump, Optional<Diagnostic> refusal) {}

  private final Server server;
  private final RehearsalRequest request;
  private final ReadScope scope;
  private final DumpObserver observer;

  ModelBuild(Server server, RehearsalRequest request, ReadScope scope, DumpObserver observer) {
    this.observer = observer;
    this.server = server;
    this.request = request;
    this.scope = scope;
  }

  Result build(String purpose, Database model) throws SQLException {
    try (ServerDatabase database = server.createDatabase(purpose, request.profile());
        Connection connection = database.connect()) {
      SqlScript externals = ExternalTables.script(request.recorded(), request.declared());
      for (SqlScript script : List.of(externals, request.builder().apply(model))) {
        Optional<Diagnostic> refusal = SqlRunner.run(connection, script);
        if (refusal.isPresent()) {
          return new Result(Optional.empty(), Optional.empty(), refusal);
        }
      }
      return new Result(
          Optional.of(CatalogReader.read(connection, scope)),
          purpose.equals(PRINTED) ? Optional.empty() : observer.see(database),
          Optional.empty());
    }
  }

  /**
   * Compares; where only printed expressions differ, both databases are printed, built and read
   * again first, because PostgreSQL prints an expression that it has read back in another way than
   * one that a person wrote.
   */
  CatalogComparison compare(Database left, Database right) throws SQLException {
    CatalogComparison comparison = CatalogComparison.of(left, right);
    if (comparison.differences().isEmpty() || !isPrintedAlone(comparison)) {
      return comparison;
    }
    Optional<Database> leftAgain = reprinted(left);
    Optional<Database> rightAgain = reprinted(right);
    if (leftAgain.isEmpty() || rightAgain.isEmpty()) {
      return comparison;
    }
    CatalogComparison again = CatalogComparison.of(leftAgain.get(), rightAgain.get());
    return again.differences().isEmpty() ? again : comparison;
  }

  private static boolean isPrintedAlone(CatalogComparison comparison) {
    return comparison.differences().stream().allMatch(CatalogDifference::isPrinted);
  }

  /**
   * Twice: the second printing is a fixed point where the first was not.
   *
   * @return empty when something else than printing changed on the way
   */
  private Optional<Database> reprinted(Database model) throws SQLException {
    Optional<Database> current = Optional.of(model);
    for (int i = 0; i < 2 && current.isPresent(); i++) {
      try {
        current = build(PRINTED, current.get()).catalog().map(Catalog::database);
      } catch (DiagnosticsException e) {
        // The builder cannot print what a wrong plan has left; then the difference stands.
        return Optional.empty();
      }
    }
    return current.filter(again -> isPrintedAlone(CatalogComparison.of(model, again)));
  }
}
