package dev.trammel.source.sql;

import dev.trammel.model.Extension;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.AlterExtension;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.CreateExtension;
import dev.trammel.model.change.CreateSchema;
import dev.trammel.model.change.InapplicableChange;
import dev.trammel.model.change.RenameSchema;
import dev.trammel.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads what makes and alters schemas and extensions, behind these words. */
final class ContainerReader {

  /** What CASCADE brings along. */
  private static final Map<String, List<String>> REQUIRED =
      Map.of(
          "earthdistance", List.of("cube"),
          "postgis_raster", List.of("postgis"),
          "postgis_tiger_geocoder", List.of("postgis", "fuzzystrmatch"),
          "postgis_topology", List.of("postgis"));

  private final TokenCursor cursor;

  ContainerReader(TokenCursor cursor) {
    this.cursor = cursor;
  }

  Clause createExtension() {
    boolean ifNotExists = cursor.accept("if", "not", "exists");
    String name = cursor.label("an extension's name");
    Optional<String> schema = Optional.empty();
    Optional<String> version = Optional.empty();
    boolean cascade = false;
    cursor.accept("with");
    while (!cursor.atEnd()) {
      if (cursor.accept("schema")) {
        schema = Optional.of(cursor.name("a schema's name"));
      } else if (cursor.accept("version")) {
        version = Optional.of(version());
      } else {
        cursor.expect("cascade");
        cascade = true;
      }
    }
    Extension extension =
        new Extension(name, schema.orElseGet(() -> cursor.schemas().ofNew(name).schema()))
            .withVersion(version);
    boolean all = cascade;
    return now -> create(now, extension, ifNotExists, all);
  }

  private String version() {
    Token token = cursor.next();
    if (token.text().isEmpty()) {
      throw cursor.error("a version");
    }
    return token.value();
  }

  private static List<Change> create(
      Situation now, Extension extension, boolean ifNotExists, boolean cascade) {
    boolean always = extension.name().equals("plpgsql");
    boolean present = always || now.database().extensions().containsKey(extension.name());
    if (always && !ifNotExists) {
      throw new InapplicableChange(
          new ObjectReference.ExtensionReference(extension.name()), "is there already");
    } else if (present && ifNotExists) {
      return List.of();
    }
    List<Change> changes = new ArrayList<>();
    for (String each :
        cascade ? REQUIRED.getOrDefault(extension.name(), List.of()) : List.<String>of()) {
      if (!now.database().extensions().containsKey(each)) {
        changes.add(new CreateExtension(new Extension(each, extension.schema())));
      }
    }
    changes.add(new CreateExtension(extension));
    return changes;
  }

  /** Empty for what is added to or taken out of an extension. */
  Optional<Clause> alterExtension() {
    String name = cursor.label("an extension's name");
    if (cursor.accept("update")) {
      Optional<String> to = cursor.accept("to") ? Optional.of(version()) : Optional.empty();
      return Optional.of(now -> alter(now, name, each -> each.withVersion(to)));
    } else if (cursor.accept("set", "schema")) {
      String schema = cursor.name("a schema's name");
      return Optional.of(now -> alter(now, name, each -> each.withSchema(schema)));
    }
    return Optional.empty();
  }

  private static List<Change> alter(Situation now, String name, UnaryOperator<Extension> altered) {
    Extension former = now.database().extensions().get(name);
    if (former == null) {
      throw new InapplicableChange(new ObjectReference.ExtensionReference(name), "is not there");
    }
    Extension later = altered.apply(former);
    return later.equals(former) ? List.of() : List.of(new AlterExtension(later));
  }

  List<Clause> createSchema() {
    boolean ifNotExists = cursor.accept("if", "not", "exists");
    String name =
        cursor.at("authorization") ? cursor.peek(1).value() : cursor.name("a schema's name");
    Optional<String> owner =
        cursor.accept("authorization") ? new OwnerReader(cursor).role() : Optional.empty();
    List<Clause> clauses = new ArrayList<>();
    clauses.add(now -> createSchema(now, name, ifNotExists, owner));
    for (StatementText each : elements()) {
      clauses.add(new PlacedClause(element(name, each), each.position()));
    }
    return clauses;
  }

  private static List<Change> createSchema(
      Situation now, String name, boolean ifNotExists, Optional<String> owner) {
    boolean usual = name.equals(QualifiedName.PUBLIC);
    if (usual && !ifNotExists && !now.declaring() && !DropSchemas.mayBeDropped(name, now)) {
      throw new InapplicableChange(new ObjectReference.SchemaReference(name), "is there already");
    }
    boolean present = ifNotExists && now.database().schemas().containsKey(name);
    if (present || usual) {
      return List.of();
    }
    CreateSchema creation = new CreateSchema(name);
    List<Change> changes = new ArrayList<>(List.of(creation));
    changes.addAll(OwnerReader.set(now.after(creation), creation.subject(), owner));
    return changes;
  }

  /** The statements inside of CREATE SCHEMA, which stand one behind the other. */
  private List<StatementText> elements() {
    List<StatementText> elements = new ArrayList<>();
    List<Token> current = new ArrayList<>();
    int depth = 0;
    Token before = cursor.peek();
    for (Token token : cursor.rest()) {
      boolean starts =
          depth == 0
              && (token.isWord("create") || (token.isWord("grant") && !before.isWord("with")));
      if (starts && !current.isEmpty()) {
        elements.add(StatementText.of(cursor.statement().source(), current, true));
        current = new ArrayList<>();
      }
      current.add(token);
      depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
      before = token;
    }
    if (!current.isEmpty()) {
      elements.add(StatementText.of(cursor.statement().source(), current, true));
    }
    return elements;
  }

  /** Names without a schema mean the new one. */
  private Clause element(String schema, StatementText text) {
    TokenCursor inside = new TokenCursor(text, cursor.diagnostics());
    if (!(new StatementReader(text, inside).read() instanceof SqlStatement.Structured read)) {
      throw cursor.errorAt(
          0,
          "CREATE SCHEMA with tables, views, indexes, sequences, triggers and grants",
          List.of());
    }
    return now ->
        new DoRun(now)
            .changes(
                new DoStep.Block(
                    List.of(
                        new DoStep.Statement(
                            SchemaNames.meant(text, read.clauses(), List.of(schema), now))),
                    List.of()));
  }

  Optional<Clause> alterSchema() {
    String name = cursor.name("a schema's name");
    if (!cursor.accept("rename", "to")) {
      return Optional.empty();
    }
    String to = cursor.name("a schema's name");
    return Optional.of(now -> List.of(new RenameSchema(name, to)));
  }
}
