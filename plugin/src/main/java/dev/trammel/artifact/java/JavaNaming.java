package dev.trammel.artifact.java;

import com.palantir.javapoet.ClassName;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Column;
import dev.trammel.model.Database;
import dev.trammel.model.EnumType;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.ValueKind;
import dev.trammel.model.rule.CheckReader;
import dev.trammel.model.rule.CheckReader.ValueList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Gives every table, column and enum its Java name, by rule or as the user settles it: the class of
 * a row is the table's name in camel case and in the singular ({@code crewai_agents} is {@code
 * CrewaiAgent}), a component the column's name ({@code agentKey}). A word that Java reserves gets
 * {@code _} appended, a class that java.lang has {@code Row}. Two things of one name are an error.
 */
final class JavaNaming {

  private final Database database;
  private final JavaOptions options;
  private final Claims claims;
  private final Map<QualifiedName, JavaEnum> enumTypes = new LinkedHashMap<>();

  JavaNaming(Database database, JavaOptions options, Diagnostics diagnostics, Places places) {
    this.database = database;
    this.options = options;
    this.claims = new Claims(diagnostics, places);
    for (EnumType type : database.enumTypes().values()) {
      enumTypes.put(type.name(), enumType(type));
    }
  }

  /** The enum types, in the order of their names. */
  List<JavaEnum> enumTypes() {
    return List.copyOf(enumTypes.values());
  }

  /** All tables, in the order of their names. */
  List<JavaTable> tables() {
    return database.tables().values().stream()
        .filter(each -> !each.lineage().isPartition())
        .map(this::table)
        .toList();
  }

  private JavaEnum enumType(EnumType type) {
    String simple =
        options
            .named(type.name().toString())
            .orElseGet(() -> ReservedNames.type(Words.of(type.name().name()).pascal(), "Type"));
    ClassName name = ClassName.get(packageOf(type.name()), simple);
    claims.claim(name.canonicalName(), new ObjectReference.EnumTypeReference(type.name()));
    return JavaEnum.of(name, type.labels(), "type " + type.name(), type.comment());
  }

  private JavaTable table(Table table) {
    String simple =
        options
            .named(table.name().toString())
            .orElseGet(
                () -> ReservedNames.type(Words.of(table.name().name()).singular().pascal(), "Row"));
    ClassName record = ClassName.get(packageOf(table.name()), simple);
    Map<String, JavaEnum> enums = valueLists(table, record);
    List<JavaColumn> columns = new ArrayList<>();
    for (Column column : table.columns()) {
      columns.add(column(table, column, Optional.ofNullable(enums.get(column.name()))));
    }
    JavaTable named = new JavaTable(table, record, columns, List.copyOf(enums.values()));
    claim(named);
    return named;
  }

  private void claim(JavaTable table) {
    QualifiedName name = table.table().name();
    for (ClassName each : List.of(table.record(), table.tableClass(), table.validator())) {
      claims.claim(each.canonicalName(), new ObjectReference.TableReference(name));
    }
    Claims members = claims.nested();
    for (JavaColumn column : table.columns()) {
      ObjectReference reference = new ObjectReference.ColumnReference(name, column.column().name());
      // Components and constants differ alike, so one diagnostic says it.
      if (members.claim(table.record() + "#" + column.component(), reference)) {
        members.claim(table.tableClass() + "#" + column.constant(), reference);
      }
    }
  }

  private JavaColumn column(Table table, Column column, Optional<JavaEnum> valueList) {
    Words words = Words.of(column.name());
    Optional<String> wanted = options.named(table.name() + "." + column.name());
    boolean inKey =
        table.primaryKey().map(key -> key.columns().contains(column.name())).orElse(false);
    ValueKind kind = ValueKind.of(column.type(), database);
    return new JavaColumn(
        column,
        kind,
        wanted.orElseGet(() -> ReservedNames.component(words.camel())),
        ReservedNames.constant(wanted.map(Words::of).orElse(words).constant()),
        type(column, kind, valueList),
        column.nullable() && !inKey);
  }

  private JavaType type(Column column, ValueKind kind, Optional<JavaEnum> valueList) {
    if (kind == ValueKind.ENUM) {
      return JavaType.enumType(enumTypes.get(column.type().qualifiedName()).name());
    }
    return valueList
        .map(each -> JavaType.labels(each.name()))
        .orElseGet(() -> JavaType.of(column.type(), kind));
  }

  /** The enums of the columns whose values a check lists; the first one where there are several. */
  private Map<String, JavaEnum> valueLists(Table table, ClassName record) {
    Map<String, JavaEnum> enums = new LinkedHashMap<>();
    Claims nested = claims.nested();
    nested.claim("Builder", new ObjectReference.TableReference(table.name()));
    for (Column column : table.columns()) {
      for (CheckConstraint check : table.checkConstraints()) {
        Optional<ValueList> list = valueListOf(check, table, column);
        if (list.isPresent() && !enums.containsKey(column.name())) {
          ClassName name = record.nestedClass(nestedName(column, record));
          nested.claim(
              name.simpleName(), new ObjectReference.ColumnReference(table.name(), column.name()));
          enums.put(
              column.name(),
              JavaEnum.of(
                  name, list.get().texts(), "constraint " + check.name(), Optional.empty()));
        }
      }
    }
    return enums;
  }

  /** A constraint that is not validated leaves older rows with other values: no enum then. */
  private Optional<ValueList> valueListOf(CheckConstraint check, Table table, Column column) {
    if (!check.validated() || ValueKind.of(column.type(), database) != ValueKind.TEXT) {
      return Optional.empty();
    }
    return CheckReader.read(check, table, database)
        .flatMap(CheckReader::valueList)
        .filter(list -> list.column().equals(column));
  }

  /** A nested class may not be called as the one around it, nor as the builder. */
  private static String nestedName(Column column, ClassName record) {
    String name = ReservedNames.type(Words.of(column.name()).pascal(), "Value");
    return name.equals("Builder") || name.equals(record.simpleName()) ? name + "Value" : name;
  }

  private String packageOf(QualifiedName name) {
    if (name.schema().equals(QualifiedName.PUBLIC)) {
      return options.basePackage();
    }
    return options.basePackage()
        + "."
        + ReservedNames.packagePart(Words.of(name.schema()).constant().toLowerCase(Locale.ROOT));
  }
}
