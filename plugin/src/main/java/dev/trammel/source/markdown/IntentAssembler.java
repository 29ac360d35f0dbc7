package dev.trammel.source.markdown;

import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.DropColumn;
import dev.trammel.model.change.DropConstraint;
import dev.trammel.model.change.DropIndex;
import dev.trammel.model.change.DropPolicy;
import dev.trammel.model.change.DropTable;
import dev.trammel.model.change.DropTrigger;
import dev.trammel.model.change.MapValues;
import dev.trammel.model.change.RenameColumn;
import dev.trammel.model.doc.IntentEntry;
import dev.trammel.model.doc.IntentEntry.DropOnPurpose;
import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import dev.trammel.syntax.Token;
import dev.trammel.syntax.TokenKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes changes of the intent section; the value maps of one column become one. */
final class IntentAssembler {

  private final QualifiedName table;
  private final List<IntentEntry> entries;

  IntentAssembler(QualifiedName table, List<IntentEntry> entries) {
    this.table = table;
    this.entries = entries;
  }

  /** Renames first, then value maps, then drops. */
  List<Change> changes() {
    List<Change> changes = new ArrayList<>(renames());
    Map<String, SortedMap<String, String>> maps = new LinkedHashMap<>();
    for (IntentEntry entry : entries) {
      if (entry instanceof IntentEntry.MapValue map) {
        maps.computeIfAbsent(map.column().value(), column -> new TreeMap<>())
            .put(
                literal(map.from().value()).orElseThrow(), literal(map.to().value()).orElseThrow());
      }
    }
    maps.forEach((column, values) -> changes.add(new MapValues(table, column, values)));
    entries.stream()
        .filter(DropOnPurpose.class::isInstance)
        .map(entry -> drop((DropOnPurpose) entry))
        .forEach(changes::add);
    return changes;
  }

  List<RenameColumn> renames() {
    List<RenameColumn> renames = new ArrayList<>();
    for (IntentEntry entry : entries) {
      if (entry instanceof IntentEntry.RenamedFrom rename) {
        renames.add(new RenameColumn(table, rename.former().value(), rename.current().value()));
      }
    }
    return renames;
  }

  /** The names of a kind that go on purpose. */
  Set<String> dropped(DropOnPurpose.Kind kind) {
    return entries.stream()
        .filter(DropOnPurpose.class::isInstance)
        .map(DropOnPurpose.class::cast)
        .filter(drop -> drop.kind() == kind)
        .map(drop -> drop.name().value())
        .collect(Collectors.toSet());
  }

  private Change drop(DropOnPurpose drop) {
    String name = drop.name().value();
    return switch (drop.kind()) {
      case COLUMN -> new DropColumn(table, name);
      case CONSTRAINT -> new DropConstraint(table, name);
      case INDEX -> new DropIndex(table, name);
      case POLICY -> new DropPolicy(table, name);
      case TRIGGER -> new DropTrigger(table, name);
      case TABLE -> new DropTable(table.withName(name));
    };
  }

  /** The value of one SQL string; empty when the text is anything else. */
  static Optional<String> literal(String sql) {
    try {
      List<Token> tokens = Lexer.tokens(sql);
      return tokens.size() == 1 && tokens.get(0).kind() == TokenKind.STRING
          ? Optional.of(tokens.get(0).value())
          : Optional.empty();
    } catch (LexicalError e) {
      return Optional.empty();
    }
  }
}
