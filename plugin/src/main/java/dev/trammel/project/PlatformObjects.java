package dev.trammel.project;

import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.Database;
import dev.trammel.model.DefaultPrivileges;
import dev.trammel.model.DefinedObject;
import dev.trammel.model.ExternalTable;
import dev.trammel.model.Function;
import dev.trammel.model.PrimaryKey;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.plan.ExpressionEquality;
import dev.trammel.plan.MeaningEquality;
import dev.trammel.postgres.Profile;
import dev.trammel.source.sql.DdlReader;
import dev.trammel.source.sql.MigrationFold;
import dev.trammel.source.sql.StatementSplitter;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a profile has made before the first migration: the tables in its managed schemas, which are
 * others', and who may use what is made beside them. All of it is known without a server: the
 * profile's setup is read as migrations are.
 */
public final class PlatformObjects {

  private final Profile profile;
  private final Database made;

  public PlatformObjects(Profile profile) {
    this.profile = profile;
    this.made = profile.setup().isEmpty() ? Database.EMPTY : made(profile);
  }

  private static Database made(Profile profile) {
    SourceText setup = new SourceText(profile.name(), profile.setup());
    return MigrationFold.fold(
            Database.EMPTY, DdlReader.read(StatementSplitter.split(setup)).statements())
        .database();
  }

  /** What the first migration finds: no object of its own, but others' tables and grants. */
  public Database before(List<ExternalTable> named) {
    Database database = granting(Database.EMPTY);
    for (Table table : made.tables().values()) {
      if (profile.managedSchemas().contains(table.name().schema())) {
        database =
            database.with(
                new ExternalTable(
                    table.name(),
                    table.columns(),
                    table.primaryKey().map(PrimaryKey::columns).orElse(List.of())));
      }
    }
    return ofPlatform(with(database, named));
  }

  /** The project may have triggers and policies on what lies in the managed schemas. */
  private Database ofPlatform(Database database) {
    Database told = database;
    for (ExternalTable each : database.externals().values()) {
      told = told.with(each.ofPlatform(profile.managedSchemas().contains(each.name().schema())));
    }
    return told;
  }

  /** New objects give what the platform says; so does the schema that it shares. */
  private Database granting(Database database) {
    Database granting = made.schema(QualifiedName.PUBLIC).map(database::with).orElse(database);
    for (DefaultPrivileges defaults :
        Scoping.own(made, profile.managedSchemas(), Set.of()).defaultPrivileges().values()) {
      granting = granting.with(defaults);
    }
    for (DefinedObject each : made.objects().values()) {
      granting = each.key().kind().isInSchema() ? granting : granting.with(each);
    }
    return granting;
  }

  /** The functions in its managed schemas, which a project may call. */
  public List<Function> functions() {
    return made.functions().values().stream()
        .filter(each -> profile.managedSchemas().contains(each.name().schema()))
        .toList();
  }

  /** How expressions are compared where there is no server. */
  public ExpressionEquality equality() {
    return MeaningEquality.offline(functions());
  }

  /**
   * The database with those tables of others alone that settings name, that it refers to, or that
   * carry something of the project.
   */
  public Database trimmed(Database database, List<ExternalTable> named) {
    SortedMap<QualifiedName, ExternalTable> carrying = new TreeMap<>(database.externals());
    carrying.values().removeIf(each -> !each.hasMembers());
    Database bare = database.withExternals(carrying);
    return ofPlatform(with(with(bare, Scoping.externals(database, made)), named));
  }

  private static Database with(Database database, List<ExternalTable> externals) {
    Database with = database;
    for (ExternalTable external : externals) {
      with = with.joining(external);
    }
    return with;
  }
}
