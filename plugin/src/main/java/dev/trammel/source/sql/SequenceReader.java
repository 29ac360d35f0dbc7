package dev.trammel.source.sql;

import dev.trammel.model.DataType;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Sequence;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.CreateSequence;
import dev.trammel.model.change.InapplicableChange;
import dev.trammel.model.change.SetSequenceOwner;
import dev.trammel.syntax.Token;
import dev.trammel.syntax.TokenKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code CREATE SEQUENCE} and {@code ALTER SEQUENCE}, behind these words. */
final class SequenceReader {

  private static final Set<String> NUMBERED =
      Set.of("increment", "start", "restart", "minvalue", "maxvalue", "cache");

  private final TokenCursor cursor;
  private DataType type = DataType.builtIn("bigint");
  private Optional<Optional<Sequence.Owner>> owner = Optional.empty();

  SequenceReader(TokenCursor cursor) {
    this.cursor = cursor;
  }

  Clause create() {
    boolean ifNotExists = cursor.accept("if", "not", "exists");
    QualifiedName name = cursor.qualifiedName("a sequence's name");
    options();
    Sequence sequence = new Sequence(name, type, owner.flatMap(each -> each));
    return now -> create(now, sequence, ifNotExists);
  }

  private static List<Change> create(Situation now, Sequence sequence, boolean ifNotExists) {
    ObjectReference subject = new ObjectReference.SequenceReference(sequence.name());
    if (!now.declaring() && now.hasRelation(sequence.name())) {
      if (ifNotExists) {
        return List.of();
      }
      throw new InapplicableChange(subject, "is there already");
    }
    now.requireSchema(sequence.name(), subject);
    sequence
        .ownedBy()
        .ifPresent(
            owner ->
                Members.requireColumns(
                    List.of(owner.column()), now.table(owner.table(), subject), subject));
    return List.of(new CreateSequence(sequence));
  }

  /** Empty for an action that the model does not hold. */
  Optional<Clause> alter() {
    boolean ifExists = cursor.accept("if", "exists");
    QualifiedName name = cursor.qualifiedName("a sequence's name");
    if (cursor.at("owner") || cursor.at("rename") || cursor.at("set")) {
      return Optional.empty();
    }
    options();
    if (owner.isEmpty()) {
      return Optional.of(now -> List.of());
    }
    Optional<Sequence.Owner> to = owner.get();
    return Optional.of(
        now ->
            ifExists && !now.database().sequences().containsKey(name)
                ? List.of()
                : List.of(new SetSequenceOwner(name, to)));
  }

  private void options() {
    while (!cursor.atEnd()) {
      Token option = cursor.peek();
      if (cursor.accept("as")) {
        type = cursor.type();
      } else if (cursor.accept("owned", "by")) {
        owner = Optional.of(owner());
      } else if (cursor.atAny(NUMBERED)) {
        cursor.next();
        number(option);
      } else if (cursor.accept("no")) {
        cursor.label("MINVALUE, MAXVALUE or CYCLE");
      } else if (!cursor.accept("cycle")) {
        throw cursor.error("an option of a sequence");
      }
    }
  }

  /** The start of a sequence is data to the model: it moves on. */
  private void number(Token option) {
    if (!cursor.accept("by")) {
      cursor.accept("with");
    }
    cursor.accept("-");
    if (cursor.peek().kind() == TokenKind.NUMBER) {
      Token number = cursor.next();
      boolean usual = number.text().equals("1");
      if (!usual && !option.isWord("start") && !option.isWord("restart")) {
        cursor.unmodelled(option, "options of a sequence are");
      }
    } else if (!option.isWord("restart")) {
      throw cursor.error("a number");
    }
  }

  private Optional<Sequence.Owner> owner() {
    if (cursor.accept("none")) {
      return Optional.empty();
    }
    List<String> path = cursor.path("a column");
    int last = path.size() - 1;
    if (last == 0) {
      throw cursor.error("a column with its table: table.column");
    }
    String schema = last > 1 ? path.get(last - 2) : QualifiedName.PUBLIC;
    QualifiedName table = new QualifiedName(schema, path.get(last - 1));
    return Optional.of(new Sequence.Owner(table, path.get(last)));
  }
}
