package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.View;
import java.util.List;

/** {@code CREATE OR REPLACE VIEW}: what others said of the view stays, columns may come behind. */
public record ReplaceView(View view) implements Change {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.ViewReference(view.name());
  }

  @Override
  public Database apply(Database before) {
    View former = before.views().get(view.name());
    if (former == null) {
      return new CreateView(view).apply(before);
    } else if (former.materialized()) {
      throw new InapplicableChange(subject(), "cannot be replaced: it is materialized");
    }
    List<String> columns = former.columnNames();
    List<String> later = view.columnNames();
    boolean appends =
        columns.isEmpty()
            || later.isEmpty()
            || (later.size() >= columns.size() && later.subList(0, columns.size()).equals(columns));
    if (!appends) {
      throw new InapplicableChange(
          subject(), "cannot be replaced: its columns would change other than by new ones behind");
    }
    return before.with(Views.keeping(former, view));
  }

  @Override
  public Database declare(Database base) {
    return new CreateView(view).declare(base);
  }

  @Override
  public Reversal reverse(Database before) {
    View former = before.views().get(view.name());
    if (former == null) {
      return Reversal.exact(new DropView(view.name()));
    }
    return former.columnNames().equals(view.columnNames())
        ? Reversal.exact(new ReplaceView(former))
        : Reversal.exact(new DropView(view.name()), new CreateView(former));
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
