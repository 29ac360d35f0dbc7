package dev.trammel.hazard.effect;

/** Predicts what a statement does to the tables that are there. */
public final class EffectReader {

  private EffectReader() {}

  /** The whole effect; {@link Effect#NONE} where nothing is known. */
  public static Effect of(ExecutedStatement statement) {
    return WordedEffects.of(statement).orElseGet(() -> ofChanges(statement));
  }

  private static Effect ofChanges(ExecutedStatement statement) {
    Effect effect = Effect.NONE;
    for (Transition each : statement.transitions()) {
      Effect own = ChangeEffects.of(each, statement);
      effect = effect.and(PartitionEffects.of(each, statement, own));
    }
    // What the statement itself makes was not there before it.
    return effect.on(table -> mayHaveBeenThere(table, statement));
  }

  private static boolean mayHaveBeenThere(
      dev.trammel.model.QualifiedName table, ExecutedStatement statement) {
    return statement.before().relation(table).isPresent()
        || statement.before().external(table).isPresent();
  }
}
