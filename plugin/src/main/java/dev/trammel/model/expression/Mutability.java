package dev.trammel.model.expression;

import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.Function;
import dev.trammel.model.QualifiedName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what may give another value for the same row later, where that is certain. */
final class Mutability extends Rewriting {

  private static final String MOMENT = "timestamp with time zone";
  private static final String LOCAL_MOMENT = "timestamp without time zone";

  /** What these are printed as hangs on settings of the session. */
  private static final Set<String> SHOWN_BY_SESSION = Set.of("date", MOMENT, LOCAL_MOMENT);

  /** What a moment is in these hangs on the session's time zone. */
  private static final Set<String> OF_TIME_ZONE =
      Set.of("date", LOCAL_MOMENT, "time without time zone", "time with time zone");

  private static final Set<String> VALUES =
      Set.of(
          "current_date",
          "current_time",
          "current_timestamp",
          "localtime",
          "localtimestamp",
          "current_user",
          "current_role",
          "session_user",
          "user",
          "current_catalog",
          "current_schema");

  private final Database database;
  private final ExactTypes types;
  private Optional<String> first = Optional.empty();

  Mutability(Database database, ColumnTypes columns) {
    this.database = database;
    this.types = new ExactTypes(database, columns);
  }

  /** What is said of the first: {@code calls now(), which is not immutable}. */
  Optional<String> in(SqlNode node) {
    rewrite(node);
    return first;
  }

  @Override
  SqlNode rewrite(SqlNode node) {
    if (node instanceof SqlNode.Call it && isMutable(NodeTypes.bare(it.function()))) {
      say("calls " + NodeTypes.bare(it.function()) + "(), which is not immutable");
    } else if (node instanceof SqlNode.Constant it && VALUES.contains(it.keyword())) {
      say("reads " + it.keyword() + ", which is not immutable");
    } else if (node instanceof SqlNode.Cast it && isMutable(it)) {
      say("casts " + plain(it.operand()) + " to " + it.type() + ", which is not immutable");
    } else if (node instanceof SqlNode.Infix it && movesByInterval(it)) {
      say("moves a " + MOMENT + " by an interval, which is not immutable");
    }
    return super.rewrite(node);
  }

  private void say(String reason) {
    first = first.isPresent() ? first : Optional.of(reason);
  }

  /** A function in SQL may be taken for its body, which may be immutable. */
  private boolean isMutable(String function) {
    int dot = function.lastIndexOf('.');
    if (dot < 0 && !database.hasFunctionNamed(function)) {
      return BuiltInFunctions.isMutable(function);
    }
    QualifiedName name =
        dot < 0
            ? QualifiedName.of(function)
            : new QualifiedName(function.substring(0, dot), function.substring(dot + 1));
    List<Function> own = database.functionsNamed(name);
    return !BuiltInFunctions.has(function)
        && !own.isEmpty()
        && own.stream()
            .allMatch(
                each ->
                    each.volatility() != Function.Volatility.IMMUTABLE
                        && !each.language().equals("sql"));
  }

  private boolean isMutable(SqlNode.Cast cast) {
    String from = plain(cast.operand());
    String to = plain(cast.type());
    boolean text = NodeTypes.TEXTS.contains(to) || to.equals("character");
    boolean printed = SHOWN_BY_SESSION.contains(from) && text;
    boolean read = NodeTypes.TEXTS.contains(from) && SHOWN_BY_SESSION.contains(to);
    boolean zoned = from.equals(MOMENT) && OF_TIME_ZONE.contains(to);
    boolean anchored = to.equals(MOMENT) && (from.equals("date") || from.equals(LOCAL_MOMENT));
    return printed || read || zoned || anchored;
  }

  private boolean movesByInterval(SqlNode.Infix it) {
    boolean plus = it.operator().equals("+");
    String left = plain(it.left());
    String right = plain(it.right());
    boolean behind = left.equals(MOMENT) && right.equals("interval");
    boolean before = plus && left.equals("interval") && right.equals(MOMENT);
    return (behind && (plus || it.operator().equals("-"))) || before;
  }

  private String plain(SqlNode node) {
    return types.typeOf(node).map(this::plain).orElse("");
  }

  private String plain(DataType type) {
    DataType base = BaseTypes.of(type, database);
    return base.isBuiltIn() && !base.isArray()
        ? base.name().replaceFirst("^interval .*", "interval")
        : "";
  }
}
