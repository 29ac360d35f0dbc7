package dev.trammel.hazard.effect;

import static dev.trammel.hazard.effect.LockMode.ACCESS_EXCLUSIVE;
import static dev.trammel.hazard.effect.LockMode.ACCESS_SHARE;
import static dev.trammel.hazard.effect.LockMode.EXCLUSIVE;
import static dev.trammel.hazard.effect.LockMode.ROW_EXCLUSIVE;
import static dev.trammel.hazard.effect.LockMode.ROW_SHARE;
import static dev.trammel.hazard.effect.LockMode.SHARE;
import static dev.trammel.hazard.effect.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.trammel.model.QualifiedName;
import dev.trammel.model.View;
import java.util.Locale;
import java.util.Optional;

/** What statements do of which no change tells enough: by their words. */
final class WordedEffects {

  private final ExecutedStatement statement;

  private WordedEffects(ExecutedStatement statement) {
    this.statement = statement;
  }

  /** Empty for a statement whose words tell nothing. */
  static Optional<Effect> of(ExecutedStatement statement) {
    return new WordedEffects(statement).effect();
  }

  private Optional<Effect> effect() {
    if (statement.starts("alter", "table") || statement.starts("alter", "materialized", "view")) {
      return alterTable();
    }
    if (statement.starts("create", "table") && statement.says("as", "select")) {
      return Optional.of(all(ACCESS_SHARE));
    }
    String head = statement.tokens().get(0).value();
    return switch (head) {
      case "truncate" -> truncate();
      case "lock" -> lock();
      case "cluster" -> named(statement.says("verbose") ? 2 : 1).map(this::rewritten);
      case "vacuum" -> vacuum();
      case "analyze", "analyse" -> Optional.of(all(SHARE_UPDATE_EXCLUSIVE));
      case "reindex" -> reindex();
      case "refresh" -> refresh();
      case "insert", "update", "delete", "merge", "copy" -> Optional.of(writes(head));
      case "select", "with", "values", "table" -> Optional.of(reads());
      default -> Optional.empty();
    };
  }

  private Optional<QualifiedName> named(int at) {
    return statement.nameAt(at);
  }

  private Effect rewritten(QualifiedName table) {
    return Effect.lock(table, ACCESS_EXCLUSIVE).andRewrite(table);
  }

  private Effect all(LockMode mode) {
    Effect effect = Effect.NONE;
    for (QualifiedName each : statement.tables()) {
      effect = statement.before().relation(each).isPresent() ? effect.andLock(each, mode) : effect;
    }
    return effect;
  }

  private Optional<QualifiedName> altered() {
    int at = statement.starts("alter", "table") ? 2 : 3;
    at += statement.isAt(at, "if", "exists") ? 2 : 0;
    return named(at + (statement.isAt(at, "only") ? 1 : 0));
  }

  private Optional<Effect> alterTable() {
    Optional<QualifiedName> table = altered();
    Optional<Integer> attach = statement.find("attach", "partition");
    Optional<Integer> detach = statement.find("detach", "partition");
    if (table.isEmpty()) {
      return Optional.empty();
    } else if (attach.isPresent()) {
      Effect effect = Effect.lock(table.get(), SHARE_UPDATE_EXCLUSIVE);
      return named(attach.get() + 2)
          .map(each -> effect.andLock(each, ACCESS_EXCLUSIVE).andScan(each))
          .or(() -> Optional.of(effect));
    } else if (detach.isPresent()) {
      LockMode mode = statement.concurrently() ? SHARE_UPDATE_EXCLUSIVE : ACCESS_EXCLUSIVE;
      Effect effect = Effect.lock(table.get(), mode);
      return named(detach.get() + 2)
          .map(each -> effect.andLock(each, ACCESS_EXCLUSIVE))
          .or(() -> Optional.of(effect));
    } else if (statement.says("set", "access", "method") || statement.says("set", "tablespace")) {
      return Optional.of(rewritten(table.get()));
    } else if (statement.says("owner", "to") && statement.transitions().isEmpty()) {
      return Optional.of(Effect.lock(table.get(), ACCESS_EXCLUSIVE));
    } else if (statement.transitions().isEmpty()
        && statement.before().relation(table.get()).isPresent()) {
      return Optional.of(Effect.lock(table.get(), ACCESS_EXCLUSIVE));
    }
    return Optional.empty();
  }

  private Optional<Effect> truncate() {
    int at = statement.isAt(1, "table") ? 2 : 1;
    at += statement.isAt(at, "only") ? 1 : 0;
    Effect effect = Effect.NONE;
    for (Optional<QualifiedName> next = named(at); next.isPresent(); next = named(at)) {
      effect = effect.andLock(next.get(), ACCESS_EXCLUSIVE).andNewFile(next.get());
      at += statement.isAt(at + 1, ".") ? 3 : 1;
      if (!statement.isAt(at, ",")) {
        break;
      }
      at++;
    }
    return Optional.of(effect);
  }

  private Optional<Effect> lock() {
    int at = statement.isAt(1, "table") ? 2 : 1;
    LockMode mode = ACCESS_EXCLUSIVE;
    for (LockMode each : LockMode.values()) {
      String[] words = ("in " + each.sql() + " mode").toLowerCase(Locale.ROOT).split(" ");
      mode = statement.says(words) ? each : mode;
    }
    LockMode found = mode;
    return named(at + (statement.isAt(at, "only") ? 1 : 0)).map(each -> Effect.lock(each, found));
  }

  private Optional<Effect> vacuum() {
    boolean full = statement.says("full");
    Effect effect = Effect.NONE;
    for (QualifiedName each : statement.tables()) {
      effect = effect.and(full ? rewritten(each) : Effect.lock(each, SHARE_UPDATE_EXCLUSIVE));
    }
    return Optional.of(effect);
  }

  private Optional<Effect> reindex() {
    LockMode mode = statement.concurrently() ? SHARE_UPDATE_EXCLUSIVE : SHARE;
    int last = statement.tokens().size() - 1;
    int at = last > 1 && statement.isAt(last - 1, ".") ? last - 2 : last;
    Optional<QualifiedName> name = named(at);
    if (statement.says("index")) {
      name = name.flatMap(this::tableOfIndex);
    }
    return name.map(each -> Effect.lock(each, mode).andScan(each));
  }

  private Optional<QualifiedName> tableOfIndex(QualifiedName index) {
    return statement.before().tables().values().stream()
        .filter(
            each ->
                each.name().schema().equals(index.schema())
                    && (each.index(index.name()).isPresent()
                        || each.constraint(index.name()).isPresent()))
        .map(each -> each.name())
        .findFirst();
  }

  private Optional<Effect> refresh() {
    boolean concurrently = statement.concurrently();
    return named(concurrently ? 4 : 3)
        .map(
            view -> {
              Effect effect =
                  concurrently
                      ? Effect.lock(view, EXCLUSIVE)
                      : Effect.lock(view, ACCESS_EXCLUSIVE).andNewFile(view);
              View known = statement.before().views().get(view);
              return known == null ? effect : effect.and(read(known));
            });
  }

  private Effect read(View view) {
    Effect effect = Effect.NONE;
    for (QualifiedName each : ReadRelations.of(view.query(), statement.before())) {
      effect = effect.andLock(each, ACCESS_SHARE).andScan(each);
    }
    return effect;
  }

  private Effect writes(String head) {
    if (head.equals("copy") && !statement.says("from")) {
      return reads();
    }
    int at = head.equals("update") || head.equals("copy") ? 1 : 2;
    Optional<QualifiedName> target = named(at + (statement.isAt(at, "only") ? 1 : 0));
    Effect effect = reads();
    if (target.isEmpty()) {
      return effect;
    }
    boolean everyRow = (head.equals("update") || head.equals("delete")) && !statement.says("where");
    effect = effect.andLock(target.get(), ROW_EXCLUSIVE);
    return everyRow ? effect.andScan(target.get()) : effect;
  }

  private Effect reads() {
    boolean locks =
        statement.says("for", "update")
            || statement.says("for", "share")
            || statement.says("for", "no", "key", "update")
            || statement.says("for", "key", "share");
    Effect effect = all(locks ? ROW_SHARE : ACCESS_SHARE);
    if (statement.says("where") || statement.says("limit") || !statement.starts("select")) {
      return effect;
    }
    for (QualifiedName each : effect.locks().keySet()) {
      effect = statement.before().tables().containsKey(each) ? effect.andScan(each) : effect;
    }
    return effect;
  }
}
