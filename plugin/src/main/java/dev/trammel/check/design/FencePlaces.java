package dev.trammel.check.design;

import dev.trammel.diagnostic.Position;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.ObjectReference.ColumnReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.source.design.DesignDocument;
import dev.trammel.source.design.Fence;
import dev.trammel.source.design.FenceRole;
import dev.trammel.source.sql.SplitText;
import dev.trammel.source.sql.StatementSplitter;
import dev.trammel.source.sql.StatementText;
import dev.trammel.syntax.Token;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The places at which a document's statements make or rename columns. */
public final class FencePlaces implements Function<ObjectReference, Position> {

  private final Map<ObjectReference, Position> columns = new LinkedHashMap<>();
  private final Function<ObjectReference, Position> otherwise;

  /**
   * @param database whose declared fences are looked at
   * @param otherwise where everything else is stated
   */
  public FencePlaces(
      DesignDocument document, String database, Function<ObjectReference, Position> otherwise) {
    this.otherwise = otherwise;
    for (Fence fence : document.fences(FenceRole.DECLARED, database)) {
      SplitText split =
          StatementSplitter.split(document.source(), fence.fromOffset(), fence.toOffset());
      split.statements().forEach(this::read);
    }
  }

  private void read(StatementText statement) {
    StatementTables.created(statement).ifPresent(table -> readItems(statement, table));
    StatementTables.altered(statement).ifPresent(table -> readActions(statement, table));
  }

  /** Every name that begins an item of the outermost parentheses. */
  private void readItems(StatementText statement, QualifiedName table) {
    int depth = 0;
    List<Token> tokens = statement.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean begins = i > 0 && (isSymbol(tokens, i - 1, "(") || isSymbol(tokens, i - 1, ","));
      if (depth == 1 && begins && token.isName()) {
        add(statement, table, token, token);
      }
      depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
    }
  }

  /** {@code ADD [COLUMN] name …} and {@code RENAME [COLUMN] … TO name}. */
  private void readActions(StatementText statement, QualifiedName table) {
    List<Token> tokens = statement.tokens();
    StatementTables.added(statement).forEach(name -> add(statement, table, name, tokens.get(0)));
    boolean renames = tokens.stream().anyMatch(token -> token.isWord("rename"));
    if (renames && isWord(tokens, tokens.size() - 2, "to")) {
      add(statement, table, tokens.get(tokens.size() - 1), tokens.get(0));
    }
  }

  private void add(StatementText statement, QualifiedName table, Token name, Token place) {
    columns.putIfAbsent(
        new ColumnReference(table, name.value()), statement.source().position(place.offset()));
  }

  private static boolean isWord(List<Token> tokens, int index, String word) {
    return index >= 0 && tokens.get(index).isWord(word);
  }

  private static boolean isSymbol(List<Token> tokens, int index, String symbol) {
    return tokens.get(index).isSymbol(symbol);
  }

  @Override
  public Position apply(ObjectReference object) {
    Position place = columns.get(object);
    return place == null ? otherwise.apply(object) : place;
  }
}
