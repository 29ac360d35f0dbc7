package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.View;
import dev.trammel.model.ViewColumn;

/** Finds views, and keeps what is said of them elsewhere than where they are defined. */
final class Views {

  private Views() {}

  static View require(Database database, QualifiedName view, ObjectReference subject) {
    return database
        .view(view)
        .orElseThrow(() -> InapplicableChange.needs(subject, "view", view.toString()));
  }

  /** The view with a column's name changed, there and in its indexes and triggers. */
  static View renamed(View view, String column, String to) {
    View renamed = view.mapColumn(column, each -> each.withName(to));
    return renamed
        .withIndexes(view.indexes().stream().map(each -> Renaming.index(each, column, to)).toList())
        .withTriggers(
            view.triggers().stream().map(each -> Renaming.trigger(each, column, to)).toList());
  }

  /** {@code later} with the comments, defaults, privileges, triggers and indexes of the former. */
  static View keeping(View former, View later) {
    View kept =
        later.withColumns(
            later.columns().stream()
                .map(each -> former.column(each.name()).map(old -> keeping(old, each)).orElse(each))
                .toList());
    return kept.withTriggers(kept.triggers().isEmpty() ? former.triggers() : kept.triggers())
        .withIndexes(kept.indexes().isEmpty() ? former.indexes() : kept.indexes())
        .withPrivileges(kept.privileges().isEmpty() ? former.privileges() : kept.privileges())
        .withComment(kept.comment().or(former::comment));
  }

  private static ViewColumn keeping(ViewColumn former, ViewColumn later) {
    return later
        .withDefault(later.defaultValue().or(former::defaultValue))
        .withPrivileges(later.privileges().isEmpty() ? former.privileges() : later.privileges())
        .withComment(later.comment().or(former::comment));
  }
}
