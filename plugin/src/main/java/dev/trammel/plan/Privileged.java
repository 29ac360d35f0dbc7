package dev.trammel.plan;

import dev.trammel.model.Database;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.GrantedPrivileges;
import dev.trammel.model.change.InapplicableChange;
import dev.trammel.model.change.SetPrivileges;

/** Tells privileges that are there already. */
final class Privileged {

  private Privileged() {}

  /** Whether the change gives and takes nothing. */
  static boolean isIdle(Change change, Database current) {
    try {
      return change instanceof SetPrivileges it
          && GrantedPrivileges.of(current, it.subject()).equals(it.privileges());
    } catch (InapplicableChange e) {
      // What is not there is said when the change is carried out.
      return false;
    }
  }
}
