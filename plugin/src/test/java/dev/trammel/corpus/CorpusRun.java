package dev.trammel.corpus;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.DiagnosticFormatter;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.Database;
import dev.trammel.model.DefinedObject;
import dev.trammel.model.ExternalTable;
import dev.trammel.model.PrimaryKey;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.postgres.Catalog;
import dev.trammel.postgres.Profile;
import dev.trammel.postgres.ReadScope;
import dev.trammel.postgres.ServerDatabase;
import dev.trammel.postgres.TestServer;
import dev.trammel.project.PlatformObjects;
import dev.trammel.source.sql.DdlReader;
import dev.trammel.source.sql.Lockstep;
import dev.trammel.source.sql.MigrationFold;
import dev.trammel.source.sql.SplitText;
import dev.trammel.source.sql.SqlStatement;
import dev.trammel.source.sql.StatementSplitter;
import dev.trammel.source.sql.StatementText;
import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import dev.trammel.syntax.Token;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one corpus offline, runs it on a server, and compares. */
final class CorpusRun {

  private static final Pattern ROLE = Pattern.compile("role \"(.+)\" does not exist");
  private static final Set<String> DYNAMIC = Set.of("DO", "CALL", "EXECUTE");
  private static final Set<String> TRANSACTIONS =
      Set.of("begin", "start", "commit", "end", "rollback", "abort", "savepoint", "release");

  /** What a server refuses for reasons that do not lie in statements. */
  private static final Map<Pattern, String> APART =
      Map.of(
          Pattern.compile("^ERROR: extension \".*\" is not available"),
          "the server here has not the extension",
          Pattern.compile("^ERROR: unrecognized parameter .* USING (ivfflat|hnsw)\\b"),
          "a stand-in carries the index method, without its parameters",
          Pattern.compile("^ERROR: .* (contains null values|is violated by some row)"),
          "rows that are there break it");

  private final List<SourceText> sources;
  private final Profile profile;
  private final CorpusReport report;
  private final Set<String> dynamicNames = new HashSet<>();
  private Lockstep fold;

  CorpusRun(List<SourceText> sources, Profile profile, CorpusReport report) {
    this.sources = sources;
    this.profile = profile;
    this.report = report;
  }

  void run() throws SQLException {
    report.files = sources.size();
    time();
    try (ServerDatabase server = TestServer.get().createDatabase("corpus", profile)) {
      fold = new Lockstep(base(server));
      try (Connection connection = server.connect()) {
        for (SourceText source : sources) {
          execute(connection, "RESET ALL");
          execute(connection, "SET statement_timeout = '120s'");
          file(connection, source);
        }
      }
      compare(server.read(profile.scope()));
    }
  }

  /** Once to warm up, once with the clock. */
  private void time() {
    for (int i = 0; i < 2; i++) {
      long start = System.nanoTime();
      List<SqlStatement> statements = new ArrayList<>();
      for (SourceText source : sources) {
        statements.addAll(DdlReader.read(StatementSplitter.split(source)).statements());
      }
      try {
        MigrationFold.fold(Database.EMPTY, statements);
      } catch (RuntimeException e) {
        report.lexical.add("thrown: " + e);
      }
      report.seconds = (System.nanoTime() - start) / 1e9;
    }
  }

  /** What the profile has made stands there as tables of others, and what it lets others do. */
  private Database base(ServerDatabase server) {
    Database whole = server.read(ReadScope.ALL).database();
    Database base =
        Database.EMPTY
            .with(whole.schema(QualifiedName.PUBLIC).orElseThrow())
            .withDefaultPrivileges(whole.defaultPrivileges());
    for (Table table : whole.tables().values()) {
      base =
          base.with(
              new ExternalTable(
                      table.name(),
                      table.columns(),
                      table.primaryKey().map(PrimaryKey::columns).orElse(List.of()))
                  .ofPlatform(profile.managedSchemas().contains(table.name().schema())));
    }
    for (DefinedObject each : whole.objects().values()) {
      base = each.key().kind().isInSchema() ? base : base.with(each);
    }
    return base;
  }

  private void file(Connection connection, SourceText source) {
    SplitText split = StatementSplitter.split(source);
    split.diagnostics().forEach(each -> report.lexical.add(line(each)));
    for (StatementText text : split.statements()) {
      statement(connection, split, text);
    }
  }

  private void statement(Connection connection, SplitText split, StatementText text) {
    report.statements++;
    Lockstep.Reading reading = Lockstep.read(split, text);
    Optional<String> refused = onServer(connection, text);
    if (reading.statement().isEmpty()
        || reading.diagnostics().stream().anyMatch(Diagnostic::isError)) {
      failed(text, reading, refused);
      return;
    }
    SqlStatement statement = reading.statement().get();
    if (statement instanceof SqlStatement.Recognised recognised) {
      report.recognised++;
      fold.follow(recognised);
    } else if (statement instanceof SqlStatement.Opaque opaque) {
      opaque(opaque, refused);
    } else if (statement instanceof SqlStatement.Structured structured) {
      structured(structured, reading, refused);
    }
  }

  private void failed(StatementText text, Lockstep.Reading reading, Optional<String> refused) {
    Diagnostic first = reading.diagnostics().stream().filter(Diagnostic::isError).findFirst().get();
    if (refused.isPresent()) {
      report.invalidRefused++;
    } else {
      report.ddl++;
      report.failed.add(line(first) + " | " + first.found() + " | " + start(text));
    }
  }

  private void opaque(SqlStatement.Opaque opaque, Optional<String> refused) {
    if (DYNAMIC.contains(opaque.head()) || opaque.head().equals("SELECT")) {
      report.dynamic++;
      words(opaque.text().sql());
    } else if (refused.isPresent()) {
      report.invalidOpaque++;
    } else {
      report.ddl++;
      report.opaque.merge(opaque.head(), 1, Integer::sum);
      report.opaqueTexts.add(opaque.position() + " " + start(opaque.text()));
    }
    if (refused.isEmpty()) {
      fold.pass(opaque);
    }
  }

  private void structured(
      SqlStatement.Structured structured, Lockstep.Reading reading, Optional<String> refused) {
    Optional<String> refusal = fold.refusal(structured);
    String place = structured.position() + ": " + start(structured.text());
    if (refused.isPresent()) {
      if (refusal.isPresent()) {
        report.invalidRefused++;
      } else {
        taken(refused.get(), place);
      }
      return;
    }
    if (refusal.filter(Lockstep.UNDECIDED::equals).isPresent()) {
      undecided(structured);
      return;
    }
    if (refusal.isEmpty() && structured.head().equals("DO")) {
      fold.keep();
      report.doRead++;
      return;
    }
    if (refusal.isPresent() && buildsOnDynamic(refusal.get())) {
      report.onDynamic++;
      structured.text().tokens().stream()
          .filter(Token::isName)
          .limit(12)
          .forEach(token -> dynamicNames.add(token.value()));
      return;
    }
    report.ddl++;
    Optional<Diagnostic> part =
        reading.diagnostics().stream().filter(each -> each.code() == Code.TR142).findFirst();
    if (refusal.isPresent()) {
      report.validRefused.add(refusal.get() + " | " + place);
    } else {
      fold.keep();
      if (part.isPresent()) {
        report.partial.merge(part.get().message(), 1, Integer::sum);
      } else {
        report.structured++;
      }
    }
  }

  /** Not every refusal says something of the statement. */
  private void taken(String message, String place) {
    Optional<String> reason =
        APART.entrySet().stream()
            .filter(each -> each.getKey().matcher(message + " | " + place).find())
            .map(Map.Entry::getValue)
            .findFirst();
    if (reason.isPresent()) {
      report.apart.merge(reason.get(), 1, Integer::sum);
    } else {
      report.invalidTaken.add(message + " | " + place);
    }
  }

  /** A DO hangs on what is not followed; a table, on types that a server alone knows. */
  private void undecided(SqlStatement.Structured structured) {
    if (structured.head().equals("DO")) {
      report.dynamic++;
      words(structured.text().sql());
    } else {
      report.ddl++;
      report.opaque.merge(structured.head() + " AS", 1, Integer::sum);
      report.opaqueTexts.add(structured.position() + " " + start(structured.text()));
    }
  }

  /** Whether what is missing is something that dynamic SQL names. */
  private boolean buildsOnDynamic(String refusal) {
    String missing = refusal.replaceFirst(", which is not there$| is not there$", "");
    String name = missing.substring(missing.lastIndexOf(' ') + 1).replaceFirst("\\(.*", "");
    for (String part : name.replace("\"", "").split("\\.", -1)) {
      if (dynamicNames.contains(part) && !part.equals("public")) {
        return true;
      }
    }
    return false;
  }

  private void words(String sql) {
    try {
      for (Token token : Lexer.tokens(sql)) {
        if (token.isName()) {
          dynamicNames.add(token.value());
        } else if (token.value().length() > 2 && token.value().length() < sql.length()) {
          words(token.value());
        }
      }
    } catch (LexicalError e) {
      for (String word : sql.split("\\W+", -1)) {
        dynamicNames.add(word.toLowerCase(Locale.ROOT));
      }
    }
  }

  /** Why the server refuses the statement; empty when it takes it. */
  private Optional<String> onServer(Connection connection, StatementText text) {
    if (TRANSACTIONS.contains(text.tokens().get(0).value())) {
      return Optional.empty();
    }
    try {
      execute(connection, text.sql());
      return Optional.empty();
    } catch (SQLException e) {
      String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      Matcher role = ROLE.matcher(message);
      if (role.find() && create(connection, role.group(1))) {
        return onServer(connection, text);
      }
      return Optional.of(message);
    }
  }

  private static boolean create(Connection connection, String role) {
    try {
      execute(connection, "CREATE ROLE \"" + role + "\"");
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }

  private void compare(Catalog server) {
    ModelEquality equality =
        new ModelEquality(
            fold.database(), server.database(), new PlatformObjects(profile).functions());
    report.equal = equality.equal();
    report.expressions = equality.expressions();
    report.undecided = equality.undecided();
    report.undecidedTexts = equality.undecidedTexts();
    TreeMap<String, List<String>> differences = new TreeMap<>(equality.differences());
    server.unmodelled().forEach((what, text) -> differences.put("unmodelled " + what, List.of()));
    differences.forEach(
        (what, found) ->
            (isDynamic(what) || isOfDynamicTable(what, differences)
                    ? report.dynamicDifferences
                    : report.differences)
                .put(what, found));
  }

  /** Whether it belongs to a table that dynamic SQL makes or drops. */
  private boolean isOfDynamicTable(String what, Map<String, List<String>> differences) {
    int member = what.indexOf(ModelEquality.MEMBER);
    if (member < 0) {
      return false;
    }
    String owner = what.substring(0, member);
    boolean oneSided =
        differences.getOrDefault(owner, List.of()).stream()
            .anyMatch(each -> each.contains(" only: "));
    return oneSided && isDynamic(owner);
  }

  /** Whether dynamic SQL names the object. */
  private boolean isDynamic(String what) {
    String plain = what.replace("\"", "").replaceFirst("\\(.*", "");
    String name = plain.substring(Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(' ')) + 1);
    return dynamicNames.contains(name);
  }

  private static String line(Diagnostic diagnostic) {
    return DiagnosticFormatter.firstLine(diagnostic);
  }

  private static String start(StatementText text) {
    String flat = text.sql().replaceAll("\\s+", " ");
    return flat.substring(0, Math.min(300, flat.length()));
  }
}
