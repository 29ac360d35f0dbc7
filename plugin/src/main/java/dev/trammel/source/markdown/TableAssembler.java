package dev.trammel.source.markdown;

import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Located;
import dev.trammel.diagnostic.Position;
import dev.trammel.model.Database;
import dev.trammel.model.EnumType;
import dev.trammel.model.Index;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.change.RenameColumn;
import dev.trammel.model.doc.DocDialect;
import dev.trammel.model.doc.DocHeader;
import dev.trammel.model.doc.IntentEntry.DropOnPurpose;
import dev.trammel.model.doc.TableDoc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes tables of docs. What a doc's dialect cannot show is taken from the base, or inferred from
 * the rest of the doc, and said; what stays unknown and is needed is a diagnostic. What only the
 * base has stays, with a warning.
 */
public final class TableAssembler {

  private final IndexDefinitionReader indexReader;
  private final Function<ObjectReference, Optional<Position>> basePlaces;

  /** An assembler for a base of which nobody knows where it is stated. */
  public TableAssembler(IndexDefinitionReader indexReader) {
    this(indexReader, object -> Optional.empty());
  }

  /**
   * @param basePlaces where the base states an object, so that what is taken from it can be shown
   */
  public TableAssembler(
      IndexDefinitionReader indexReader, Function<ObjectReference, Optional<Position>> basePlaces) {
    this.indexReader = indexReader;
    this.basePlaces = basePlaces;
  }

  /**
   * The table, or empty when a piece of SQL in the doc is malformed; that is added to {@code
   * diagnostics}.
   *
   * @param base what migrations record, or what a server holds; {@link Database#EMPTY} for nothing
   */
  public Optional<AssembledTable> assemble(TableDoc doc, Database base, Diagnostics diagnostics) {
    Diagnostics own = new Diagnostics();
    QualifiedName name = name(doc, base);
    IntentAssembler intents = new IntentAssembler(name, doc.intents());
    Assembly assembly = new Assembly(doc, name, renamed(base, intents), basePlaces, own);
    AssembledTable assembled = assemble(assembly, intents);
    diagnostics.addAll(own.all());
    return own.hasErrors() ? Optional.empty() : Optional.of(assembled);
  }

  /** The information-schema dialect shows no schema; the base may know it. */
  static QualifiedName name(TableDoc doc, Database base) {
    String table = doc.table().value();
    Optional<String> schema = doc.header().value(DocHeader.SCHEMA).map(Located::value);
    if (schema.isPresent()) {
      return new QualifiedName(schema.get(), table);
    }
    List<QualifiedName> candidates =
        base.tables().keySet().stream().filter(each -> each.name().equals(table)).toList();
    return candidates.size() == 1 && doc.dialect() == DocDialect.INFORMATION_SCHEMA
        ? candidates.get(0)
        : QualifiedName.of(table);
  }

  private static Database renamed(Database base, IntentAssembler intents) {
    Database renamed = base;
    for (RenameColumn rename : intents.renames()) {
      boolean open =
          renamed
              .table(rename.table())
              .filter(table -> table.column(rename.column()).isPresent())
              .filter(table -> table.column(rename.to()).isEmpty())
              .isPresent();
      renamed = open ? rename.apply(renamed) : renamed;
    }
    return renamed;
  }

  private AssembledTable assemble(Assembly assembly, IntentAssembler intents) {
    TableDoc doc = assembly.doc();
    assembly.place(new ObjectReference.TableReference(assembly.name()), doc.table().position());
    String security = doc.header().value(DocHeader.RLS).map(Located::value).orElse("Disabled");
    boolean forced = assembly.isTrammel() ? security.contains("forced") : isForcedInBase(assembly);
    Table bare =
        assembly
            .baseTable()
            .orElseGet(() -> Table.of(assembly.name(), List.of(), List.of()))
            .withColumns(
                new ColumnAssembler(assembly).columns(intents.dropped(DropOnPurpose.Kind.COLUMN)))
            .withConstraints(
                new ConstraintAssembler(assembly)
                    .constraints(intents.dropped(DropOnPurpose.Kind.CONSTRAINT)))
            .withIndexes(List.of());
    bare = new PartitionKeyAssembler(assembly, indexReader).partitioned(bare);
    Table table =
        bare.withIndexes(indexes(assembly, bare, intents))
            .withTriggers(
                new TriggerAssembler(assembly)
                    .triggers(intents.dropped(DropOnPurpose.Kind.TRIGGER)))
            .withPolicies(
                new PolicyAssembler(assembly).policies(intents.dropped(DropOnPurpose.Kind.POLICY)))
            .withRowSecurity(security.startsWith("Enabled"), forced)
            .withComment(comment(assembly));
    return new AssembledTable(
        doc,
        table,
        enumTypes(assembly),
        new SequenceAssembler(assembly).sequences(table.columns()),
        intents.changes(),
        assembly.fills(),
        assembly.unknowns(),
        assembly.unmentioned(),
        assembly.places());
  }

  private static boolean isForcedInBase(Assembly assembly) {
    boolean forced = assembly.baseTable().map(Table::forceRowSecurity).orElse(false);
    if (forced) {
      assembly.fillFromBase(
          assembly.doc().table(),
          new ObjectReference.TableReference(assembly.name()),
          "row security of table " + assembly.name() + " is forced");
    }
    return forced;
  }

  /** None when columns are missing already: each index on one would only repeat that. */
  private List<Index> indexes(Assembly assembly, Table bare, IntentAssembler intents) {
    return assembly.diagnostics().hasErrors()
        ? List.of()
        : new IndexAssembler(assembly, indexReader)
            .indexes(bare, intents.dropped(DropOnPurpose.Kind.INDEX));
  }

  private static Optional<String> comment(Assembly assembly) {
    return assembly.isTrammel()
        ? assembly.doc().header().value(DocHeader.COMMENT).map(Located::value)
        : assembly.baseTable().flatMap(Table::comment);
  }

  private static List<EnumType> enumTypes(Assembly assembly) {
    List<EnumType> types = new ArrayList<>();
    assembly
        .doc()
        .enumTypes()
        .forEach(
            entry ->
                assembly
                    .qualified(entry.name())
                    .ifPresent(
                        name -> {
                          assembly.place(
                              new ObjectReference.EnumTypeReference(name), entry.name().position());
                          types.add(
                              new EnumType(
                                  name, entry.labels(), entry.comment().map(Located::value)));
                        }));
    return types;
  }
}
