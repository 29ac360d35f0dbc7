package dev.trammel.source.design;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.source.design.CountClaim.Kind;
import dev.trammel.source.design.CountFacts.Tables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds the counts that a document claims against the facts and against each other (TR131). Nothing
 * is made of a count in prose, so that a wrong one is a warning.
 */
public final class CountClaims {

  private final List<CountClaim> claims;
  private final CountFacts facts;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private CountClaims(List<CountClaim> claims, CountFacts facts) {
    this.claims = claims;
    this.facts = facts;
  }

  /** The findings, sorted by place; counts of what the facts do not know are only compared. */
  public static List<Diagnostic> check(List<CountClaim> claims, CountFacts facts) {
    CountClaims check = new CountClaims(claims, facts);
    check.compareWithFacts();
    check.compareWithEachOther();
    check.addUp();
    return check.diagnostics.stream().sorted().distinct().toList();
  }

  private void compareWithFacts() {
    for (CountClaim claim : claims) {
      Map<String, Integer> right = facts(claim);
      if (!right.isEmpty() && !right.containsValue(claim.number())) {
        diagnostics.add(wrong(claim, right));
      }
    }
  }

  /** The right numbers by what they are; more than one where the claim leaves open which. */
  private Map<String, Integer> facts(CountClaim claim) {
    Map<String, Integer> right = new LinkedHashMap<>();
    if (claim.kind() == Kind.PARAMETERS) {
      claim
          .table()
          .map(facts::parameters)
          .filter(OptionalInt::isPresent)
          .ifPresent(count -> right.put("in the catalog", count.getAsInt()));
    } else if (claim.table().isEmpty()) {
      facts
          .databases()
          .forEach((name, tables) -> right.put("in " + name, tables.count(claim.kind())));
    } else if (claim.kind() != Kind.SECTION_TABLES) {
      facts.databases().values().forEach(tables -> columns(claim, tables, right));
    }
    return right;
  }

  private static void columns(CountClaim claim, Tables tables, Map<String, Integer> right) {
    OptionalInt before = tables.recordedColumns(claim.table().get());
    OptionalInt after = tables.declaredColumns(claim.table().get());
    Kind kind = claim.kind();
    if (kind == Kind.ADDED_COLUMNS) {
      if (before.isPresent() && after.isPresent()) {
        right.put("", after.getAsInt() - before.getAsInt());
      }
      return;
    }
    if (kind != Kind.DECLARED_COLUMNS) {
      before.ifPresent(count -> right.put("before the change", count));
    }
    if (kind != Kind.RECORDED_COLUMNS) {
      after.ifPresent(count -> right.put("after the change", count));
    }
  }

  private static Diagnostic wrong(CountClaim claim, Map<String, Integer> right) {
    String expected =
        right.entrySet().stream()
            .map(each -> (each.getValue() + " " + each.getKey()).strip())
            .collect(Collectors.joining(", or "));
    String fix =
        right.values().stream().distinct().map(String::valueOf).collect(Collectors.joining(" or "));
    return Diagnostic.warning(Code.TR131, claim.position(), "wrong count of " + what(claim))
        .underlining(String.valueOf(claim.number()).length())
        .found(claim.text())
        .expected(expected)
        .fix("write " + fix);
  }

  private static String what(CountClaim claim) {
    return claim.kind().noun() + claim.table().map(table -> " of " + table).orElse("");
  }

  private void compareWithEachOther() {
    Map<List<Object>, CountClaim> first = new LinkedHashMap<>();
    for (CountClaim claim : claims) {
      CountClaim earlier = first.putIfAbsent(List.of(claim.kind(), claim.table()), claim);
      if (earlier != null
          && earlier.number() != claim.number()
          && claim.kind() != Kind.COLUMNS
          && facts(claim).isEmpty()) {
        diagnostics.add(contradiction(claim, earlier));
      }
    }
  }

  private static Diagnostic contradiction(CountClaim claim, CountClaim earlier) {
    return Diagnostic.warning(
            Code.TR131, claim.position(), "the document counts " + what(claim) + " differently")
        .underlining(String.valueOf(claim.number()).length())
        .found(claim.text())
        .expected(String.valueOf(earlier.number()))
        .fix("write the same number in both places")
        .note(earlier.position(), earlier.text());
  }

  /** Totals and their parts, where one line states both. */
  private void addUp() {
    Map<Integer, List<CountClaim>> lines =
        claims.stream()
            .collect(
                Collectors.groupingBy(
                    claim -> claim.position().line(), LinkedHashMap::new, Collectors.toList()));
    for (List<CountClaim> line : lines.values()) {
      addUp(one(line, Kind.DECLARED_COLUMNS), of(line, Kind.RECORDED_COLUMNS, Kind.ADDED_COLUMNS));
      addUp(
          one(line, Kind.TABLES),
          of(line, Kind.EXPANDED_TABLES, Kind.NEW_TABLES, Kind.UNCHANGED_TABLES));
      addUp(
          line.stream().filter(CountClaims::isTotal).findFirst(),
          line.stream()
              .filter(claim -> claim.kind() == Kind.PARAMETERS && !isTotal(claim))
              .toList());
    }
  }

  private static boolean isTotal(CountClaim claim) {
    return claim.kind() == Kind.PARAMETERS && claim.table().isEmpty();
  }

  private static Optional<CountClaim> one(List<CountClaim> line, Kind kind) {
    return line.stream().filter(claim -> claim.kind() == kind).findFirst();
  }

  private static List<CountClaim> of(List<CountClaim> line, Kind... kinds) {
    return line.stream().filter(claim -> Stream.of(kinds).anyMatch(claim.kind()::equals)).toList();
  }

  private void addUp(Optional<CountClaim> total, List<CountClaim> parts) {
    int sum = parts.stream().mapToInt(CountClaim::number).sum();
    if (total.isPresent() && parts.size() > 1 && sum != total.get().number()) {
      String written =
          parts.stream()
              .map(part -> String.valueOf(part.number()))
              .collect(Collectors.joining(" + "));
      diagnostics.add(
          Diagnostic.warning(
                  Code.TR131, total.get().position(), what(total.get()) + " do not add up")
              .underlining(String.valueOf(total.get().number()).length())
              .found(String.valueOf(total.get().number()))
              .expected(written + " = " + sum)
              .fix("correct the total or its parts"));
    }
  }
}
