package dev.trammel.artifact.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.DiagnosticsException;
import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Column;
import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.EnumType;
import dev.trammel.model.Expression;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.runtime.Labelled;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names and texts that try to become code, or that Java cannot take as they are. */
class HostileSchemaTest {

  private static final List<String> ATTACKS =
      List.of(
          "*/ class Evil {} /*",
          "\\u002a/ class Evil {}",
          "\\u000a class Evil {}",
          "\"; System.exit(1); //",
          "{@code } {@link #x} @throws @param }",
          "<script> & </code> </ul>",
          "$T $L $$ $S %s {0}",
          "\r\n\t\u2028\u0085 line",
          "\u202e reversed \u2066",
          "\ud800 lone \udfff",
          "\\",
          "/*",
          "'");

  @TempDir private Path folder;

  @Test
  void noTextOfTheSchemaBecomesCode() throws Exception {
    List<Column> columns = new ArrayList<>();
    List<CheckConstraint> checks = new ArrayList<>();
    for (int n = 0; n < ATTACKS.size(); n++) {
      String attack = ATTACKS.get(n);
      columns.add(
          Column.of(n + attack, DataType.TEXT)
              .withComment(Optional.of(attack))
              .withDefault(Optional.of(new Expression("'" + attack.replace("'", "''") + "'"))));
      checks.add(check(n + attack, quoted(n + attack) + " <> " + literal(attack)));
      checks.add(check("u" + n + attack, "unknown(" + literal(attack) + ")"));
    }
    Table table = Table.of(QualifiedName.of("x*/" + ATTACKS.get(0)), columns, List.copyOf(checks));
    Database database =
        Database.EMPTY
            .with(table.withComment(Optional.of(String.join(" ", ATTACKS))))
            .with(new EnumType(QualifiedName.of("*/ e"), ATTACKS, Optional.of(ATTACKS.get(1))));

    JavaOutput output = GeneratedCode.emit(database);
    ClassLoader classes = GeneratedCode.load(folder, output);

    assertThat(labels(classes, "com.example.db.E")).isEqualTo(ATTACKS);
    assertThat(output.artifacts()).noneMatch(each -> each.path().endsWith("/Evil.java"));
    assertThatThrownBy(() -> classes.loadClass("com.example.db.Evil"))
        .isInstanceOf(ClassNotFoundException.class);
  }

  @Test
  void randomTextComesBackAsItIs() throws Exception {
    Random random = new Random(7);
    List<String> labels =
        random
            .ints(400, 0, 12)
            .mapToObj(
                length ->
                    random
                        .ints(length, 1, length % 2 == 0 ? 0x100 : 0x3000)
                        .collect(
                            StringBuilder::new,
                            StringBuilder::appendCodePoint,
                            StringBuilder::append)
                        .toString())
            .distinct()
            .toList();
    Database database =
        Database.EMPTY.with(new EnumType(QualifiedName.of("random"), labels, Optional.empty()));

    ClassLoader classes = GeneratedCode.load(folder, GeneratedCode.emit(database));

    assertThat(labels(classes, "com.example.db.Random")).isEqualTo(labels);
  }

  @Test
  void wordsOfJavaGetAnUnderscoreAndClassesOfItASuffix() throws Exception {
    Database database =
        Database.EMPTY.with(
            Table.of(
                QualifiedName.of("objects"),
                List.of(
                    valueList("references"),
                    valueList("class"),
                    valueList("record"),
                    valueList("string"),
                    valueList("list"),
                    valueList("builder"),
                    valueList("object_row"),
                    Column.of("table", DataType.TEXT),
                    Column.of("to_string", DataType.INTEGER),
                    Column.of("get_class", DataType.TEXT),
                    Column.of("row", DataType.TEXT),
                    Column.of("get", DataType.TEXT),
                    Column.of("set", DataType.TEXT),
                    Column.of("build", DataType.TEXT),
                    Column.of("is_set", DataType.TEXT),
                    Column.of("violations", DataType.TEXT),
                    Column.of("2nd", DataType.TEXT),
                    Column.of("+", DataType.TEXT),
                    Column.of("größe", DataType.TEXT),
                    Column.of("camelCase", DataType.TEXT)),
                List.of(
                    listed("references"),
                    listed("class"),
                    listed("record"),
                    listed("string"),
                    listed("list"),
                    listed("builder"),
                    listed("object_row"),
                    check("row_check", "row <> 'x' OR \"table\" IS NULL"))));

    ClassLoader classes = GeneratedCode.load(folder, GeneratedCode.emit(database));

    assertThat(classes.loadClass("com.example.db.ObjectRow").getRecordComponents())
        .extracting(java.lang.reflect.RecordComponent::getName)
        .containsExactly(
            "references",
            "class_",
            "record",
            "string",
            "list",
            "builder_",
            "objectRow",
            "table",
            "toString_",
            "getClass_",
            "row",
            "get",
            "set",
            "build",
            "isSet",
            "violations",
            "_2nd",
            "u002b",
            "größe",
            "camelCase");
    assertThat(classes.loadClass("com.example.db.ObjectRow").getDeclaredClasses())
        .extracting(Class::getSimpleName)
        .containsExactlyInAnyOrder(
            "References",
            "ClassValue",
            "RecordValue",
            "StringValue",
            "List",
            "BuilderValue",
            "ObjectRowValue",
            "Builder");
  }

  @Test
  void labelsThatAreNoIdentifiersGetNumberedConstants() throws Exception {
    Database database =
        Database.EMPTY.with(
            new EnumType(
                QualifiedName.of("labels"),
                List.of("in_progress", "in-progress", "In Progress", "", "4x", "+", "gpt-4.1"),
                Optional.empty()));

    ClassLoader classes = GeneratedCode.load(folder, GeneratedCode.emit(database));

    assertThat(classes.loadClass("com.example.db.Labels").getEnumConstants())
        .extracting(Object::toString)
        .containsExactly(
            "IN_PROGRESS", "IN_PROGRESS_2", "IN_PROGRESS_3", "EMPTY", "_4X", "U002B", "GPT_4_1");
  }

  @Test
  void twoThingsOfOneNameAreAnErrorEach() {
    Database database =
        Database.EMPTY
            .with(Table.of(QualifiedName.of("agent"), List.of(text("a_b"), text("aB")), List.of()))
            .with(Table.of(QualifiedName.of("agents"), List.of(), List.of()))
            .with(Table.of(QualifiedName.of("AGENT_TABLES"), List.of(), List.of()));

    assertThatThrownBy(() -> GeneratedCode.emit(database))
        .asInstanceOf(
            org.assertj.core.api.InstanceOfAssertFactories.type(DiagnosticsException.class))
        .extracting(DiagnosticsException::diagnostics)
        .asInstanceOf(list(Diagnostic.class))
        .allMatch(each -> each.code() == Code.TR401)
        .extracting(Diagnostic::message)
        .contains(
            "column agent.aB gets the Java name of column agent.a_b",
            "table agents gets the Java name of table agent",
            "table agent gets the Java name of table AGENT_TABLES");
  }

  @Test
  void aNameOfTheUsersOwnSettlesIt() {
    TreeMap<String, String> names = new TreeMap<>();
    names.put("agents", "AgentArchive");
    names.put("agent.aB", "second");
    Database database =
        Database.EMPTY
            .with(Table.of(QualifiedName.of("agent"), List.of(text("a_b"), text("aB")), List.of()))
            .with(Table.of(QualifiedName.of("agents"), List.of(), List.of()));

    JavaOutput output =
        JavaEmitter.emit(
            database, new JavaOptions(GeneratedCode.PACKAGE, names), GeneratedCode.PLACES);

    GeneratedCode.load(folder, output);
    assertThat(output.artifacts())
        .extracting(dev.trammel.artifact.Artifact::path)
        .contains("com/example/db/Agent.java", "com/example/db/AgentArchive.java");
  }

  @Test
  void aTableThatNoRecordCanHoldIsAnError() {
    List<Column> columns = new ArrayList<>();
    for (int n = 0; n < 255; n++) {
      columns.add(text("c" + n));
    }
    Database fits =
        Database.EMPTY.with(Table.of(QualifiedName.of("t"), columns.subList(1, 255), List.of()));
    Database wide = Database.EMPTY.with(Table.of(QualifiedName.of("t"), columns, List.of()));

    GeneratedCode.load(folder, GeneratedCode.emit(fits));
    assertThatThrownBy(() -> GeneratedCode.emit(wide))
        .isInstanceOfSatisfying(
            DiagnosticsException.class,
            e ->
                assertThat(e.diagnostics())
                    .extracting(Diagnostic::code)
                    .containsExactly(Code.TR402));
  }

  @Test
  void tablesOfOtherSchemasGetPackagesOfTheirOwn() {
    Database database =
        Database.EMPTY
            .withSchema("ops")
            .with(new EnumType(new QualifiedName("ops", "mood"), List.of("a"), Optional.empty()))
            .with(
                Table.of(
                    QualifiedName.of("agents"),
                    List.of(Column.of("mood", new DataType("ops", "mood", List.of(), 0))),
                    List.of()))
            .with(Table.of(new QualifiedName("ops", "agents"), List.of(text("a")), List.of()));

    JavaOutput output = GeneratedCode.emit(database);

    GeneratedCode.load(folder, output);
    assertThat(output.artifacts())
        .extracting(dev.trammel.artifact.Artifact::path)
        .isSorted()
        .contains(
            "com/example/db/Agent.java",
            "com/example/db/package-info.java",
            "com/example/db/ops/Agent.java",
            "com/example/db/ops/Mood.java",
            "com/example/db/ops/package-info.java");
  }

  private static List<String> labels(ClassLoader classes, String name) throws Exception {
    return Arrays.stream(classes.loadClass(name).getEnumConstants())
        .map(each -> ((Labelled) each).label())
        .toList();
  }

  private static Column text(String name) {
    return Column.of(name, DataType.TEXT);
  }

  private static Column valueList(String name) {
    return text(name).withNullable(false);
  }

  private static CheckConstraint listed(String column) {
    return check("listed_" + column, quoted(column) + " IN ('a', 'b')");
  }

  private static CheckConstraint check(String name, String expression) {
    return new CheckConstraint(name, new Expression(expression));
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
