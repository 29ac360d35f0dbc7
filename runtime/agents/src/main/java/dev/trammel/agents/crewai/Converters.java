package dev.trammel.agents.crewai;

import dev.trammel.agents.pack.ColumnKind;
import dev.trammel.agents.pack.Conversion;
import dev.trammel.agents.pack.LibraryPack.Argument;
import dev.trammel.agents.pack.LibraryPack.Parameter;
import dev.trammel.agents.pack.Nearest;
import dev.trammel.agents.python.PythonExpression;
import dev.trammel.agents.python.PythonExpression.FloatLiteral;
import dev.trammel.agents.python.PythonExpression.ListOf;
import dev.trammel.agents.python.PythonExpression.Name;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Runs a parameter's conversion: a typed value in, an expression out, or an error at the cell. */
final class Converters {

  private static final Map<String, String> LOOKUPS =
      Map.of(
          "tools", "registries.tool",
          "guardrails", "registries.guardrail",
          "models", "registries.model",
          "knowledge", "registries.knowledge_source");

  private final Modules modules;
  private final Imports imports;
  private final ModelName modelName;
  private final DatePattern datePattern;
  private final EmbedderConfig embedder;

  Converters(Modules modules, Imports imports) {
    this.modules = modules;
    this.imports = imports;
    this.modelName = new ModelName(modules.pack().library().facts());
    this.datePattern = new DatePattern(modules.pack().library().facts());
    this.embedder = new EmbedderConfig(modules.pack().library());
  }

  /**
   * The argument's value; empty when nothing is to be written, or an error was added.
   *
   * @param suggested the name for a class that a schema becomes
   */
  Optional<PythonExpression> convert(
      Parameter parameter, Object value, String suggested, Cell cell) {
    Optional<Conversion> conversion = parameter.argument().flatMap(Argument::conversion);
    if (conversion.isEmpty()) {
      return Optional.of(plain(parameter, value));
    }
    if (value instanceof String text && text.isBlank()) {
      return Optional.empty();
    }
    return switch (conversion.get().name()) {
      case "tools" -> names(conversion.get(), (List<?>) value, cell);
      case "guardrail", "model-class" -> lookUp(conversion.get(), (String) value, cell);
      case "schema-class" ->
          modules
              .schemas()
              .convert(value, suggested, cell)
              .map(name -> imports.useLocal("models", name));
      case "model-name" -> modelName.convert((String) value, cell).map(PythonExpression::literal);
      case "model" -> modelName.convert((String) value, cell).map(this::model);
      case "strftime" -> datePattern.convert((String) value, cell).map(PythonExpression::literal);
      case "callback" ->
          modules
              .callbacks()
              .convert((String) value, cell)
              .map(name -> imports.useLocal("callbacks", name));
      case "output-path" -> OutputPath.convert((String) value, cell).map(PythonExpression::literal);
      case "process" -> member(conversion.get(), (String) value, cell);
      case "knowledge-sources" -> knowledge(conversion.get(), value, cell);
      case "embedder" -> embedder.convert(value, cell);
      default -> throw new IllegalStateException("no conversion " + conversion.get().name());
    };
  }

  /** The value as a literal of its column's kind. */
  private static PythonExpression plain(Parameter parameter, Object value) {
    if (parameter.kind() == ColumnKind.NUMERIC) {
      return new FloatLiteral((BigDecimal) value);
    }
    return PythonExpression.ofTree(value);
  }

  private PythonExpression model(String name) {
    String type = imports.use("crewai.LLM").dotted();
    return PythonExpression.construct(type, Map.of("model", PythonExpression.literal(name)));
  }

  private Optional<PythonExpression> names(Conversion conversion, List<?> names, Cell cell) {
    List<PythonExpression> found = new ArrayList<>();
    for (Object name : names) {
      lookUp(conversion, String.valueOf(name), cell).ifPresent(found::add);
    }
    return Optional.of(new ListOf(found));
  }

  private Optional<PythonExpression> lookUp(Conversion conversion, String name, Cell cell) {
    String registry = conversion.registry().orElseThrow();
    Set<String> known = modules.definitions().registries().get(registry);
    if (known != null && !known.contains(name)) {
      String nearest = Nearest.to(name, known).map(each -> "; nearest is " + each).orElse("");
      return cell.refuse(
          "the registry of " + registry + " does not hold this name",
          name,
          "a registered name" + nearest);
    }
    return Optional.of(
        PythonExpression.call(LOOKUPS.get(registry), PythonExpression.literal(name)));
  }

  private Optional<PythonExpression> member(Conversion conversion, String value, Cell cell) {
    String type = conversion.enumType().orElseThrow();
    List<String> members = modules.pack().library().signature().enums().get(type);
    if (!members.contains(value)) {
      return cell.refuse("CrewAI has no such process", value, String.join(" or ", members));
    }
    return Optional.of(new Name(imports.use(type).dotted() + "." + value));
  }

  private Optional<PythonExpression> knowledge(Conversion conversion, Object tree, Cell cell) {
    return new KnowledgeSources(
            modules.pack().library(),
            id -> lookUp(conversion, id, cell).orElse(PythonExpression.literal(null)))
        .convert(tree, imports, cell);
  }
}
