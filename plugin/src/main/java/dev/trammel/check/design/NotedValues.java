package dev.trammel.check.design;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Position;
import dev.trammel.model.CheckConstraint;
import dev.trammel.model.ObjectReference.ConstraintReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.change.MapValues;
import dev.trammel.model.rule.CheckReader;
import dev.trammel.source.design.FenceRole;
import dev.trammel.source.sql.SplitText;
import dev.trammel.source.sql.StatementText;
import dev.trammel.syntax.Literals;
import dev.trammel.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * TR532: a CHECK that refuses a value which a comment beside the recorded column names: {@code
 * crew_type text -- 'sequential', 'parallel'}.
 */
public final class NotedValues implements Design.Rule {

  private static final Pattern VALUES =
      Pattern.compile("\\s*'[^']*'(?:\\s*(?:,|\\||/|or)\\s*'[^']*')*\\s*");
  private static final Pattern VALUE = Pattern.compile("'([^']*)'");

  /** A value that a comment says a column has. */
  private record Note(QualifiedName table, String column, String value, Position position) {}

  @Override
  public List<Diagnostic> check(Design design) {
    List<Diagnostic> found = new ArrayList<>();
    for (SplitText split : FenceSql.split(design, FenceRole.RECORDED)) {
      for (Token comment : split.comments()) {
        if (VALUES.matcher(comment.value()).matches()) {
          notes(split, comment).forEach(note -> check(design, note, found));
        }
      }
    }
    return found;
  }

  /** The values, for the column whose definition starts the comment's line. */
  private static List<Note> notes(SplitText split, Token comment) {
    List<Note> notes = new ArrayList<>();
    int line = split.source().position(comment.offset()).line();
    for (StatementText statement : split.statements()) {
      Optional<QualifiedName> table = StatementTables.created(statement);
      Optional<Token> column =
          statement.tokens().stream()
              .filter(token -> split.source().position(token.offset()).line() == line)
              .findFirst()
              .filter(Token::isName);
      if (table.isPresent() && column.isPresent()) {
        Matcher value = VALUE.matcher(comment.text());
        while (value.find()) {
          Position position = split.source().position(comment.offset() + value.start());
          notes.add(new Note(table.get(), column.get().value(), value.group(1), position));
        }
      }
    }
    return notes;
  }

  private static void check(Design design, Note note, List<Diagnostic> found) {
    QualifiedName name = design.renamed(note.table());
    String column = design.renamed(note.table(), note.column());
    Optional<Table> table = design.declared().table(name);
    if (table.isEmpty() || isMapped(design, name, column, note.value())) {
      return;
    }
    Optional<Table> before = design.recorded().table(note.table());
    for (CheckConstraint check : table.get().checkConstraints()) {
      boolean released = before.flatMap(each -> each.constraint(check.name())).isPresent();
      boolean refuses =
          CheckReader.read(check, table.get(), design.declared())
              .flatMap(CheckReader::valueList)
              .filter(list -> list.column().name().equals(column))
              .filter(list -> !list.texts().contains(note.value()))
              .isPresent();
      if (refuses && !released) {
        found.add(refusal(design, name, column, check, note));
      }
    }
  }

  private static boolean isMapped(Design design, QualifiedName table, String column, String value) {
    return design.intents().stream()
        .filter(MapValues.class::isInstance)
        .map(MapValues.class::cast)
        .anyMatch(
            map ->
                map.table().equals(table)
                    && map.column().equals(column)
                    && map.values().containsKey(value));
  }

  private static Diagnostic refusal(
      Design design, QualifiedName table, String column, CheckConstraint check, Note note) {
    String value = Literals.quote(note.value());
    return Diagnostic.warning(
            Code.TR532,
            design.place(new ConstraintReference(table, check.name())),
            "constraint " + check.name() + " refuses a value that the column is said to have")
        .found(value)
        .expected("rows of " + table + " without it")
        .fix(
            "say what becomes of it: -- trammel: map-values "
                + table
                + "."
                + column
                + " "
                + value
                + " -> '…'")
        .note(note.position(), value + " stands beside " + note.table() + "." + note.column());
  }
}
