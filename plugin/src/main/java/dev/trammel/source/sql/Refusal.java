package dev.trammel.source.sql;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Names;
import dev.trammel.diagnostic.Position;
import dev.trammel.model.Column;
import dev.trammel.model.Database;
import dev.trammel.model.ExternalTable;
import dev.trammel.model.FunctionSignature;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.change.InapplicableChange;
import dev.trammel.syntax.Token;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Explains why a statement does not apply: points at the name, proposes the nearest one.
 *
 * @param proposes whether a name is proposed
 */
record Refusal(StatementText text, InapplicableChange reason, Database database, boolean proposes) {

  private static final String OTHERS_COLUMN =
      "correct the name, or name the column among the columns of its table in externals";

  /**
   * A warning when the statement builds on what is not followed, else an error.
   *
   * @param uncertain what it names that statements made which are kept verbatim
   */
  Diagnostic diagnostic(List<QualifiedName> uncertain) {
    if (!uncertain.isEmpty()) {
      return Diagnostic.warning(
              Code.TR142, text.position(), "a statement builds on what is kept verbatim")
          .underlining(text.tokens().get(0).text().length())
          .found(uncertain.get(0).toString());
    }
    if (changesOthersTable()) {
      return Diagnostic.warning(
              Code.TR142, text.position(), "a change of a table of others is not modelled")
          .underlining(text.tokens().get(0).text().length())
          .found(text.sql().lines().findFirst().orElse(""));
    }
    Optional<Token> name = token();
    Diagnostic error =
        Diagnostic.error(
                Code.TR143,
                name.map(this::position).orElse(text.position()),
                String.valueOf(reason.getMessage()))
            .underlining(name.orElse(text.tokens().get(0)).text().length())
            .found(name.map(Token::text).orElse(text.sql().lines().findFirst().orElse("")));
    return reason.missing().map(missing -> explained(error, missing)).orElse(error);
  }

  /** A trigger on {@code auth.users}, a policy on {@code storage.objects}. */
  private boolean changesOthersTable() {
    String missing =
        reason
            .missing()
            .filter(each -> each.kind().equals("table"))
            .map(InapplicableChange.Missing::name)
            .orElse("");
    return isOfPlatform()
        || database.externals().keySet().stream()
            .anyMatch(
                other ->
                    other.toString().equals(missing)
                        || reason.subject().equals(new ObjectReference.TableReference(other)));
  }

  /** A trigger or policy on a table of the platform that the project has not made. */
  private boolean isOfPlatform() {
    Optional<Table> table =
        reason
            .subject()
            .owner()
            .filter(each -> database.relation(each).isEmpty() && reason.missing().isEmpty())
            .flatMap(database::bearer)
            .map(Table.class::cast);
    if (reason.subject() instanceof ObjectReference.TriggerReference it) {
      return table.filter(each -> each.trigger(it.trigger()).isEmpty()).isPresent();
    }
    return reason.subject() instanceof ObjectReference.PolicyReference it
        && table.filter(each -> each.policy(it.policy()).isEmpty()).isPresent();
  }

  private Position position(Token token) {
    return text.source().position(token.offset());
  }

  /** Where the statement writes the name that is in the way. */
  private Optional<Token> token() {
    String name =
        simple(
            reason
                .missing()
                .map(InapplicableChange.Missing::name)
                .orElseGet(() -> reason.subject().describe()));
    return Stream.concat(
            text.tokens().stream(),
            text.tokens().stream().flatMap(each -> PlpgsqlBody.inside(each).stream()))
        .filter(token -> token.isName() && token.value().equals(name))
        .findFirst();
  }

  /** The last part: {@code state} of {@code column orders.state}. */
  private static String simple(String described) {
    String first =
        described.contains(" on ") ? described.substring(0, described.indexOf(" on ")) : described;
    String plain = first.replace("\"", "").replaceFirst("\\(.*", "");
    return plain.substring(Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(' ')) + 1);
  }

  private Diagnostic explained(Diagnostic error, InapplicableChange.Missing missing) {
    String expected = "a " + missing.kind() + " that is there";
    Optional<String> nearest =
        proposes ? Names.nearest(simple(missing.name()), candidates(missing)) : Optional.empty();
    return nearest
        .map(name -> error.expected(expected + "; nearest is " + name).fix("write " + name))
        .orElseGet(
            () ->
                error
                    .expected(expected)
                    .fix(isOfOthers(missing) ? OTHERS_COLUMN : fix(missing.kind())));
  }

  /** {@code storage.objects.level}. */
  private boolean isOfOthers(InapplicableChange.Missing missing) {
    return missing.kind().equals("column")
        && database.externals().keySet().stream()
            .anyMatch(each -> missing.name().startsWith(each + "."));
  }

  private static String fix(String kind) {
    return switch (kind) {
      case "table" -> "create it before, or name it among the tables of others";
      case "type" -> "create it before, or the extension that brings it";
      default -> "create it before, or correct the name";
    };
  }

  private Collection<String> candidates(InapplicableChange.Missing missing) {
    return switch (missing.kind()) {
      case "table" ->
          Stream.concat(database.tables().keySet().stream(), database.externals().keySet().stream())
              .map(QualifiedName::name)
              .toList();
      case "column" -> columns(missing.name());
      case "type" -> database.enumTypes().keySet().stream().map(QualifiedName::name).toList();
      case "function" ->
          database.functions().keySet().stream()
              .map(FunctionSignature::name)
              .map(QualifiedName::name)
              .toList();
      default -> database.schemas().keySet();
    };
  }

  private Collection<String> columns(String qualified) {
    String owner = qualified.substring(0, Math.max(0, qualified.lastIndexOf('.')));
    return Stream.concat(
            database.tables().values().stream(),
            database.externals().values().stream().map(ExternalTable::asTable))
        .filter(table -> table.name().toString().equals(owner))
        .map(Table::columns)
        .flatMap(List::stream)
        .map(Column::name)
        .toList();
  }
}
