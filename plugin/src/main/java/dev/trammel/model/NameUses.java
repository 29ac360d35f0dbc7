package dev.trammel.model;

import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import dev.trammel.syntax.Token;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/**
 * Who may lean on what: an index of tables, views and sequences, so that a change need not look at
 * all of them. It follows from them and says nothing of its own, so any two are equal.
 */
public final class NameUses {

  static final NameUses NONE = new NameUses(TreePMap.empty(), TreePMap.empty(), TreePMap.empty());

  /** Stands for every name that a query which cannot be cut into tokens may write. */
  private static final String ANY = "";

  /** Tables by what their foreign keys and triggers name. */
  private final TreePMap<QualifiedName, TreePSet<QualifiedName>> tables;

  /** Views by the names that their queries write. */
  private final TreePMap<String, TreePSet<QualifiedName>> views;

  /** Sequences by the table that owns them. */
  private final TreePMap<QualifiedName, TreePSet<QualifiedName>> sequences;

  private NameUses(
      TreePMap<QualifiedName, TreePSet<QualifiedName>> tables,
      TreePMap<String, TreePSet<QualifiedName>> views,
      TreePMap<QualifiedName, TreePSet<QualifiedName>> sequences) {
    this.tables = tables;
    this.views = views;
    this.sequences = sequences;
  }

  SortedSet<QualifiedName> tablesNaming(QualifiedName name) {
    return tables.getOrDefault(name, TreePSet.empty());
  }

  SortedSet<QualifiedName> viewsNaming(String name) {
    return views
        .getOrDefault(name, TreePSet.empty())
        .plusAll(views.getOrDefault(ANY, TreePSet.empty()));
  }

  SortedSet<QualifiedName> sequencesOf(QualifiedName table) {
    return sequences.getOrDefault(table, TreePSet.empty());
  }

  /** With one table in place of the former of its name. */
  NameUses replacing(QualifiedName table, Optional<Table> former, Optional<Table> later) {
    return new NameUses(moved(tables, table, names(former), names(later)), views, sequences);
  }

  /** With one view in place of the former of its name. */
  NameUses replacingView(QualifiedName view, Optional<View> former, Optional<View> later) {
    return former.map(View::query).equals(later.map(View::query))
        ? this
        : new NameUses(tables, moved(views, view, written(former), written(later)), sequences);
  }

  /** With one sequence in place of the former of its name. */
  NameUses replacingSequence(
      QualifiedName sequence, Optional<Sequence> former, Optional<Sequence> later) {
    return new NameUses(tables, views, moved(sequences, sequence, owner(former), owner(later)));
  }

  NameUses ofTables(Collection<Table> all) {
    NameUses uses = new NameUses(TreePMap.empty(), views, sequences);
    for (Table each : all) {
      uses = uses.replacing(each.name(), Optional.empty(), Optional.of(each));
    }
    return uses;
  }

  NameUses ofViews(Collection<View> all) {
    NameUses uses = new NameUses(tables, TreePMap.empty(), sequences);
    for (View each : all) {
      uses = uses.replacingView(each.name(), Optional.empty(), Optional.of(each));
    }
    return uses;
  }

  NameUses ofSequences(Collection<Sequence> all) {
    NameUses uses = new NameUses(tables, views, TreePMap.empty());
    for (Sequence each : all) {
      uses = uses.replacingSequence(each.name(), Optional.empty(), Optional.of(each));
    }
    return uses;
  }

  private static <K extends Comparable<K>> TreePMap<K, TreePSet<QualifiedName>> moved(
      TreePMap<K, TreePSet<QualifiedName>> users, QualifiedName user, Set<K> former, Set<K> later) {
    TreePMap<K, TreePSet<QualifiedName>> moved = users;
    for (K name : former) {
      if (!later.contains(name)) {
        TreePSet<QualifiedName> others = moved.get(name).minus(user);
        moved = others.isEmpty() ? moved.minus(name) : moved.plus(name, others);
      }
    }
    for (K name : later) {
      if (!former.contains(name)) {
        moved = moved.plus(name, moved.getOrDefault(name, TreePSet.empty()).plus(user));
      }
    }
    return moved;
  }

  private static Set<QualifiedName> names(Optional<Table> table) {
    Set<QualifiedName> names = new HashSet<>();
    for (Constraint each : table.map(Table::constraints).orElse(List.of())) {
      if (each instanceof ForeignKey key) {
        names.add(key.referencedTable());
      }
    }
    for (Trigger each : table.map(Table::triggers).orElse(List.of())) {
      names.add(each.function());
      each.options().referenced().ifPresent(names::add);
    }
    return names;
  }

  private static Set<String> written(Optional<View> view) {
    Set<String> names = new HashSet<>();
    try {
      for (Token each :
          view.isEmpty() ? List.<Token>of() : Lexer.tokens(view.get().query().sql())) {
        if (each.isName()) {
          names.add(each.value());
        }
      }
    } catch (LexicalError e) {
      return Set.of(ANY);
    }
    return names;
  }

  private static Set<QualifiedName> owner(Optional<Sequence> sequence) {
    return sequence.flatMap(Sequence::ownedBy).map(owner -> Set.of(owner.table())).orElse(Set.of());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NameUses;
  }

  @Override
  public int hashCode() {
    return 0;
  }

  @Override
  public String toString() {
    return "";
  }
}
