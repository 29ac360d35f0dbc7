-- How many rows the catalogs have that cases fill.
SELECT concat_ws(' ', (SELECT count(*) FROM pg_class), (SELECT count(*) FROM pg_proc),
  (SELECT count(*) FROM pg_type), (SELECT count(*) FROM pg_namespace), (SELECT count(*) FROM pg_cast),
  (SELECT count(*) FROM pg_operator), (SELECT count(*) FROM pg_opclass), (SELECT count(*) FROM pg_opfamily),
  (SELECT count(*) FROM pg_collation), (SELECT count(*) FROM pg_conversion), (SELECT count(*) FROM pg_language),
  (SELECT count(*) FROM pg_transform), (SELECT count(*) FROM pg_am), (SELECT count(*) FROM pg_ts_config),
  (SELECT count(*) FROM pg_ts_dict), (SELECT count(*) FROM pg_ts_parser), (SELECT count(*) FROM pg_ts_template),
  (SELECT count(*) FROM pg_extension), (SELECT count(*) FROM pg_event_trigger), (SELECT count(*) FROM pg_publication),
  (SELECT count(*) FROM pg_foreign_data_wrapper), (SELECT count(*) FROM pg_foreign_server),
  (SELECT count(*) FROM pg_default_acl), (SELECT count(*) FROM pg_statistic_ext), (SELECT count(*) FROM pg_policy),
  (SELECT count(*) FROM pg_subscription WHERE subdbid =
    (SELECT oid FROM pg_database WHERE datname = current_database())))
