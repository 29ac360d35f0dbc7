-- One line for everything in a database that is not PostgreSQL's own or an extension's, whether the
-- model holds it or not. Left out are positions of columns, numbers that PostgreSQL gives out, and
-- what no statement sets: whether the key of a partition is one that could be inherited. In which
-- order parameters were set has no meaning; the parts of a foreign key for each partition of what it
-- references come and go with it; AT TIME ZONE is the function timezone, written otherwise.
WITH own AS (
  SELECT n.oid FROM pg_namespace n
  WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'trammel_kept')
), member AS (
  SELECT classid, objid FROM pg_depend WHERE deptype = 'e'
), relation AS (
  SELECT c.* FROM pg_class c JOIN own ON own.oid = c.relnamespace
  WHERE NOT EXISTS (SELECT FROM member WHERE classid = 'pg_class'::regclass AND objid = c.oid)
)
SELECT 'schema', n.nspname::text, n.nspowner::regrole::text || ' ' || (
    SELECT string_agg(a::text, ',' ORDER BY a::text)
    FROM unnest(coalesce(n.nspacl, acldefault('n', n.nspowner))) a)
FROM pg_namespace n JOIN own ON own.oid = n.oid
UNION ALL
SELECT 'extension', extname, extnamespace::regnamespace::text || ' ' || extversion FROM pg_extension
UNION ALL
SELECT 'relation', c.oid::regclass::text, concat_ws(' ', c.relkind, c.relpersistence, c.relowner::regrole,
  c.relrowsecurity, c.relforcerowsecurity, c.relreplident, c.relispartition, c.reltablespace,
  c.reloftype::regtype, (SELECT amname FROM pg_am a WHERE a.oid = c.relam), (SELECT string_agg(o, ',' ORDER BY o) FROM unnest(c.reloptions) o),
  (SELECT string_agg(o, ',' ORDER BY o) FROM pg_class t, unnest(t.reloptions) o WHERE t.oid = c.reltoastrelid),
  pg_get_expr(c.relpartbound, c.oid), pg_get_partkeydef(c.oid),
  (SELECT string_agg(inhparent::regclass::text, ',' ORDER BY inhseqno) FROM pg_inherits WHERE inhrelid = c.oid),
  CASE WHEN c.relkind NOT IN ('i', 'I', 'c') THEN
    (SELECT string_agg(a::text, ',' ORDER BY a::text) FROM unnest(coalesce(c.relacl,
      acldefault(CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", c.relowner))) a) END)
FROM relation c WHERE c.relkind NOT IN ('t')
UNION ALL
SELECT 'column', c.oid::regclass::text || '.' || a.attname, concat_ws(' ',
  format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, a.attgenerated, a.attstorage,
  a.attcompression, a.attstattarget, a.attoptions, (SELECT string_agg(o, ',' ORDER BY o) FROM unnest(a.attfdwoptions) AS o), a.attinhcount > 0,
  CASE WHEN a.attcollation <> t.typcollation THEN a.attcollation::regcollation END,
  regexp_replace(pg_get_expr(d.adbin, d.adrelid), '\(([\w()]+) AT TIME ZONE (''\w+''::text)\)', 'timezone(\2, \1)'),
  (SELECT string_agg(x::text, ',' ORDER BY x::text) FROM unnest(a.attacl) x))
FROM relation c JOIN pg_attribute a ON a.attrelid = c.oid JOIN pg_type t ON t.oid = a.atttypid
  LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind NOT IN ('i', 'I', 'S')
UNION ALL
SELECT 'constraint', coalesce(nullif(k.conrelid, 0)::regclass::text, k.contypid::regtype::text) || '.' || k.conname,
  concat_ws(' ', k.contype, k.condeferrable, k.condeferred, k.convalidated,
    k.contype IN ('c', 'n') AND k.connoinherit,
    k.coninhcount > 0,
    regexp_replace(pg_get_constraintdef(k.oid), '\(([\w()]+) AT TIME ZONE (''\w+''::text)\)', 'timezone(\2, \1)'))
FROM pg_constraint k JOIN own ON own.oid = k.connamespace
WHERE NOT EXISTS (SELECT FROM pg_constraint o WHERE o.oid = k.conparentid AND o.conrelid = k.conrelid)
  AND NOT EXISTS (SELECT FROM member WHERE classid = 'pg_class'::regclass AND objid = k.conrelid)
  AND NOT EXISTS (SELECT FROM member WHERE classid = 'pg_type'::regclass AND objid = k.contypid)
UNION ALL
SELECT 'index', i.indexrelid::regclass::text, concat_ws(' ', i.indisvalid, i.indisready, i.indisclustered,
  i.indisreplident, regexp_replace(regexp_replace(pg_get_indexdef(i.indexrelid), ' WITH \([^)]*\)', ''),
    '\(([\w()]+) AT TIME ZONE (''\w+''::text)\)', 'timezone(\2, \1)'))
FROM pg_index i JOIN relation c ON c.oid = i.indexrelid
UNION ALL
SELECT 'trigger', t.tgrelid::regclass::text || '.' || t.tgname, t.tgenabled::text || ' ' || pg_get_triggerdef(t.oid)
FROM pg_trigger t JOIN relation c ON c.oid = t.tgrelid WHERE NOT t.tgisinternal
UNION ALL
SELECT 'policy', p.polrelid::regclass::text || '.' || p.polname, concat_ws(' ', p.polcmd, p.polpermissive,
  (SELECT string_agg(coalesce(nullif(r, 0)::regrole::text, 'public'), ',' ORDER BY 1) FROM unnest(p.polroles) r),
  pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
FROM pg_policy p JOIN relation c ON c.oid = p.polrelid
UNION ALL
SELECT 'rule', r.ev_class::regclass::text || '.' || r.rulename, r.ev_enabled::text || ' ' || pg_get_ruledef(r.oid)
FROM pg_rewrite r JOIN relation c ON c.oid = r.ev_class
UNION ALL
SELECT 'routine', p.oid::regprocedure::text, concat_ws(' ', p.prokind, p.proowner::regrole,
  CASE WHEN p.prokind = 'a' THEN (SELECT (to_jsonb(a) - 'aggfnoid')::text FROM pg_aggregate a WHERE a.aggfnoid = p.oid)
    ELSE regexp_replace(pg_get_functiondef(p.oid), '\n SET [^\n]*', '', 'g') END,
  (SELECT string_agg(c, ', ' ORDER BY c) FROM unnest(p.proconfig) c),
  (SELECT string_agg(a::text, ',' ORDER BY a::text) FROM unnest(coalesce(p.proacl, acldefault('f', p.proowner))) a))
FROM pg_proc p JOIN own ON own.oid = p.pronamespace
WHERE NOT EXISTS (SELECT FROM member WHERE classid = 'pg_proc'::regclass AND objid = p.oid)
UNION ALL
SELECT 'type', t.oid::regtype::text, concat_ws(' ', t.typtype, t.typowner::regrole, t.typnotnull,
  t.typdefault, format_type(nullif(t.typbasetype, 0), t.typtypmod),
  CASE WHEN t.typtype = 'd' AND t.typcollation <> 0 THEN t.typcollation::regcollation END,
  (SELECT string_agg(enumlabel, ',' ORDER BY enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid),
  (SELECT concat_ws(' ', r.rngsubtype::regtype, nullif(r.rngcollation, 0)::regcollation, r.rngcanonical,
    r.rngsubdiff, (SELECT opcname FROM pg_opclass o WHERE o.oid = r.rngsubopc), r.rngmultitypid::regtype)
    FROM pg_range r WHERE r.rngtypid = t.oid),
  CASE WHEN t.typtype = 'b' THEN concat_ws(' ', t.typinput, t.typoutput, t.typlen, t.typalign, t.typstorage) END,
  (SELECT string_agg(a::text, ',' ORDER BY a::text) FROM unnest(coalesce(t.typacl, acldefault('T', t.typowner))) a))
FROM pg_type t JOIN own ON own.oid = t.typnamespace LEFT JOIN pg_class c ON c.oid = t.typrelid
WHERE t.typcategory <> 'A' AND (t.typrelid = 0 OR c.relkind = 'c')
  AND NOT EXISTS (SELECT FROM member WHERE classid = 'pg_type'::regclass AND objid = t.oid)
UNION ALL
SELECT 'sequence', s.seqrelid::regclass::text, concat_ws(' ', s.seqtypid::regtype, s.seqstart, s.seqincrement,
  s.seqmax, s.seqmin, s.seqcache, s.seqcycle,
  (SELECT d.deptype::text || ' ' || d.refobjid::regclass::text || '.' || a.attname FROM pg_depend d
    JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
    WHERE d.classid = 'pg_class'::regclass AND d.objid = s.seqrelid AND d.deptype IN ('a', 'i')
      AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0))
FROM pg_sequence s JOIN relation c ON c.oid = s.seqrelid
UNION ALL
SELECT 'comment', pg_describe_object(classoid, objoid, objsubid), description
FROM pg_description WHERE objoid >= 16384 AND description <> 'standard public schema'
  -- PostgreSQL leaves the comment of a subscription behind when it drops it.
  AND pg_describe_object(classoid, objoid, objsubid) IS NOT NULL
  AND NOT EXISTS (SELECT FROM member WHERE classid = classoid AND objid = objoid)
UNION ALL
-- What an owner is given in one schema it has in all.
SELECT 'default privileges', defaclrole::regrole::text || ' ' || coalesce(nullif(defaclnamespace, 0)::regnamespace::text, '')
  || ' ' || defaclobjtype::text, string_agg(a::text, ',' ORDER BY a::text)
FROM pg_default_acl, unnest(defaclacl) a
WHERE defaclnamespace = 0 OR a::text NOT LIKE defaclrole::regrole::text || '=%'
GROUP BY defaclrole, defaclnamespace, defaclobjtype
UNION ALL
SELECT 'statistics', stxnamespace::regnamespace::text || '.' || stxname, stxowner::regrole::text || ' ' || pg_get_statisticsobjdef(s.oid)
  || ' ' || coalesce(stxstattarget, -1)
FROM pg_statistic_ext s
UNION ALL
SELECT 'publication', p.pubname, concat_ws(' ', p.pubowner::regrole, (to_jsonb(p) - '{oid,pubowner}'::text[])::text,
  (SELECT string_agg(concat_ws(' ', r.prrelid::regclass, pg_get_expr(r.prqual, r.prrelid),
    (SELECT string_agg(a.attname, '/' ORDER BY a.attname) FROM pg_attribute a
      WHERE a.attrelid = r.prrelid AND a.attnum = ANY (r.prattrs))), ',' ORDER BY r.prrelid::regclass::text)
    FROM pg_publication_rel r WHERE r.prpubid = p.oid),
  (SELECT string_agg(n.pnnspid::regnamespace::text, ',' ORDER BY 1) FROM pg_publication_namespace n WHERE n.pnpubid = p.oid))
FROM pg_publication p
UNION ALL
SELECT 'subscription', subname, concat_ws(' ', subowner::regrole, subenabled, subconninfo, subslotname, subsynccommit, subpublications)
FROM pg_subscription WHERE subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())
UNION ALL
SELECT 'event trigger', evtname, concat_ws(' ', evtevent, evtowner::regrole, evtfoid::regprocedure, evtenabled, evttags)
FROM pg_event_trigger
UNION ALL
SELECT 'wrapper', fdwname, concat_ws(' ', fdwowner::regrole, nullif(fdwhandler, 0)::regproc, nullif(fdwvalidator, 0)::regproc, fdwacl, (SELECT string_agg(o, ',' ORDER BY o) FROM unnest(fdwoptions) AS o))
FROM pg_foreign_data_wrapper
UNION ALL
SELECT 'server', srvname, concat_ws(' ', srvowner::regrole, srvtype, srvversion, srvacl, (SELECT string_agg(o, ',' ORDER BY o) FROM unnest(srvoptions) AS o))
FROM pg_foreign_server
UNION ALL
SELECT 'user mapping', srvname || ' ' || usename, (SELECT string_agg(o, ',' ORDER BY o) FROM unnest(umoptions) AS o) FROM pg_user_mappings
UNION ALL
SELECT 'foreign table', f.ftrelid::regclass::text, (SELECT srvname FROM pg_foreign_server s WHERE s.oid = f.ftserver) || ' ' || coalesce((SELECT string_agg(o, ',' ORDER BY o) FROM unnest(f.ftoptions) AS o), '')
FROM pg_foreign_table f
UNION ALL
SELECT pg_describe_object(classid, objid, 0), '', details FROM (
  SELECT 'pg_collation'::regclass AS classid, oid AS objid, concat_ws(' ', collowner::regrole, collprovider, collisdeterministic, collcollate) AS details FROM pg_collation
  UNION ALL SELECT 'pg_cast'::regclass, oid, castcontext::text || ' ' || castmethod::text FROM pg_cast
  UNION ALL SELECT 'pg_operator'::regclass, oid, concat_ws(' ', oprcode, oprrest, oprjoin) FROM pg_operator
  UNION ALL SELECT 'pg_opclass'::regclass, oid, '' FROM pg_opclass
  UNION ALL SELECT 'pg_opfamily'::regclass, oid, '' FROM pg_opfamily
  UNION ALL SELECT 'pg_conversion'::regclass, oid, '' FROM pg_conversion
  UNION ALL SELECT 'pg_language'::regclass, oid, coalesce(lanacl::text, '') FROM pg_language
  UNION ALL SELECT 'pg_transform'::regclass, oid, '' FROM pg_transform
  UNION ALL SELECT 'pg_am'::regclass, oid, '' FROM pg_am
  UNION ALL SELECT 'pg_ts_config'::regclass, oid, '' FROM pg_ts_config
  UNION ALL SELECT 'pg_ts_dict'::regclass, oid, coalesce(dictinitoption, '') FROM pg_ts_dict
  UNION ALL SELECT 'pg_ts_parser'::regclass, oid, '' FROM pg_ts_parser
  UNION ALL SELECT 'pg_ts_template'::regclass, oid, '' FROM pg_ts_template
) other
WHERE objid >= 16384 AND NOT EXISTS (SELECT FROM member WHERE member.classid = other.classid AND member.objid = other.objid)
