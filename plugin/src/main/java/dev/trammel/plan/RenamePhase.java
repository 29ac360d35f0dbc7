package dev.trammel.plan;

import java.util.Locale;

/** How far a rename in phases has come. */
public enum RenamePhase {
  /** The column has its former name alone. */
  BEFORE,
  /** Both names are there and kept in step; keys and indexes are on the former one. */
  EXPAND,
  /** Both names are there and kept in step; keys and indexes are on the later one. */
  SWITCH,
  /** The column has its later name alone. */
  CONTRACT;

  RenamePhase next() {
    return switch (this) {
      case BEFORE -> EXPAND;
      case EXPAND -> SWITCH;
      case SWITCH, CONTRACT -> CONTRACT;
    };
  }

  /** As the recorded database says it. */
  String comment() {
    return "Trammel: both names are in step, phase " + name().toLowerCase(Locale.ROOT);
  }
}
