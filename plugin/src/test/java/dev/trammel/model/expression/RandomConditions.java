package dev.trammel.model.expression;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Conditions over the columns of {@link EquivalencePropertyTest}, as people write them: the same
 * thing is said in several ways, and now and then something slightly different is said.
 */
final class RandomConditions {

  private static final List<String> WORDS = List.of("a", "B", "b ", "draft", "");
  private static final List<String> STRINGS = List.of("name", "note", "code", "fixed");
  private static final List<String> NUMBERS = List.of("small", "total", "big", "amount", "ratio");
  private static final List<String> ORDER = List.of("<", "<=", ">", ">=", "=", "<>", "!=");

  private final Random random;

  RandomConditions(Random random) {
    this.random = random;
  }

  /** Two spellings that may or may not mean the same. */
  record Pair(String left, String right) {}

  Pair pair() {
    long seed = random.nextLong();
    // The same choices lead to the same condition, but for its spelling.
    Writer left = new Writer(new Random(seed), new Random(seed + 1));
    boolean slip = random.nextInt(3) == 0;
    Writer right = new Writer(new Random(seed), slip ? new Random(seed + 2) : random);
    if (slip) {
      right.slips = true;
    }
    return new Pair(left.condition(2), right.condition(2));
  }

  /** One writer chooses what is said by one die, and how by another. */
  private static final class Writer {

    private final Random what;
    private final Random how;
    private boolean slips;

    Writer(Random what, Random how) {
      this.what = what;
      this.how = how;
    }

    String condition(int depth) {
      int kind = depth == 0 ? 4 + what.nextInt(9) : what.nextInt(13);
      return switch (kind) {
        case 0, 1 -> joined(" AND ", depth);
        case 2 -> joined(" OR ", depth);
        case 3 -> "NOT " + parenthesised(condition(depth - 1));
        case 4, 5 -> inList();
        case 6 -> number() + operator() + number();
        case 7 -> string() + operator() + string();
        case 8 -> between();
        case 9 -> nullTest();
        case 10 -> string() + either(" LIKE ", " ~~ ") + quoted(word() + "%");
        case 11 -> flag();
        default -> moment();
      };
    }

    private String joined(String operator, int depth) {
      String first = maybeParenthesised(condition(depth - 1));
      String second = parenthesised(condition(depth - 1));
      return first.contains(" OR ") || first.startsWith("NOT")
          ? parenthesised(first) + operator + second
          : first + operator + second;
    }

    private String inList() {
      String column = pick(what, STRINGS);
      String first = quoted(word());
      String second = quoted(word());
      boolean negated = what.nextInt(4) == 0;
      String cast = pick(how, List.of("", "", "::text", "::character varying"));
      String list = first + cast + ", " + second + cast;
      if (negated) {
        return either(column + " NOT IN (" + list + ")", column + " <> ALL (ARRAY[" + list + "])");
      }
      return either(
          column + " IN (" + list + ")",
          column + " = ANY (ARRAY[" + list + "])",
          "(" + column + ")::text = ANY ((ARRAY[" + list + "])::text[])",
          "(" + column + " = " + first + cast + " OR " + column + " = " + second + cast + ")");
    }

    private String between() {
      String column = pick(what, NUMBERS);
      int low = what.nextInt(4) - 1;
      int high = low + what.nextInt(3) + (slips ? how.nextInt(2) : 0);
      return either(
          column + " BETWEEN " + low + " AND " + high,
          "(" + column + " >= " + low + " AND " + column + " <= " + high + ")",
          "(" + column + " >= (" + low + ")::numeric AND " + column + " <= " + high + ")");
    }

    private String nullTest() {
      String column = pick(what, what.nextBoolean() ? STRINGS : NUMBERS);
      return what.nextBoolean()
          ? either(column + " IS NULL", column + " ISNULL", "(" + column + ") IS NULL")
          : either(column + " IS NOT NULL", column + " NOTNULL", "NOT " + column + " IS NULL");
    }

    private String flag() {
      return what.nextBoolean()
          ? either("enabled", "enabled = true", "enabled IS TRUE", "(enabled)::boolean")
          : either("NOT enabled", "enabled = false", "enabled IS FALSE", "NOT (enabled)");
    }

    private String moment() {
      String day = "2026-0" + (1 + what.nextInt(3)) + "-01";
      return "made_at"
          + operator()
          + either(
              quoted(day),
              quoted(day) + "::timestamp with time zone",
              "timestamptz " + quoted(day),
              quoted(day + " 00:00:00+00") + "::timestamptz");
    }

    private String number() {
      String column = pick(what, NUMBERS);
      int constant = what.nextInt(4) - 1;
      Supplier<String> literal =
          () ->
              either(
                  String.valueOf(constant),
                  "(" + constant + ")",
                  "'" + constant + "'::integer",
                  "(" + constant + ")::bigint",
                  "(" + constant + ")::numeric",
                  constant + ".0");
      return switch (what.nextInt(5)) {
        case 0 -> column;
        case 1 -> either("(" + column + ")::numeric", column);
        case 2 -> column + " + " + literal.get();
        case 3 -> "coalesce(" + column + ", " + literal.get() + ")";
        default -> literal.get();
      };
    }

    private String string() {
      String column = pick(what, STRINGS);
      String word = word();
      return switch (what.nextInt(5)) {
        case 0 -> column;
        case 1 -> either("(" + column + ")::text", column);
        case 2 -> either("lower(" + column + ")", "lower((" + column + ")::text)");
        case 3 -> either("length(" + column + ")::text", "length((" + column + ")::text)::text");
        default -> either(quoted(word), quoted(word) + "::text", quoted(word) + "::varchar");
      };
    }

    private String operator() {
      String operator = pick(what, ORDER);
      boolean unequal = operator.equals("<>") || operator.equals("!=");
      String chosen = unequal ? either("<>", "!=") : operator;
      return " " + (slips && how.nextInt(6) == 0 ? pick(how, ORDER) : chosen) + " ";
    }

    private String word() {
      String word = pick(what, WORDS);
      return slips && how.nextInt(6) == 0 ? pick(how, WORDS) : word;
    }

    private String maybeParenthesised(String text) {
      return how.nextBoolean() ? parenthesised(text) : text;
    }

    private static String parenthesised(String text) {
      return "(" + text + ")";
    }

    private static String quoted(String text) {
      return "'" + text + "'";
    }

    private String either(String... spellings) {
      return spellings[how.nextInt(spellings.length)];
    }

    private static String pick(Random die, List<String> choices) {
      return choices.get(die.nextInt(choices.size()));
    }
  }
}
