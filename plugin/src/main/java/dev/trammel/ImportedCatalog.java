package dev.trammel;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Position;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.Database;
import dev.trammel.model.ExternalTable;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.Owners;
import dev.trammel.postgres.Address;
import dev.trammel.postgres.Catalog;
import dev.trammel.postgres.Profile;
import dev.trammel.postgres.ReadScope;
import dev.trammel.project.Scoping;
import dev.trammel.source.SourceFiles;
import dev.trammel.source.sql.DdlReader;
import dev.trammel.source.sql.FoldResult;
import dev.trammel.source.sql.MigrationFold;
import dev.trammel.source.sql.ReadSql;
import dev.trammel.source.sql.StatementSplitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was found in a server or dump.
 *
 * @param database the project's part, without tables of others
 * @param externals tables of others that it refers to
 * @param remarks what could not be modelled
 * @param makers roles that own what nobody is stated to own
 */
record ImportedCatalog(
    Database database,
    List<ExternalTable> externals,
    List<Diagnostic> remarks,
    Set<String> makers) {

  /**
   * Reads the source.
   *
   * @param externals tables of others, as far as settings name them
   * @throws dev.trammel.diagnostic.DiagnosticsException when it cannot be read
   */
  static ImportedCatalog read(
      ImportRequest.Source source,
      Profile profile,
      List<ExternalTable> externals,
      SourceFiles files) {
    return source instanceof ImportRequest.Server server
        ? ofServer(server, profile, externals)
        : ofDump((ImportRequest.Dump) source, profile, externals, files);
  }

  private static ImportedCatalog ofServer(
      ImportRequest.Server server, Profile profile, List<ExternalTable> externals) {
    Address address = new Address(server.url(), server.user(), server.password());
    Set<QualifiedName> others =
        externals.stream().map(ExternalTable::name).collect(Collectors.toSet());
    ReadScope own = profile.scope().withExternals(others);
    ReadScope all = new ReadScope(profile.searchPath(), Set.of(), Set.of(), Set.of());
    List<Catalog> read = address.readAll(List.of(own, all));
    Database database = read.get(0).database();
    List<Diagnostic> remarks = new ArrayList<>();
    read.get(0).unmodelled().forEach((what, definition) -> remarks.add(unmodelled(address, what)));
    return new ImportedCatalog(
        database,
        Scoping.externals(database, read.get(1).database()),
        remarks,
        read.get(0).makers());
  }

  private static Diagnostic unmodelled(Address address, String what) {
    return Diagnostic.warning(
            Code.TR513, Position.ofFile(address.toString()), "not imported: " + what)
        .expected("an object that the model can hold")
        .fix("add its SQL to a migration; it is then run in rehearsals, and not compared");
  }

  /** A dump says of everything whose it is; where all is of one role, that says nothing. */
  private static ImportedCatalog ofDump(
      ImportRequest.Dump dump, Profile profile, List<ExternalTable> externals, SourceFiles files) {
    Diagnostics diagnostics = new Diagnostics();
    SourceText text = files.file(dump.file(), Position.ofFile("command line")).orElse(null);
    if (text == null) {
      return new ImportedCatalog(Database.EMPTY, List.of(), List.of(), Set.of());
    }
    ReadSql read = DdlReader.read(StatementSplitter.split(text));
    Database base = Database.EMPTY;
    for (ExternalTable external : externals) {
      base = base.with(external);
    }
    FoldResult fold = MigrationFold.fold(base, read.statements());
    diagnostics.addAll(read.diagnostics());
    diagnostics.addAll(fold.diagnostics());
    diagnostics.throwIfErrors();
    Database own =
        Scoping.own(fold.database(), profile.managedSchemas(), profile.managedExtensions());
    for (ExternalTable external : externals) {
      own = own.withoutTable(external.name());
    }
    for (ExternalTable each : Scoping.onPlatform(fold.database(), profile.scope())) {
      own = own.joining(each);
    }
    Set<String> makers = Owners.ofAll(own);
    return new ImportedCatalog(
        Owners.unstated(own, makers),
        Scoping.externals(own, fold.database()),
        diagnostics.all(),
        makers);
  }

  /** What could not be modelled; errors when {@code strict}. */
  List<Diagnostic> remarks(boolean strict) {
    return strict ? remarks.stream().map(Diagnostic::asError).toList() : remarks;
  }
}
