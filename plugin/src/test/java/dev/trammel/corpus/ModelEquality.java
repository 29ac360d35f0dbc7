package dev.trammel.corpus;

import dev.trammel.model.Column;
import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.DomainType;
import dev.trammel.model.Expression;
import dev.trammel.model.ExternalTable;
import dev.trammel.model.Function;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.RemoteDefinitions;
import dev.trammel.model.Table;
import dev.trammel.model.UserType;
import dev.trammel.model.View;
import dev.trammel.model.expression.BaseTypes;
import dev.trammel.plan.ExpressionEquality;
import dev.trammel.plan.MeaningEquality;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares two databases object by object and attribute by attribute: everything exactly, except
 * for expressions, which are compared by their normal form. Each member of a table is an object.
 */
public final class ModelEquality {

  private int expressions;
  private int undecided;
  private int equal;
  private final SortedMap<String, List<String>> differences = new TreeMap<>();
  private final List<String> undecidedTexts = new ArrayList<>();
  private final ExpressionEquality equality;

  private final Database fold;
  private final Database server;

  public ModelEquality(Database fold, Database server) {
    this(fold, server, List.of());
  }

  ModelEquality(Database fold, Database server, List<Function> platform) {
    this.fold = fold;
    this.server = server;
    this.equality = new MeaningEquality(new Undecided(), platform).between(fold, server);
    SortedMap<String, Object> left = objects(RemoteDefinitions.withheld(fold));
    SortedMap<String, Object> right = objects(RemoteDefinitions.withheld(server));
    TreeSet<String> keys = new TreeSet<>(left.keySet());
    keys.addAll(right.keySet());
    for (String key : keys) {
      Table context = context(key, fold, server);
      List<String> found = compare(left.get(key), right.get(key), context);
      if (found.isEmpty()) {
        equal++;
      } else {
        differences.put(key, found);
      }
    }
  }

  int equal() {
    return equal;
  }

  int expressions() {
    return expressions;
  }

  int undecided() {
    return undecided;
  }

  List<String> undecidedTexts() {
    return undecidedTexts;
  }

  public SortedMap<String, List<String>> differences() {
    return differences;
  }

  private final class Undecided implements ExpressionEquality {
    @Override
    public boolean equal(Expression left, Expression right, Table context) {
      return count(left, right);
    }

    @Override
    public boolean equalDefaults(Expression left, Expression right, DataType type) {
      return count(left, right);
    }

    @Override
    public boolean equalQueries(
        View left, Database leftContext, View right, Database rightContext) {
      return count(left.query(), right.query());
    }

    private boolean count(Expression left, Expression right) {
      undecided++;
      undecidedTexts.add(left + "\n      " + right);
      return false;
    }
  }

  /** What a table's members are called by: {@code tables public.t / columns id}. */
  static final String MEMBER = " / ";

  private static Table context(String key, Database fold, Database server) {
    String owner = key.contains(MEMBER) ? key.substring(0, key.indexOf(MEMBER)) : key;
    for (UserType type : server.types().values()) {
      if (type instanceof DomainType domain && owner.equals("types " + type.name())) {
        return BaseTypes.of(domain, server);
      }
    }
    for (ExternalTable each : server.externals().values()) {
      if (owner.equals("platform " + each.name())) {
        return BaseTypes.of(each.asTable(), server);
      }
    }
    return server.tables().values().stream()
        .filter(each -> owner.equals("tables " + each.name()))
        .findFirst()
        .or(
            () ->
                fold.tables().values().stream()
                    .filter(each -> owner.equals("tables " + each.name()))
                    .findFirst())
        .map(each -> BaseTypes.of(each, server))
        .orElse(null);
  }

  private static SortedMap<String, Object> objects(Database database) {
    SortedMap<String, Object> objects = new TreeMap<>();
    components(database)
        .forEach(
            (kind, value) -> {
              if (kind.equals("externals")) {
                database.externals().values().forEach(each -> addMembers(objects, each));
              } else if (value instanceof Map<?, ?> map) {
                map.forEach((name, object) -> add(objects, kind + " " + name, object));
              } else if (value instanceof Iterable<?> names) {
                names.forEach(name -> objects.put(kind + " " + name, name));
              }
            });
    return objects;
  }

  /** What the project has on a table of the platform. */
  private static void addMembers(SortedMap<String, Object> objects, ExternalTable table) {
    String key = "platform " + table.name() + MEMBER;
    table.triggers().forEach(each -> objects.put(key + "triggers " + each.name(), each));
    table.policies().forEach(each -> objects.put(key + "policies " + each.name(), each));
  }

  private static void add(SortedMap<String, Object> objects, String key, Object object) {
    Map<String, Object> shell = new LinkedHashMap<>();
    components(object)
        .forEach(
            (kind, value) -> {
              if (value instanceof List<?> list && isNamed(list)) {
                List<String> names = new ArrayList<>();
                for (Object member : list) {
                  String name = String.valueOf(components(member).get("name"));
                  names.add(name);
                  objects.put(key + MEMBER + kind + " " + name, member);
                }
                shell.put(kind, kind.equals("columns") ? names : List.of());
              } else {
                shell.put(kind, value);
              }
            });
    objects.put(key, shell);
  }

  private static boolean isNamed(List<?> list) {
    return !list.isEmpty()
        && list.get(0) instanceof Record first
        && components(first).get("name") instanceof String;
  }

  private List<String> compare(Object left, Object right, Table context) {
    List<String> found = new ArrayList<>();
    if (left == null) {
      found.add("on the server only: " + right);
    } else if (right == null) {
      found.add("offline only: " + left);
    } else {
      compare("", left, right, context, found);
    }
    return found;
  }

  private void compare(String path, Object left, Object right, Table context, List<String> found) {
    if (left instanceof Expression from && right instanceof Expression to) {
      expressions++;
      if (path.equals(".query") ? !sameQuery(from, to) : !same(from, to, context)) {
        found.add(path + ": " + from + "\n      → " + to);
      }
    } else if (left instanceof Map<?, ?> from && right instanceof Map<?, ?> to) {
      from.forEach(
          (name, value) -> compare(path + "." + name, value, to.get(name), context, found));
    } else if (left instanceof Optional<?> from && right instanceof Optional<?> to) {
      if (from.isPresent() && to.isPresent()) {
        compare(path, from.get(), to.get(), context, found);
      } else if (from.isPresent() || to.isPresent()) {
        found.add(path + ": " + from + " → " + to);
      }
    } else if (left instanceof List<?> from
        && right instanceof List<?> to
        && from.size() == to.size()) {
      for (int i = 0; i < from.size(); i++) {
        compare(path + "[" + i + "]", from.get(i), to.get(i), context, found);
      }
    } else if (left instanceof Record from && from.getClass().isInstance(right)) {
      Map<String, Object> others = components(right);
      components(from)
          .forEach(
              (name, value) -> {
                if (from instanceof Column column && name.equals("defaultValue")) {
                  compareDefaults(column, (Column) right, context, found);
                } else {
                  compare(path + "." + name, value, others.get(name), context, found);
                }
              });
    } else if (!left.equals(right)) {
      found.add(path + ": " + left + " → " + right);
    }
  }

  private boolean same(Expression left, Expression right, Table context) {
    return context == null ? left.equals(right) : equality.equal(left, right, context);
  }

  private boolean sameQuery(Expression left, Expression right) {
    QualifiedName name = QualifiedName.of("v");
    return equality.equalQueries(
        View.of(name, List.of(), left), fold, View.of(name, List.of(), right), server);
  }

  private void compareDefaults(Column left, Column right, Table context, List<String> found) {
    DataType type =
        context == null
            ? right.type()
            : context.column(right.name()).map(Column::type).orElse(right.type());
    Optional<Expression> from = left.defaultValue();
    Optional<Expression> to = right.defaultValue();
    if (from.isPresent() && to.isPresent()) {
      expressions++;
    }
    if (from.isPresent() != to.isPresent()
        || (from.isPresent() && !equality.equalDefaults(from.get(), to.get(), type))) {
      found.add(".defaultValue: " + from + " → " + to);
    }
  }

  private static Map<String, Object> components(Object value) {
    Map<String, Object> components = new LinkedHashMap<>();
    if (!(value instanceof Record)) {
      components.put("", value);
      return components;
    }
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      try {
        components.put(component.getName(), component.getAccessor().invoke(value));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("the model's records are public", e);
      }
    }
    return components;
  }
}
