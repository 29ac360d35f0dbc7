package dev.trammel;

import dev.trammel.artifact.sql.PlanStatements;
import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Position;
import dev.trammel.model.Database;
import dev.trammel.model.EnumType;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.RemoteDefinitions;
import dev.trammel.model.Sequence;
import dev.trammel.model.Table;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.CreateEnumType;
import dev.trammel.model.change.CreateSequence;
import dev.trammel.model.change.CreateTable;
import dev.trammel.model.change.DropConstraint;
import dev.trammel.model.change.DropIndex;
import dev.trammel.model.change.DropPolicy;
import dev.trammel.model.change.DropTrigger;
import dev.trammel.model.doc.ObjectsDoc.Kind;
import dev.trammel.model.doc.TableDoc;
import dev.trammel.model.expression.FixedPoint;
import dev.trammel.plan.Plan;
import dev.trammel.plan.PlanRequest;
import dev.trammel.plan.Planner;
import dev.trammel.plan.Step;
import dev.trammel.source.markdown.AssembledTable;
import dev.trammel.source.markdown.TableAssembler;
import dev.trammel.source.sql.IndexDefinitions;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the sections of the tables' docs leave out, as SQL: found by reading them again and planning
 * from what they say to what is true. So nothing is left out because nobody thought of it.
 */
final class DocRemainder {

  private final Database platform;
  private final Database database;
  private final NavigableMap<QualifiedName, List<String>> ofTables = new TreeMap<>();
  private final Map<Kind, NavigableMap<String, List<String>>> objects = new EnumMap<>(Kind.class);
  private final Diagnostics findings = new Diagnostics();

  private DocRemainder(Database platform, Database database) {
    this.platform = platform;
    this.database = RemoteDefinitions.withheld(database);
  }

  /**
   * What is left out.
   *
   * @param platform what is there in every database, and needs no doc
   * @param docs the tables' docs in Trammel's dialect; all other tables are taken as shown
   * @param sequences that are shown beside
   */
  static DocRemainder of(
      Database platform,
      Database database,
      Map<QualifiedName, TableDoc> docs,
      List<Sequence> sequences) {
    DocRemainder remainder = new DocRemainder(platform, database);
    Diagnostics unreachable = new Diagnostics();
    remainder.plan(docs, sequences, unreachable).steps().forEach(remainder::add);
    unreachable.all().stream()
        .filter(each -> each.code() == Code.TR301)
        .forEach(each -> remainder.findings.add(notShown(each)));
    return remainder;
  }

  /** What is shown in part is stated anew in full, not dropped and made again. */
  private Plan plan(
      Map<QualifiedName, TableDoc> docs, List<Sequence> sequences, Diagnostics unreachable) {
    Database shown = shown(docs, sequences);
    Diagnostics first = new Diagnostics();
    Plan plan = Planner.plan(request(shown), first);
    Database inFull = shown;
    for (Step step : plan.steps()) {
      inFull = withoutPart(step.change(), inFull);
    }
    if (inFull.equals(shown)) {
      unreachable.addAll(first.all());
      return plan;
    }
    return Planner.plan(request(inFull), unreachable);
  }

  private PlanRequest request(Database shown) {
    return PlanRequest.between(shown, database, new PrintedAlike(), "schema docs");
  }

  private static Database withoutPart(Change change, Database shown) {
    boolean drops =
        change instanceof DropConstraint
            || change instanceof DropIndex
            || change instanceof DropPolicy
            || change instanceof DropTrigger;
    return drops ? change.apply(shown) : shown;
  }

  private static Diagnostic notShown(Diagnostic unreachable) {
    return Diagnostic.warning(
        Code.TR117,
        Position.ofFile("schema docs"),
        "docs do not show that " + unreachable.message());
  }

  private Database shown(Map<QualifiedName, TableDoc> docs, List<Sequence> sequences) {
    TableAssembler assembler =
        new TableAssembler((sql, table, found) -> IndexDefinitions.read(sql, found));
    Database shown = platform.withExternals(database.externals()).withoutPlatformMembers();
    for (Table table : database.tables().values()) {
      if (table.isForeign()) {
        continue;
      }
      Optional<AssembledTable> read =
          Optional.ofNullable(docs.get(table.name()))
              .flatMap(doc -> assembler.assemble(doc, Database.EMPTY, new Diagnostics()));
      shown = read.isPresent() ? with(shown, read.get()) : shown.with(table);
    }
    for (Sequence sequence : sequences) {
      shown = new CreateSequence(sequence).declare(shown);
    }
    return shown;
  }

  private static Database with(Database database, AssembledTable read) {
    Database with = new CreateTable(read.table()).apply(database);
    for (EnumType type : read.enumTypes()) {
      with =
          with.enumTypes().containsKey(type.name()) ? with : new CreateEnumType(type).apply(with);
    }
    for (Sequence sequence : read.sequences()) {
      with = new CreateSequence(sequence).apply(with);
    }
    return with;
  }

  private void add(Step step) {
    ObjectReference subject = whole(step.change().subject());
    List<String> statements = PlanStatements.of(step);
    Optional<QualifiedName> table =
        subject.owner().filter(name -> database.table(name).isPresent());
    if (table.isPresent()) {
      ofTables.computeIfAbsent(table.get(), name -> new ArrayList<>()).addAll(statements);
    } else {
      objects
          .computeIfAbsent(kind(subject), kind -> new TreeMap<>())
          .computeIfAbsent(subject.describe(), name -> new ArrayList<>())
          .addAll(statements);
    }
  }

  /** The object that the part belongs to, unless it is a table. */
  private ObjectReference whole(ObjectReference subject) {
    if (subject instanceof ObjectReference.DomainCheckReference part) {
      return new ObjectReference.TypeReference(part.domain());
    } else if (subject instanceof ObjectReference.AttributeReference part) {
      return new ObjectReference.TypeReference(part.type());
    }
    return subject
        .owner()
        .filter(name -> database.view(name).isPresent())
        .<ObjectReference>map(ObjectReference.ViewReference::new)
        .orElse(subject);
  }

  private static Kind kind(ObjectReference subject) {
    if (subject instanceof ObjectReference.FunctionReference) {
      return Kind.FUNCTIONS;
    } else if (subject instanceof ObjectReference.SequenceReference) {
      return Kind.SEQUENCES;
    } else if (subject instanceof ObjectReference.ViewReference) {
      return Kind.VIEWS;
    } else if (subject instanceof ObjectReference.EnumTypeReference
        || subject instanceof ObjectReference.TypeReference) {
      return Kind.TYPES;
    } else if (subject instanceof ObjectReference.DefinedReference
        || subject instanceof ObjectReference.TriggerReference
        || subject instanceof ObjectReference.PolicyReference) {
      return Kind.OBJECTS;
    } else if (subject instanceof ObjectReference.DefaultPrivilegesReference) {
      return Kind.PRIVILEGES;
    }
    return Kind.SCHEMAS;
  }

  /** The statements that state what the table's doc leaves out; empty for nothing. */
  Optional<String> of(QualifiedName table) {
    return Optional.ofNullable(ofTables.get(table)).map(DocRemainder::script);
  }

  /** The statements that make each object of the kind, by the object's name. */
  NavigableMap<String, String> of(Kind kind) {
    NavigableMap<String, String> scripts = new TreeMap<>();
    objects
        .getOrDefault(kind, new TreeMap<>())
        .forEach((name, statements) -> scripts.put(name, script(statements)));
    return scripts;
  }

  private static String script(List<String> statements) {
    return FixedPoint.of(String.join("\n", statements));
  }

  /** Facts that no statement can state. */
  List<Diagnostic> findings() {
    return findings.all();
  }
}
