package dev.trammel.artifact.sql;

import dev.trammel.model.DefinedObject;
import dev.trammel.model.DefinedObject.Element;
import dev.trammel.model.Definition;
import dev.trammel.model.Definitions;
import dev.trammel.model.ObjectKind;
import dev.trammel.model.RemoteDefinitions;
import dev.trammel.syntax.Literals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Prints what leads to other servers; nothing that it prints connects to one. */
final class RemoteSql {

  /** What a subscription has unless it says otherwise. */
  private static final Map<String, String> USUAL =
      Map.of(
          "binary", "false",
          "streaming", "parallel",
          "synchronous_commit", "off",
          "two_phase", "false",
          "disable_on_error", "false",
          "password_required", "true",
          "run_as_owner", "false",
          "origin", "any",
          "failover", "false");

  private static final Set<String> WORDS =
      Set.of("slot_name", "streaming", "synchronous_commit", "origin");

  private RemoteSql() {}

  static boolean prints(ObjectKind kind) {
    return switch (kind) {
      case FOREIGN_DATA_WRAPPER, SERVER, USER_MAPPING, SUBSCRIPTION -> true;
      default -> false;
    };
  }

  /** {@code FOR user SERVER server}. */
  static String mapping(DefinedObject.Key key) {
    String user = key.name().name();
    boolean word = Set.of("public", "current_user", "session_user").contains(user);
    return "FOR "
        + (word ? user : Names.of(user))
        + " SERVER "
        + Names.of(RemoteDefinitions.serverOf(key));
  }

  static List<String> create(DefinedObject object) {
    return object.key().kind() == ObjectKind.SUBSCRIPTION ? subscription(object) : plain(object);
  }

  private static List<String> plain(DefinedObject object) {
    StringBuilder sql = new StringBuilder("CREATE " + DefinedSql.reference(object.key()));
    String definition =
        object.key().kind() == ObjectKind.USER_MAPPING ? "" : DefinedSql.of(object.definition());
    String version = said(object, RemoteDefinitions.VERSION);
    int wrapper = definition.indexOf("FOREIGN DATA WRAPPER");
    if (wrapper > 0) {
      sql.append(' ').append(definition, 0, wrapper - 1);
    }
    sql.append(version.isEmpty() ? "" : " VERSION " + version);
    for (String each : List.of(RemoteDefinitions.HANDLER, RemoteDefinitions.VALIDATOR)) {
      String function = said(object, each);
      sql.append(function.isEmpty() ? "" : " " + each + " " + function);
    }
    sql.append(wrapper < 0 ? "" : " " + definition.substring(wrapper));
    String options =
        options(object).entrySet().stream()
            .map(each -> Names.of(each.getKey()) + " " + each.getValue())
            .collect(Collectors.joining(", "));
    sql.append(options.isEmpty() ? "" : " OPTIONS (" + options + ")");
    return List.of(
        sql + (isWithheld(object) ? " /* options are not read from servers */" : "") + ";");
  }

  /** {@code OPTIONS (name 'value')} behind a space; empty for none. */
  static String options(SortedMap<String, String> options) {
    return options.isEmpty()
        ? ""
        : " OPTIONS ("
            + options.entrySet().stream()
                .map(each -> Names.of(each.getKey()) + " " + Literals.quote(each.getValue()))
                .collect(Collectors.joining(", "))
            + ")";
  }

  /** {@code OPTIONS (ADD …, SET …, DROP …)}; empty for no difference. */
  static Optional<String> options(SortedMap<String, String> from, SortedMap<String, String> to) {
    List<String> changes = new ArrayList<>();
    from.keySet().stream()
        .filter(each -> !to.containsKey(each))
        .forEach(each -> changes.add("DROP " + Names.of(each)));
    to.forEach(
        (name, value) -> {
          if (!value.equals(from.get(name))) {
            String verb = from.containsKey(name) ? "SET " : "ADD ";
            changes.add(verb + Names.of(name) + " " + Literals.quote(value));
          }
        });
    return changes.isEmpty()
        ? Optional.empty()
        : Optional.of("OPTIONS (" + String.join(", ", changes) + ")");
  }

  private static boolean isWithheld(DefinedObject object) {
    return RemoteDefinitions.isWithheld(object);
  }

  private static String said(DefinedObject object, String role) {
    Definition said = object.elements().get(RemoteDefinitions.element(role));
    return said == null ? "" : DefinedSql.of(said);
  }

  private static SortedMap<String, String> options(DefinedObject object) {
    SortedMap<String, String> options = new TreeMap<>();
    object
        .elements()
        .forEach(
            (element, said) -> {
              if (element.role().equals(Definitions.OPTION)) {
                options.put(element.name(), DefinedSql.of(said));
              }
            });
    return options;
  }

  /** It waits to be enabled, so that whoever runs this need not reach the publisher. */
  private static List<String> subscription(DefinedObject object) {
    List<String> options = new ArrayList<>(List.of("connect = false"));
    options(object).forEach((name, value) -> options.add(name + " = " + value(name, value)));
    String name = "SUBSCRIPTION " + Names.of(object.key().name().name());
    String connection = said(object, RemoteDefinitions.CONNECTION);
    List<String> statements = new ArrayList<>();
    statements.add(
        "CREATE "
            + name
            + "\n  CONNECTION "
            + (connection.isEmpty() ? "'' /* not read from servers */" : connection)
            + "\n  PUBLICATION "
            + publications(object)
            + "\n  WITH ("
            + String.join(", ", options)
            + ");");
    if (!object.elements().containsKey(Definitions.firing())) {
      statements.add("ALTER " + name + " ENABLE;");
    }
    return statements;
  }

  private static String value(String option, String value) {
    boolean bare = !WORDS.contains(option) || value.startsWith("'") || value.equals("NONE");
    return bare ? value : "'" + value + "'";
  }

  private static String publications(DefinedObject object) {
    return object.elements().keySet().stream()
        .filter(each -> each.role().equals(RemoteDefinitions.PUBLICATION))
        .map(each -> Names.of(each.name()))
        .collect(Collectors.joining(", "));
  }

  static List<String> alter(DefinedObject former, DefinedObject later) {
    String alter = "ALTER " + DefinedSql.reference(later.key());
    List<String> statements = new ArrayList<>();
    if (later.key().kind() == ObjectKind.SUBSCRIPTION) {
      subscription(former, later).forEach(each -> statements.add(alter + " " + each + ";"));
      return statements;
    }
    StringBuilder sql = new StringBuilder();
    each(
        former,
        later,
        (element, said) -> {
          if (!element.role().equals(Definitions.OPTION)
              && !element.role().equals(RemoteDefinitions.WITHHELD)) {
            sql.append(' ').append(changed(element.role(), said));
          }
        });
    List<String> options = new ArrayList<>();
    each(
        former,
        later,
        (element, said) -> {
          if (element.role().equals(Definitions.OPTION)) {
            String verb =
                said.isEmpty() ? "DROP" : former.elements().containsKey(element) ? "SET" : "ADD";
            options.add(
                verb
                    + " "
                    + Names.of(element.name())
                    + said.map(each -> " " + DefinedSql.of(each)).orElse(""));
          }
        });
    sql.append(options.isEmpty() ? "" : " OPTIONS (" + String.join(", ", options) + ")");
    return sql.isEmpty() ? List.of() : List.of(alter + sql + ";");
  }

  private static String changed(String role, Optional<Definition> said) {
    if (role.equals(RemoteDefinitions.VERSION)) {
      return "VERSION " + said.map(DefinedSql::of).orElse("NULL");
    }
    return said.map(each -> role + " " + DefinedSql.of(each)).orElse("NO " + role);
  }

  private static List<String> subscription(DefinedObject former, DefinedObject later) {
    List<String> clauses = new ArrayList<>();
    List<String> options = new ArrayList<>();
    each(
        former,
        later,
        (element, said) -> {
          if (element.role().equals(RemoteDefinitions.CONNECTION)) {
            said.ifPresent(each -> clauses.add("CONNECTION " + DefinedSql.of(each)));
          } else if (element.role().equals(Definitions.OPTION)) {
            String name = element.name();
            String value =
                name.equals("slot_name")
                    ? RemoteDefinitions.slot(later)
                    : said.map(DefinedSql::of).orElse(USUAL.get(name));
            options.add(name + " = " + value(name, value));
          }
        });
    boolean wasEnabled = !former.elements().containsKey(Definitions.firing());
    boolean isEnabled = !later.elements().containsKey(Definitions.firing());
    if (wasEnabled && !isEnabled) {
      clauses.add("DISABLE");
    }
    if (!publications(former).equals(publications(later))) {
      clauses.add("SET PUBLICATION " + publications(later) + " WITH (refresh = false)");
    }
    if (!options.isEmpty()) {
      clauses.add("SET (" + String.join(", ", options) + ")");
    }
    if (!wasEnabled && isEnabled) {
      clauses.add("ENABLE");
    }
    return clauses;
  }

  private static void each(
      DefinedObject former,
      DefinedObject later,
      BiConsumer<Element, Optional<Definition>> changed) {
    SortedMap<Element, Optional<Definition>> all = new TreeMap<>();
    former.elements().keySet().forEach(each -> all.put(each, Optional.empty()));
    later.elements().forEach((element, said) -> all.put(element, Optional.of(said)));
    all.forEach(
        (element, said) -> {
          if (!said.equals(Optional.ofNullable(former.elements().get(element)))) {
            changed.accept(element, said);
          }
        });
  }

  /** A slot stays at the publisher, which dropping it would need to reach. */
  static List<String> drop(DefinedObject.Key key, Optional<DefinedObject> object) {
    String drop = "DROP " + DefinedSql.reference(key) + ";";
    boolean slotless =
        object.filter(each -> RemoteDefinitions.slot(each).equals("NONE")).isPresent();
    if (key.kind() != ObjectKind.SUBSCRIPTION || slotless) {
      return List.of(drop);
    }
    String alter = "ALTER " + DefinedSql.reference(key);
    return List.of(alter + " DISABLE;", alter + " SET (slot_name = NONE);", drop);
  }
}
