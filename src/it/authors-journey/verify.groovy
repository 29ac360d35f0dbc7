def text = { path -> new File(basedir, path).getText('UTF-8') }
def runs = text('build.log').replace('\r', '').split(/\[INFO\] Scanning for projects\.\.\.\n/).drop(1)
assert runs.size() == 3

// The first sync writes the migration, its way back, and the docs.
def statements = { path -> text(path).readLines().findAll { it && !it.startsWith('--') } }
assert text('database/migrations/20260101000001_schema_change.sql').startsWith('''\
-- Made by Trammel: change what is declared, not this file.
-- Database library, from what is recorded to what is declared: 4 steps.
-- The way back: database/rollbacks/20260101000001_schema_change_rollback.sql
''')
assert statements('database/migrations/20260101000001_schema_change.sql') == [
    "ALTER TABLE books DROP CONSTRAINT books_state_check;",
    "ALTER TABLE books ADD COLUMN pages integer;",
    "ALTER TABLE books ADD CONSTRAINT books_state_check CHECK (state IN ('shelved', 'lent', 'lost'));",
    "ALTER TABLE books ADD CONSTRAINT books_pages_check CHECK (pages > 0);",
]
def rollback = statements('database/rollbacks/20260101000001_schema_change_rollback.sql')
assert rollback.first() == 'BEGIN;'
assert rollback.any { it.contains("'SELECT count(*) FROM books WHERE pages IS NOT NULL'") }
assert rollback.takeRight(4) == [
    "ALTER TABLE books DROP CONSTRAINT books_state_check;",
    "ALTER TABLE books DROP COLUMN pages;",
    "ALTER TABLE books ADD CONSTRAINT books_state_check CHECK (state IN ('shelved', 'lent'));",
    "COMMIT;",
]
def page = text('schema-docs/tables/books.md')
assert page.contains('\n**Generated**: 20260101000001\n')
assert page.contains('\n## Columns (6 total)\n')
assert page.contains('\n| bought_on | `date` | YES | - | - |\n| pages | `integer` | YES | - | - |\n\n')
assert page.contains("\n- `books_pages_check`: CHECK ((pages > 0))\n- `books_state_check`: CHECK ((state IN ('shelved', 'lent', 'lost')))\n")
assert runs[0].contains('''\
[INFO] library: 4 steps forward, 3 back
[INFO]   + drop constraint books_state_check on books
[INFO]   + add column books.pages integer
[INFO]   + add constraint books_state_check on books
[INFO]   + add constraint books_pages_check on books
[INFO]   - drop constraint books_state_check on books (reversible)
[INFO]   - drop column books.pages (discards later data)
[INFO]   - add constraint books_state_check on books (reversible)
[INFO] Wrote database/migrations/20260101000001_schema_change.sql
[INFO] Wrote database/rollbacks/20260101000001_schema_change_rollback.sql
''')
assert runs[0].contains('[INFO] Wrote schema-docs/tables/books.md\n')

// The second finds nothing to do.
assert runs[1] =~ /\[INFO\] Nothing to change: \d+ files up to date\n/
assert !runs[1].contains('Wrote ')
assert new File(basedir, 'database/migrations').list().sort() ==
    ['20260101000000_books.sql', '20260101000001_schema_change.sql', 'trammel.sum']

// The build compiles what uses the record's new component and constant, and check passes.
assert runs[2] =~ /\[INFO\] Checked 1 database, 2 tables, \d+ committed files: all agree\n/
assert new File(basedir, 'target/classes/library/Shelf.class').exists()
def validator = text('target/generated-sources/trammel/library/db/BookValidator.java')
assert validator.contains('books_pages_check')
