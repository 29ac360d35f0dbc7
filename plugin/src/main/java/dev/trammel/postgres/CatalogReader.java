package dev.trammel.postgres;

import dev.trammel.diagnostic.Code;
import dev.trammel.model.Database;
import dev.trammel.model.EnumType;
import dev.trammel.model.Extension;
import dev.trammel.model.Function;
import dev.trammel.model.ObjectReference;
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
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Future;
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

  /** About what a table, its indexes and what it has beside them take in pg_class. */
  private static final int TABLE_BYTES = 1000;

  private final ReadScope scope;
  private final Set<String> excluded;
  private final SnapshotSessions sessions;

  private CatalogReader(ReadScope scope, SnapshotSessions sessions) {
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
          try (SnapshotSessions sessions = sessions(query, more, scope)) {
            catalogs.add(new CatalogReader(scope, sessions).catalog());
          }
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

  private static SnapshotSessions sessions(Query query, Supplier<Connection> more, ReadScope scope)
      throws SQLException {
    long tables =
        query
            .list(
                "SELECT pg_relation_size('pg_class') / %d AS tables".formatted(TABLE_BYTES),
                row -> row.number("tables"))
            .get(0);
    return new SnapshotSessions(
        query,
        more,
        (other, snapshot) -> {
          begin(other, Optional.of(snapshot));
          enter(other, scope);
        },
        tables);
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
      // Thousands of tables are read by several sessions, which need the processors themselves.
      statement.execute("SET LOCAL max_parallel_workers_per_gather TO 0");
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
    TableReader reader = new TableReader(sessions, scope);
    IdentitySequences identities = reader.identities();
    Future<Database> others = sessions.submit(session -> withoutTables(session, identities));
    List<Future<List<Table>>> parts = reader.parts();
    Future<SortedMap<QualifiedName, View>> views = sessions.submit(this::views);
    Future<SortedMap<dev.trammel.model.FunctionSignature, Function>> functions =
        sessions.submit(this::functions);
    Future<SortedMap<String, String>> unmodelled =
        sessions.submit(session -> UnmodelledReader.read(session, scope));
    Future<Map<ObjectReference, String>> owners =
        sessions.submit(session -> PrivilegeReader.owners(session, excluded));
    Future<PrivilegeReader.Granted> granted =
        sessions.submit(session -> PrivilegeReader.granted(session, excluded));
    Future<Set<String>> makers = sessions.submit(PrivilegeReader::makers);
    SortedMap<QualifiedName, Table> tables = new TreeMap<>();
    for (Future<List<Table>> part : parts) {
      SnapshotSessions.result(part).forEach(table -> tables.put(table.name(), table));
    }
    Database read = SnapshotSessions.result(others);
    Database database =
        read.withSchemas(withoutExternals(read.schemas(), tables.keySet()))
            .withSequences(ofTables(read.sequences(), tables.keySet()))
            .withFunctions(SnapshotSessions.result(functions))
            .withTables(tables)
            .withViews(SnapshotSessions.result(views));
    SortedMap<String, String> rest = SnapshotSessions.result(unmodelled);
    Database shared = PrivilegeReader.with(database, SnapshotSessions.result(granted));
    return new Catalog(
        PrivilegeReader.owned(shared, SnapshotSessions.result(owners)),
        rest,
        SnapshotSessions.result(makers));
  }

  private Database withoutTables(Query session, IdentitySequences identities) throws SQLException {
    NavigableMap<String, Schema> schemas = new TreeMap<>();
    SchemaReader.schemas(session, excluded).stream()
        .filter(each -> !each.equals(Schema.PUBLIC))
        .forEach(each -> schemas.put(each.name(), each));
    return Database.EMPTY
        .withSchemas(schemas)
        .withExtensions(extensions(session))
        .withEnumTypes(enumTypes(session))
        .withTypes(types(session))
        .withSequences(sequences(session, identities))
        .withExternals(PlatformTableReader.read(session, scope, identities))
        .withObjects(DefinedReader.read(session, excluded));
  }

  /** Without the schemas in which there is nothing but tables of others. */
  private NavigableMap<String, Schema> withoutExternals(
      SortedMap<String, Schema> schemas, Set<QualifiedName> tables) {
    NavigableMap<String, Schema> own = new TreeMap<>(schemas);
    scope.externals().stream()
        .map(QualifiedName::schema)
        .filter(schema -> tables.stream().noneMatch(it -> it.schema().equals(schema)))
        .forEach(own::remove);
    return own;
  }

  private SortedMap<QualifiedName, View> views(Query session) throws SQLException {
    NavigableMap<QualifiedName, View> views = new TreeMap<>();
    for (View view : ViewReader.read(session, scope)) {
      views.put(view.name(), view);
    }
    return views;
  }

  private SortedMap<String, Extension> extensions(Query session) throws SQLException {
    SortedMap<String, Extension> extensions = new TreeMap<>();
    for (Extension extension : SchemaReader.extensions(session)) {
      if (!scope.managedExtensions().contains(extension.name())) {
        extensions.put(extension.name(), extension);
      }
    }
    return extensions;
  }

  private SortedMap<QualifiedName, EnumType> enumTypes(Query session) throws SQLException {
    SortedMap<QualifiedName, EnumType> types = new TreeMap<>();
    for (EnumType type : SchemaReader.enumTypes(session, excluded)) {
      types.put(type.name(), type);
    }
    return types;
  }

  private SortedMap<QualifiedName, UserType> types(Query session) throws SQLException {
    SortedMap<QualifiedName, UserType> types = new TreeMap<>();
    for (UserType type : UserTypeReader.read(session, excluded)) {
      types.put(type.name(), type);
    }
    return types;
  }

  private SortedMap<QualifiedName, Sequence> sequences(Query session, IdentitySequences identities)
      throws SQLException {
    SortedMap<QualifiedName, Sequence> sequences = new TreeMap<>();
    for (Sequence sequence : SchemaReader.sequences(session, excluded, identities)) {
      sequences.put(sequence.name(), sequence);
    }
    return sequences;
  }

  private static SortedMap<QualifiedName, Sequence> ofTables(
      SortedMap<QualifiedName, Sequence> sequences, Set<QualifiedName> tables) {
    SortedMap<QualifiedName, Sequence> own = new TreeMap<>(sequences);
    own.values()
        .removeIf(
            each -> each.ownedBy().filter(owner -> !tables.contains(owner.table())).isPresent());
    return own;
  }

  private SortedMap<dev.trammel.model.FunctionSignature, Function> functions(Query session)
      throws SQLException {
    SortedMap<dev.trammel.model.FunctionSignature, Function> functions = new TreeMap<>();
    for (Function function : FunctionReader.read(session, excluded)) {
      functions.put(function.signature(), function);
    }
    return functions;
  }
}
