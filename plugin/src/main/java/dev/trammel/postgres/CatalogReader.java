package dev.trammel.postgres;

import dev.trammel.diagnostic.Code;
import dev.trammel.model.Database;
import dev.trammel.model.EnumType;
import dev.trammel.model.Extension;
import dev.trammel.model.Function;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Schema;
import dev.trammel.model.Sequence;
import dev.trammel.model.Table;
import dev.trammel.model.UserType;
import dev.trammel.model.View;
import dev.trammel.syntax.Identifiers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Reads a server's catalog into the model, in one read-only transaction and with a number of
 * queries that does not depend on what is there.
 *
 * <p>Expressions are as PostgreSQL prints them ({@code pg_get_expr}, not pretty), without outer
 * parentheses. Names in schemas of the scope's search path are printed unqualified there, all
 * others with their schema; {@code pg_catalog} never is.
 */
public final class CatalogReader {

  private static final int OLDEST = 150000;

  private final Query query;
  private final ReadScope scope;
  private final Set<String> excluded;
  private final SnapshotSessions sessions;

  private CatalogReader(Query query, ReadScope scope, SnapshotSessions sessions) {
    this.query = query;
    this.scope = scope;
    this.sessions = sessions;
    this.excluded = scope.excludedSchemas();
  }

  /**
   * Reads what is in scope. The connection is left as it was.
   *
   * @param connection not in a transaction
   * @throws dev.trammel.diagnostic.DiagnosticsException when the server is too old or fails
   */
  public static Catalog read(Connection connection, ReadScope scope) {
    return readAll(connection, null, List.of(scope)).get(0);
  }

  /**
   * Reads what is in each of the scopes, all as of one moment.
   *
   * @param more opens further connections to the same database, for one with many tables; null when
   *     there are to be none
   */
  static List<Catalog> readAll(
      Connection connection, Supplier<Connection> more, List<ReadScope> scopes) {
    try {
      boolean autoCommit = connection.getAutoCommit();
      connection.setAutoCommit(false);
      try {
        begin(connection, Optional.empty());
        refuseOld(connection);
        List<Catalog> catalogs = new ArrayList<>();
        for (ReadScope scope : scopes) {
          enter(connection, scope);
          Query query = new Query(connection);
          SnapshotSessions sessions =
              new SnapshotSessions(
                  query,
                  more,
                  (other, snapshot) -> {
                    begin(other, Optional.of(snapshot));
                    enter(other, scope);
                  });
          catalogs.add(new CatalogReader(query, scope, sessions).catalog());
        }
        return catalogs;
      } finally {
        connection.rollback();
        connection.setAutoCommit(autoCommit);
      }
    } catch (SQLException e) {
      throw ServerFault.of(Code.TR510, "server", "the catalog cannot be read")
          .found(String.valueOf(e.getMessage()))
          .exception();
    }
  }

  private static void enter(Connection connection, ReadScope scope) throws SQLException {
    String path =
        scope.searchPath().stream().map(Identifiers::quote).collect(Collectors.joining(", "));
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LOCAL search_path TO " + path);
    }
  }

  private static void begin(Connection connection, Optional<String> snapshot) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
      if (snapshot.isPresent()) {
        statement.execute("SET TRANSACTION SNAPSHOT '" + snapshot.get() + "'");
      }
      statement.execute("SET LOCAL quote_all_identifiers TO off");
      // Each query runs once: compiling it takes longer than what it saves.
      statement.execute("SET LOCAL jit TO off");
      // Else thousands of tables are sorted on disk.
      statement.execute("SET LOCAL work_mem TO '64MB'");
    }
  }

  private static void refuseOld(Connection connection) throws SQLException {
    int version =
        new Query(connection)
            .list(
                "SELECT current_setting('server_version_num') AS version",
                row -> Integer.parseInt(row.string("version")))
            .get(0);
    if (version < OLDEST) {
      throw ServerFault.of(Code.TR512, "server", "the server is too old to be read")
          .found("PostgreSQL " + version / 10000)
          .expected("PostgreSQL " + OLDEST / 10000 + " or later")
          .exception();
    }
  }

  private Catalog catalog() throws SQLException {
    SortedMap<QualifiedName, Table> tables = new TreeMap<>();
    TableReader.read(query, scope, sessions).forEach(table -> tables.put(table.name(), table));
    NavigableMap<String, Schema> schemas = new TreeMap<>();
    SchemaReader.schemas(query, excluded).stream()
        .filter(each -> !each.equals(Schema.PUBLIC))
        .forEach(each -> schemas.put(each.name(), each));
    scope.externals().stream()
        .map(QualifiedName::schema)
        .filter(schema -> tables.keySet().stream().noneMatch(it -> it.schema().equals(schema)))
        .forEach(each -> schemas.remove(each));
    Database database =
        Database.EMPTY
            .withSchemas(schemas)
            .withExtensions(extensions())
            .withEnumTypes(enumTypes())
            .withTypes(types())
            .withSequences(sequences(tables.keySet()))
            .withFunctions(functions())
            .withTables(tables)
            .withViews(views())
            .withExternals(PlatformTableReader.read(query, scope))
            .withObjects(DefinedReader.read(query, excluded));
    return new Catalog(
        PrivilegeReader.read(query, excluded, database), UnmodelledReader.read(query, scope));
  }

  private SortedMap<QualifiedName, View> views() throws SQLException {
    NavigableMap<QualifiedName, View> views = new TreeMap<>();
    for (View view : ViewReader.read(query, scope)) {
      views.put(view.name(), view);
    }
    return views;
  }

  private SortedMap<String, Extension> extensions() throws SQLException {
    SortedMap<String, Extension> extensions = new TreeMap<>();
    for (Extension extension : SchemaReader.extensions(query)) {
      if (!scope.managedExtensions().contains(extension.name())) {
        extensions.put(extension.name(), extension);
      }
    }
    return extensions;
  }

  private SortedMap<QualifiedName, EnumType> enumTypes() throws SQLException {
    SortedMap<QualifiedName, EnumType> types = new TreeMap<>();
    for (EnumType type : SchemaReader.enumTypes(query, excluded)) {
      types.put(type.name(), type);
    }
    return types;
  }

  private SortedMap<QualifiedName, UserType> types() throws SQLException {
    SortedMap<QualifiedName, UserType> types = new TreeMap<>();
    for (UserType type : UserTypeReader.read(query, excluded)) {
      types.put(type.name(), type);
    }
    return types;
  }

  private SortedMap<QualifiedName, Sequence> sequences(Set<QualifiedName> tables)
      throws SQLException {
    SortedMap<QualifiedName, Sequence> sequences = new TreeMap<>();
    for (Sequence sequence : SchemaReader.sequences(query, excluded)) {
      if (sequence.ownedBy().map(owner -> tables.contains(owner.table())).orElse(true)) {
        sequences.put(sequence.name(), sequence);
      }
    }
    return sequences;
  }

  private SortedMap<dev.trammel.model.FunctionSignature, Function> functions() throws SQLException {
    SortedMap<dev.trammel.model.FunctionSignature, Function> functions = new TreeMap<>();
    for (Function function : FunctionReader.read(query, excluded)) {
      functions.put(function.signature(), function);
    }
    return functions;
  }
}
