package dev.trammel.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A function or procedure.
 *
 * @param arguments as {@code pg_get_function_arguments} prints them; empty when there are none
 * @param returns as {@code pg_get_function_result} prints it; empty for a procedure
 * @param body the text between the quotes, or the SQL-standard body as written
 * @param settings {@code name=value} of each SET clause, sorted
 */
public record Function(
    QualifiedName name,
    String arguments,
    Optional<String> returns,
    String language,
    String body,
    Volatility volatility,
    boolean strict,
    boolean securityDefiner,
    List<String> settings,
    FunctionOptions options,
    Privileges privileges,
    Optional<String> comment) {

  private static final Pattern STANDARD_BODY =
      Pattern.compile("(?is)\\s*(BEGIN\\s+ATOMIC\\b|RETURN\\b).*");

  /** What the planner may assume about results. */
  public enum Volatility {
    VOLATILE,
    STABLE,
    IMMUTABLE
  }

  public Function {
    settings = settings.stream().sorted().toList();
  }

  /** A function that everybody may execute, as PostgreSQL makes it. */
  public Function(
      QualifiedName name,
      String arguments,
      Optional<String> returns,
      String language,
      String body,
      Volatility volatility,
      boolean strict,
      boolean securityDefiner,
      List<String> settings,
      Optional<String> comment) {
    this(
        name,
        arguments,
        returns,
        language,
        body,
        volatility,
        strict,
        securityDefiner,
        settings,
        FunctionOptions.DEFAULT,
        Privileges.EXECUTE,
        comment);
  }

  /** What PostgreSQL tells functions apart by: name and arguments. */
  public FunctionSignature signature() {
    return new FunctionSignature(name, arguments);
  }

  /** Whether PostgreSQL keeps the body as a tree: {@code BEGIN ATOMIC} or {@code RETURN}. */
  public boolean hasStandardBody() {
    return language.equalsIgnoreCase("sql") && STANDARD_BODY.matcher(body).matches();
  }

  public Function withBody(String other) {
    return new Function(
        name,
        arguments,
        returns,
        language,
        other,
        volatility,
        strict,
        securityDefiner,
        settings,
        options,
        privileges,
        comment);
  }

  public Function withName(QualifiedName other) {
    return new Function(
        other,
        arguments,
        returns,
        language,
        body,
        volatility,
        strict,
        securityDefiner,
        settings,
        options,
        privileges,
        comment);
  }

  public Function withSignature(String otherArguments, Optional<String> otherReturns) {
    return new Function(
        name,
        otherArguments,
        otherReturns,
        language,
        body,
        volatility,
        strict,
        securityDefiner,
        settings,
        options,
        privileges,
        comment);
  }

  public Function withVolatility(Volatility other) {
    return new Function(
        name,
        arguments,
        returns,
        language,
        body,
        other,
        strict,
        securityDefiner,
        settings,
        options,
        privileges,
        comment);
  }

  public Function withStrict(boolean other) {
    return new Function(
        name,
        arguments,
        returns,
        language,
        body,
        volatility,
        other,
        securityDefiner,
        settings,
        options,
        privileges,
        comment);
  }

  public Function withSecurityDefiner(boolean other) {
    return new Function(
        name,
        arguments,
        returns,
        language,
        body,
        volatility,
        strict,
        other,
        settings,
        options,
        privileges,
        comment);
  }

  public Function withSettings(List<String> other) {
    return new Function(
        name,
        arguments,
        returns,
        language,
        body,
        volatility,
        strict,
        securityDefiner,
        other,
        options,
        privileges,
        comment);
  }

  public Function withOptions(FunctionOptions other) {
    return new Function(
        name,
        arguments,
        returns,
        language,
        body,
        volatility,
        strict,
        securityDefiner,
        settings,
        other,
        privileges,
        comment);
  }

  public Function withPrivileges(Privileges other) {
    return new Function(
        name,
        arguments,
        returns,
        language,
        body,
        volatility,
        strict,
        securityDefiner,
        settings,
        options,
        other,
        comment);
  }

  public Function withComment(Optional<String> other) {
    return new Function(
        name,
        arguments,
        returns,
        language,
        body,
        volatility,
        strict,
        securityDefiner,
        settings,
        options,
        privileges,
        other);
  }
}
