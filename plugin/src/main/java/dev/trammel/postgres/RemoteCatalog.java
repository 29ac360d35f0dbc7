package dev.trammel.postgres;

import dev.trammel.model.DefinedObject;
import dev.trammel.model.Definition;
import dev.trammel.model.Definitions;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.RemoteDefinitions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads what leads to other servers. The options of user mappings and the connections of
 * subscriptions hold passwords, and are not asked for.
 */
final class RemoteCatalog {

  private static final String WRAPPERS =
      """
      SELECT w.fdwname, w.fdwoptions, hn.nspname AS handler_schema, h.proname AS handler,
        vn.nspname AS validator_schema, v.proname AS validator,
        obj_description(w.oid, 'pg_foreign_data_wrapper') AS comment
      FROM pg_foreign_data_wrapper w
        LEFT JOIN pg_proc h ON h.oid = w.fdwhandler
        LEFT JOIN pg_namespace hn ON hn.oid = h.pronamespace
        LEFT JOIN pg_proc v ON v.oid = w.fdwvalidator
        LEFT JOIN pg_namespace vn ON vn.oid = v.pronamespace
      WHERE NOT EXISTS (SELECT FROM pg_depend d
        WHERE d.classid = 'pg_foreign_data_wrapper'::regclass AND d.objid = w.oid
          AND d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e')
      """;

  private static final String SERVERS =
      """
      SELECT s.srvname, s.srvtype, s.srvversion, s.srvoptions, w.fdwname,
        obj_description(s.oid, 'pg_foreign_server') AS comment
      FROM pg_foreign_server s JOIN pg_foreign_data_wrapper w ON w.oid = s.srvfdw
      WHERE NOT EXISTS (SELECT FROM pg_depend d
        WHERE d.classid = 'pg_foreign_server'::regclass AND d.objid = s.oid
        AND d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e')
      """;

  private static final String MAPPINGS = "SELECT m.usename, m.srvname FROM pg_user_mappings m";

  private static final String SUBSCRIPTIONS =
      """
      SELECT s.subname, s.subenabled, s.subpublications, s.subslotname, s.subsynccommit,
        s.subbinary, s.substream::text AS streaming, s.subtwophasestate <> 'd' AS two_phase,
        s.subdisableonerr, %s AS password_required, %s AS run_as_owner, %s AS origin,
        %s AS failover, obj_description(s.oid, 'pg_subscription') AS comment
      FROM pg_subscription s JOIN pg_database d ON d.oid = s.subdbid
      WHERE d.datname = current_database()
      """;

  private RemoteCatalog() {}

  static List<DefinedObject> read(Query query) throws SQLException {
    List<DefinedObject> objects = new ArrayList<>();
    objects.addAll(query.list(WRAPPERS, RemoteCatalog::wrapper));
    objects.addAll(query.list(SERVERS, RemoteCatalog::server));
    objects.addAll(
        query.list(
            MAPPINGS,
            row ->
                RemoteDefinitions.withheld(
                    RemoteDefinitions.mapping(row.string("usename"), row.string("srvname")))));
    int major =
        query
            .list(
                "SELECT current_setting('server_version_num') AS version",
                row -> Integer.parseInt(row.string("version")) / 10000)
            .get(0);
    objects.addAll(query.list(subscriptions(major), row -> subscription(row, major)));
    return objects;
  }

  private static DefinedObject wrapper(Query.Row row) throws SQLException {
    DefinedObject wrapper = RemoteDefinitions.wrapper(row.string("fdwname"));
    Optional<String> handler = row.optional("handler");
    if (handler.isPresent()) {
      wrapper =
          wrapper.withElement(
              RemoteDefinitions.element(RemoteDefinitions.HANDLER),
              function(row.string("handler_schema"), handler.get()));
    }
    Optional<String> validator = row.optional("validator");
    if (validator.isPresent()) {
      wrapper =
          wrapper.withElement(
              RemoteDefinitions.element(RemoteDefinitions.VALIDATOR),
              function(row.string("validator_schema"), validator.get()));
    }
    return RemoteDefinitions.withOptions(wrapper, options(row.strings("fdwoptions")))
        .withComment(row.optional("comment"));
  }

  private static Definition function(String schema, String name) {
    QualifiedName function = Definitions.named(schema, name);
    return RemoteDefinitions.function(function);
  }

  private static DefinedObject server(Query.Row row) throws SQLException {
    DefinedObject server =
        RemoteDefinitions.server(
            row.string("srvname"), row.optional("srvtype"), row.string("fdwname"));
    Optional<String> version = row.optional("srvversion");
    if (version.isPresent()) {
      server =
          server.withElement(
              RemoteDefinitions.element(RemoteDefinitions.VERSION),
              RemoteDefinitions.literal(version.get()));
    }
    return RemoteDefinitions.withOptions(server, options(row.strings("srvoptions")))
        .withComment(row.optional("comment"));
  }

  /** Each is kept as {@code name=value}. */
  static SortedMap<String, String> options(List<String> kept) {
    SortedMap<String, String> options = new TreeMap<>();
    for (String each : kept) {
      int end = each.indexOf('=');
      options.put(each.substring(0, end), each.substring(end + 1));
    }
    return options;
  }

  private static String subscriptions(int major) {
    return SUBSCRIPTIONS.formatted(
        major >= 16 ? "s.subpasswordrequired" : "true",
        major >= 16 ? "s.subrunasowner" : "false",
        major >= 16 ? "s.suborigin" : "'any'",
        major >= 17 ? "s.subfailover" : "false");
  }

  private static DefinedObject subscription(Query.Row row, int major) throws SQLException {
    DefinedObject subscription = RemoteDefinitions.subscription(row.string("subname"));
    for (String each : row.strings("subpublications")) {
      subscription =
          subscription.withElement(RemoteDefinitions.publication(each), Definition.EMPTY);
    }
    if (!row.flag("subenabled")) {
      subscription = subscription.withElement(Definitions.firing(), Definitions.words("DISABLE"));
    }
    subscription = RemoteDefinitions.withSlot(subscription, row.optional("subslotname"));
    String streaming =
        switch (row.string("streaming")) {
          case "t", "true" -> "on";
          case "p" -> "parallel";
          default -> "off";
        };
    boolean usualStream = streaming.equals(major >= 18 ? "parallel" : "off");
    subscription = said(subscription, "streaming", streaming, usualStream);
    subscription = flag(subscription, "binary", row.flag("subbinary"), false);
    subscription = flag(subscription, "two_phase", row.flag("two_phase"), false);
    subscription = flag(subscription, "disable_on_error", row.flag("subdisableonerr"), false);
    subscription = flag(subscription, "password_required", row.flag("password_required"), true);
    subscription = flag(subscription, "run_as_owner", row.flag("run_as_owner"), false);
    subscription = flag(subscription, "failover", row.flag("failover"), false);
    String commit = row.string("subsynccommit");
    subscription = said(subscription, "synchronous_commit", commit, commit.equals("off"));
    String origin = row.string("origin");
    subscription = said(subscription, "origin", origin, origin.equals("any"));
    return RemoteDefinitions.withheld(subscription).withComment(row.optional("comment"));
  }

  private static DefinedObject flag(
      DefinedObject object, String option, boolean value, boolean usual) {
    return said(object, option, String.valueOf(value), value == usual);
  }

  private static DefinedObject said(
      DefinedObject object, String option, String value, boolean usual) {
    return usual
        ? object
        : object.withElement(Definitions.option(option), Definitions.words(value));
  }
}
