package dev.trammel.source.design;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a fence is for. */
public enum FenceRole {
  /** What the database is said to be before the design. */
  RECORDED,
  /** What the database should be. */
  DECLARED,
  /** How the design would be undone. */
  ROLLBACK,
  /** Something to ask the database. */
  QUERY,
  /** Shown to readers only; need not be SQL. */
  ILLUSTRATION;

  /** The role of a word as it is written in a comment or setting; empty for another word. */
  public static Optional<FenceRole> of(String word) {
    return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
  }

  /** All words, for messages. */
  public static List<String> words() {
    return Arrays.stream(values()).map(FenceRole::word).toList();
  }

  /** As it is written in a comment or setting. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
