package dev.trammel.artifact.sql;

import dev.trammel.model.Database;
import dev.trammel.model.DefinedObject;
import dev.trammel.model.DefinedObject.Element;
import dev.trammel.model.Definition;
import dev.trammel.model.Definitions;
import dev.trammel.model.ObjectKind;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.change.AlterObject;
import dev.trammel.model.change.CreateObject;
import dev.trammel.model.change.DropObject;
import dev.trammel.model.change.MoveObject;
import dev.trammel.model.change.ObjectChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Prints changes of objects that are kept as their definitions. */
final class DefinedSql implements ObjectChange.Visitor<List<String>> {

  /** What a publication has unless it says otherwise. */
  private static final Map<String, String> USUAL =
      Map.of(
          "publish",
          "'insert, update, delete, truncate'",
          "publish_via_partition_root",
          "false",
          "publish_generated_columns",
          "none");

  private final Database before;

  DefinedSql(Database before) {
    this.before = before;
  }

  /** {@code RULE r ON t}, {@code STATISTICS s}. */
  static String reference(DefinedObject.Key key) {
    return key.kind().sql() + " " + name(key) + on(key);
  }

  private static String on(DefinedObject.Key key) {
    return key.relation().map(each -> " ON " + Names.of(each)).orElse("");
  }

  private static String name(DefinedObject.Key key) {
    boolean qualified = key.kind().isInSchema();
    return switch (key.kind()) {
      case CAST -> key.signature();
      case USER_MAPPING -> RemoteSql.mapping(key);
      default -> (qualified ? Names.of(key.name()) : Names.of(key.name().name())) + key.signature();
    };
  }

  /** The definition as SQL, a space between its parts. */
  static String of(Definition definition) {
    StringBuilder sql = new StringBuilder();
    for (Definition.Part each : definition.parts()) {
      String text = text(each);
      boolean tight =
          sql.isEmpty()
              || sql.charAt(sql.length() - 1) == '('
              || text.startsWith(",")
              || text.startsWith(")")
              || text.startsWith(";")
              || text.startsWith("()");
      sql.append(tight ? "" : " ").append(text);
    }
    return sql.toString();
  }

  private static String text(Definition.Part part) {
    if (part instanceof Definition.RelationName it) {
      return Names.of(it.relation());
    } else if (part instanceof Definition.ColumnName it) {
      return Names.of(it.column());
    } else if (part instanceof Definition.FunctionName it) {
      return Names.of(it.function());
    } else if (part instanceof Definition.TypeName it) {
      return Names.of(it.type());
    } else if (part instanceof Definition.ObjectName it) {
      return Names.of(it.object());
    } else if (part instanceof Definition.Code it) {
      return ExpressionSql.parenthesised(it.expression());
    } else if (part instanceof Definition.Command it) {
      return it.sql().sql();
    }
    return ((Definition.Words) part).sql();
  }

  @Override
  public List<String> visit(CreateObject change) {
    DefinedObject object = change.object();
    if (RemoteSql.prints(object.key().kind())) {
      return RemoteSql.create(object);
    }
    String definition = of(object.definition());
    if (object.key().kind() == ObjectKind.TEXT_SEARCH_DICTIONARY) {
      return List.of("CREATE " + reference(object.key()) + " (" + options(object) + ");");
    }
    boolean publishes = object.key().kind() == ObjectKind.PUBLICATION;
    List<String> statements = new ArrayList<>();
    statements.add(
        "CREATE "
            + object.key().kind().sql()
            + " "
            + name(object.key())
            + (definition.isEmpty() ? "" : " " + definition)
            + (publishes ? published(object.elements()) : "")
            + ";");
    if (!publishes) {
      object
          .elements()
          .forEach(
              (element, said) ->
                  statements.addAll(
                      element(object.key(), element, Optional.empty(), Optional.of(said))));
    }
    return statements;
  }

  /** A template sees all options of a dictionary at once. */
  private static String options(DefinedObject dictionary) {
    List<String> options = new ArrayList<>(List.of(of(dictionary.definition())));
    dictionary
        .elements()
        .forEach((element, said) -> options.add(Names.of(element.name()) + " = " + of(said)));
    return String.join(", ", options);
  }

  private String published(SortedMap<Element, Definition> elements) {
    List<String> objects = new ArrayList<>();
    List<String> options = new ArrayList<>();
    elements.forEach(
        (element, said) -> {
          if (element.role().equals(Definitions.OPTION)) {
            options.add(element.name() + " = " + of(said));
          } else {
            objects.add(published(element, said));
          }
        });
    return (objects.isEmpty() ? "" : " FOR " + String.join(", ", objects))
        + (options.isEmpty() ? "" : " WITH (" + String.join(", ", options) + ")");
  }

  private String published(Element element, Definition said) {
    String name = element.relation().map(Names::of).orElseGet(() -> Names.of(element.name()));
    String more = of(said);
    return element.role()
        + (isAbove(element) ? " ONLY " : " ")
        + name
        + (more.isEmpty() ? "" : " " + more);
  }

  /** Whether tables that inherit would be meant too. */
  private boolean isAbove(Element element) {
    return element
        .relation()
        .flatMap(before::table)
        .map(Table::lineage)
        .filter(each -> !each.isPartitioned() && !each.children().isEmpty())
        .isPresent();
  }

  @Override
  public List<String> visit(AlterObject change) {
    DefinedObject object = before.objects().get(change.key());
    if (RemoteSql.prints(change.key().kind())) {
      return RemoteSql.alter(object, change.apply(before).objects().get(change.key()));
    }
    SortedMap<Element, Definition> former =
        Optional.ofNullable(object).map(DefinedObject::elements).orElseGet(TreeMap::new);
    return change.elements().entrySet().stream()
        .flatMap(
            each ->
                element(
                    change.key(),
                    each.getKey(),
                    Optional.ofNullable(former.get(each.getKey())),
                    each.getValue())
                    .stream())
        .collect(Collectors.toList());
  }

  private List<String> element(
      DefinedObject.Key key,
      Element element,
      Optional<Definition> former,
      Optional<Definition> later) {
    if (former.equals(later)) {
      return List.of();
    }
    String alter = "ALTER " + reference(key) + " ";
    return switch (element.role()) {
      case Definitions.TABLE, Definitions.SCHEMA -> {
        List<String> statements = new ArrayList<>();
        if (former.isPresent()) {
          statements.add(alter + "DROP " + published(element, Definition.EMPTY) + ";");
        }
        later.ifPresent(each -> statements.add(alter + "ADD " + published(element, each) + ";"));
        yield statements;
      }
      case Definitions.FIRING -> List.of(firing(key, later.map(DefinedSql::of).orElse("ENABLE")));
      case Definitions.MAPPING -> List.of(alter + mapping(element, former, later) + ";");
      default -> List.of(alter + option(key.kind(), element.name(), later) + ";");
    };
  }

  private static String firing(DefinedObject.Key key, String firing) {
    return key.relation()
            .map(each -> "ALTER TABLE " + Names.of(each) + " " + firing + " RULE ")
            .map(each -> each + Names.of(key.name().name()))
            .orElseGet(() -> "ALTER " + reference(key) + " " + firing)
        + ";";
  }

  private static String mapping(
      Element element, Optional<Definition> former, Optional<Definition> later) {
    String verb = later.isEmpty() ? "DROP" : former.isEmpty() ? "ADD" : "ALTER";
    return verb
        + " MAPPING FOR "
        + Names.of(element.name())
        + later.map(each -> " WITH " + of(each)).orElse("");
  }

  private static String option(ObjectKind kind, String name, Optional<Definition> later) {
    if (kind == ObjectKind.STATISTICS) {
      return "SET STATISTICS " + later.map(DefinedSql::of).orElse("-1");
    } else if (kind == ObjectKind.PUBLICATION) {
      return "SET (" + name + " = " + later.map(DefinedSql::of).orElse(USUAL.get(name)) + ")";
    }
    return "(" + Names.of(name) + later.map(each -> " = " + of(each)).orElse("") + ")";
  }

  @Override
  public List<String> visit(DropObject change) {
    return RemoteSql.drop(change.key(), Optional.ofNullable(before.objects().get(change.key())));
  }

  @Override
  public List<String> visit(MoveObject change) {
    DefinedObject.Key key = change.key();
    List<String> statements = new ArrayList<>();
    DefinedObject.Key current = key;
    if (key.kind().isInSchema() && !key.name().schema().equals(change.to().schema())) {
      statements.add(
          "ALTER " + reference(key) + " SET SCHEMA " + Names.of(change.to().schema()) + ";");
      current = key.withName(new QualifiedName(change.to().schema(), key.name().name()));
    }
    if (!key.name().name().equals(change.to().name())) {
      statements.add(
          "ALTER " + reference(current) + " RENAME TO " + Names.of(change.to().name()) + ";");
    }
    return statements;
  }
}
