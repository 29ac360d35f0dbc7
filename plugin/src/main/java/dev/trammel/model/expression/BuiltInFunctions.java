package dev.trammel.model.expression;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * What PostgreSQL's own functions are like, from {@code built-ins.properties}. What is said of a
 * name holds for every function of it, whatever its arguments.
 */
final class BuiltInFunctions {

  private static final ResourceBundle KNOWN =
      ResourceBundle.getBundle(
          "dev.trammel.model.expression.built-ins",
          Locale.ROOT,
          BuiltInFunctions.class.getClassLoader(),
          Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));

  private BuiltInFunctions() {}

  static boolean has(String function) {
    return KNOWN.containsKey(function);
  }

  /** None of them gives the same for the same arguments for ever. */
  static boolean isMutable(String function) {
    return is(function, 'm');
  }

  static boolean returnsSet(String function) {
    return is(function, 'r');
  }

  static boolean isAggregate(String function) {
    return is(function, 'a');
  }

  private static boolean is(String function, char flag) {
    return has(function) && KNOWN.getString(function).indexOf(flag) >= 0;
  }
}
