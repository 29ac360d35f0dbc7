def text = { path -> new File(basedir, path).getText('UTF-8').replace('\r', '') }
def runs = text('build.log').split(/\[INFO\] Scanning for projects\.\.\.\n/).drop(1)
assert runs.size() == 2

assert runs[0].contains('''\
[INFO] library: 3 steps forward, 1 back
[INFO]   + add column books.pages integer
[INFO]   + add constraint books_pages_check on books
[INFO]   + comment on column books.pages
[INFO]   - drop column books.pages (discards later data)
''')
def statements = { path -> text(path).readLines().findAll { it && !it.startsWith('--') } }
assert statements('database/migrations/20260101000001_schema_change.sql') == [
    "ALTER TABLE books ADD COLUMN pages integer;",
    "ALTER TABLE books ADD CONSTRAINT books_pages_check CHECK (pages > 0);",
    "COMMENT ON COLUMN books.pages IS 'As printed on the last page';",
]
assert statements('database/rollbacks/20260101000001_schema_change_rollback.sql').takeRight(2) ==
    ['ALTER TABLE books DROP COLUMN pages;', 'COMMIT;']

// The page is the author's: as written, to the byte.
assert new File(basedir, 'schema-docs/tables/books.md').bytes == new File(basedir, 'target/written.md').bytes

assert runs[1] =~ /\[INFO\] Checked 1 database, 2 tables, \d+ committed files: all agree\n/
assert text('target/generated-sources/trammel/library/db/Book.java').contains('@Nullable Integer pages')
