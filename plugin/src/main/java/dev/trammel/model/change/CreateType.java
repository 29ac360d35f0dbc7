package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.UserType;
import java.util.Optional;

/** {@code CREATE DOMAIN}, or {@code CREATE TYPE} for a composite or range type. */
public record CreateType(UserType type) implements TypeChange {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.TypeReference(type.name());
  }

  @Override
  public Database apply(Database before) {
    if (UserTypes.isTaken(before, type.name())) {
      throw new InapplicableChange(subject(), "is there already");
    }
    return before.with(NewPrivileges.of(type, before));
  }

  /** What exists keeps its comment and privileges. */
  @Override
  public Database declare(Database base) {
    UserType former = base.types().get(type.name());
    return base.with(
        former == null
            ? NewPrivileges.of(type, base)
            : type.withPrivileges(former.privileges()).withComment(comment(former)));
  }

  private Optional<String> comment(UserType former) {
    return type.comment().or(former::comment);
  }

  @Override
  public Reversal reverse(Database before) {
    return Reversal.exact(new DropType(type.name()));
  }

  @Override
  public <R> R acceptType(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}
