package dev.trammel.source.sql;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.DomainType;
import dev.trammel.model.Expression;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.AlterType;
import dev.trammel.model.change.CreateType;
import dev.trammel.model.change.GeneratedNames;
import dev.trammel.model.change.InapplicableChange;
import dev.trammel.model.change.RenameDomainCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads {@code CREATE DOMAIN} and {@code ALTER DOMAIN}, behind these words. */
final class DomainReader {

  private static final Set<String> OPTIONS =
      Set.of("collate", "default", "constraint", "not", "null", "check");

  private final TokenCursor cursor;
  private final ConstraintReader constraints;

  DomainReader(TokenCursor cursor) {
    this.cursor = cursor;
    this.constraints = new ConstraintReader(cursor);
  }

  Clause create() {
    QualifiedName name = cursor.newName("a domain's name");
    cursor.accept("as");
    DomainType domain = DomainType.of(name, cursor.type());
    List<CheckConstraint> checks = new ArrayList<>();
    boolean hasDefault = false;
    while (!cursor.atEnd()) {
      if (cursor.accept("collate")) {
        domain = domain.withCollation(ColumnReader.collation(cursor));
      } else if (cursor.accept("default")) {
        domain = domain.withDefault(defaultValue(domain, cursor.expression(OPTIONS)));
        hasDefault = true;
      } else {
        String constraint = cursor.accept("constraint") ? cursor.name("a constraint's name") : "";
        if (cursor.accept("not", "null")) {
          domain = domain.withNullable(false);
        } else if (!cursor.accept("null")) {
          cursor.expect("check");
          checks.add(constraints.check(constraint));
        }
      }
    }
    DomainType bare = domain;
    boolean inherits = !hasDefault;
    return now ->
        List.of(new CreateType(complete(now, inherits ? inheriting(now, bare) : bare, checks)));
  }

  private static Optional<Expression> defaultValue(DomainType domain, Expression written) {
    boolean plainNull =
        written.sql().equalsIgnoreCase("null") && domain.baseType().modifiers().isEmpty();
    return plainNull ? Optional.empty() : Optional.of(written);
  }

  /** A domain over a domain takes its default, as it is then. */
  private static DomainType inheriting(Situation now, DomainType domain) {
    return !domain.baseType().isArray()
            && now.database().types().get(domain.baseType().qualifiedName())
                instanceof DomainType base
        ? domain.withDefault(base.defaultValue())
        : domain;
  }

  private static DomainType complete(
      Situation now, DomainType domain, List<CheckConstraint> checks) {
    ObjectReference subject = new ObjectReference.TypeReference(domain.name());
    now.requireSchema(domain.name(), subject);
    DomainType complete = domain.withBaseType(Types.resolve(domain.baseType(), now, subject));
    for (CheckConstraint each : checks) {
      complete = with(complete, named(now, complete, each));
    }
    return complete;
  }

  /** PostgreSQL calls a check without a name after its domain. */
  private static CheckConstraint named(Situation now, DomainType domain, CheckConstraint check) {
    String name = check.name();
    for (int i = 0; name.isEmpty(); i++) {
      String candidate =
          GeneratedNames.objectName(domain.name().name(), "", "check" + (i == 0 ? "" : i));
      boolean taken =
          now.names().hasConstraint(domain.name().withName(candidate))
              || inSchema(now, domain).anyMatch(each -> each.check(candidate).isPresent());
      name = taken ? "" : candidate;
    }
    return check.withName(name);
  }

  private static Stream<DomainType> inSchema(Situation now, DomainType domain) {
    Stream<DomainType> others =
        now.database().types().values().stream()
            .filter(DomainType.class::isInstance)
            .map(DomainType.class::cast)
            .filter(each -> each.name().schema().equals(domain.name().schema()))
            .filter(each -> !each.name().equals(domain.name()));
    return Stream.concat(others, Stream.of(domain));
  }

  private static DomainType with(DomainType domain, CheckConstraint check) {
    List<CheckConstraint> checks = new ArrayList<>(domain.checks());
    if (domain.check(check.name()).isPresent()) {
      throw new InapplicableChange(
          new ObjectReference.DomainCheckReference(domain.name(), check.name()),
          "is there already");
    }
    checks.add(check);
    return domain.withChecks(checks);
  }

  /** How an action changes the domain that is there. */
  @FunctionalInterface
  private interface Action {
    DomainType on(Situation now, DomainType domain);
  }

  Clause alter() {
    QualifiedName name = cursor.qualifiedName("a domain's name");
    if (cursor.accept("rename", "constraint")) {
      String check = cursor.name("a constraint's name");
      cursor.expect("to");
      String to = cursor.name("a constraint's name");
      return now -> List.of(new RenameDomainCheck(name, check, to));
    } else if (cursor.at("rename") || cursor.at("set", "schema")) {
      return new RelocationReader(cursor)
          .of(new ObjectReference.TypeReference(name), "a domain's name");
    }
    Action action = action();
    return now -> List.of(new AlterType(action.on(now, present(now, name))));
  }

  private Action action() {
    if (cursor.accept("set", "default")) {
      Expression value = cursor.expression();
      return (now, domain) -> domain.withDefault(defaultValue(domain, value));
    } else if (cursor.accept("drop", "default")) {
      return (now, domain) -> domain.withDefault(Optional.empty());
    } else if (cursor.accept("set", "not", "null")) {
      return (now, domain) -> domain.withNullable(false);
    } else if (cursor.accept("drop", "not", "null")) {
      return (now, domain) -> domain.withNullable(true);
    } else if (cursor.accept("validate", "constraint")) {
      String check = cursor.name("a constraint's name");
      return (now, domain) -> validate(domain, check);
    } else if (cursor.accept("drop", "constraint")) {
      boolean ifExists = cursor.accept("if", "exists");
      String check = cursor.name("a constraint's name");
      boolean restrict = cursor.accept("restrict");
      boolean cascade = !restrict && cursor.accept("cascade");
      return (now, domain) -> drop(domain, check, ifExists || (cascade && now.declaring()));
    }
    return add();
  }

  private Action add() {
    cursor.expect("add");
    String name = cursor.accept("constraint") ? cursor.name("a constraint's name") : "";
    if (cursor.accept("not", "null")) {
      return (now, domain) -> domain.withNullable(false);
    }
    cursor.expect("check");
    CheckConstraint check = constraints.check(name);
    return (now, domain) ->
        now.declaring() && domain.check(name).isPresent()
            ? with(drop(domain, name, true), check)
            : with(domain, named(now, domain, check));
  }

  private static DomainType drop(DomainType domain, String check, boolean missingAllowed) {
    boolean notNull = check.equals(GeneratedNames.objectName(domain.name().name(), "", "not_null"));
    if (domain.check(check).isEmpty() && notNull && !domain.nullable()) {
      return domain.withNullable(true);
    } else if (domain.check(check).isEmpty() && !missingAllowed) {
      throw new InapplicableChange(
          new ObjectReference.DomainCheckReference(domain.name(), check), "is not there");
    }
    return domain.withChecks(
        domain.checks().stream().filter(each -> !each.name().equals(check)).toList());
  }

  private static DomainType validate(DomainType domain, String check) {
    if (domain.check(check).isEmpty()) {
      throw new InapplicableChange(
          new ObjectReference.DomainCheckReference(domain.name(), check), "is not there");
    }
    return domain.withChecks(
        domain.checks().stream()
            .map(each -> each.name().equals(check) ? each.withValidated(true) : each)
            .toList());
  }

  private static DomainType present(Situation now, QualifiedName name) {
    if (now.database().types().get(name) instanceof DomainType domain) {
      return domain;
    }
    throw InapplicableChange.needs(
        new ObjectReference.TypeReference(name), "type", name.toString());
  }
}
