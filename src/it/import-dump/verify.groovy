def text = { path -> new File(basedir, path).getText('UTF-8').replace('\r', '') }
def runs = text('build.log').split(/\[INFO\] Scanning for projects\.\.\.\n/).drop(1)
assert runs.size() == 4

assert runs[0].contains('''\
[INFO] Wrote trammel.yaml
[INFO] Wrote database/migrations/.gitkeep
[INFO] Wrote database/baseline.sql
[INFO] Wrote schema-docs/tables/book.md
[INFO] Wrote schema-docs/database-schema-overview.md
[INFO] 1 table, 0 files up to date
''')
assert text('database/baseline.sql').contains("CREATE TYPE binding AS ENUM (\n  'hard',\n  'soft'\n);")
def page = text('schema-docs/tables/book.md')
assert page.contains('\n| title | `character varying(200)` | **NO** | - | As on the cover |\n')

assert runs[1] =~ /\[INFO\] Checked 1 database, 1 table, \d+ committed files: all agree\n/
assert runs[1].contains('8 of 8')
assert new File(basedir, 'target/generated-sources/trammel/db/Book.java').isFile()

assert runs[2].contains('[INFO] 1 table, 3 files up to date\n')
assert !runs[2].contains('Wrote')

assert runs[3].contains('Name what to import: either -Dtrammel.url=jdbc:postgresql://… or -Dtrammel.dump=<file>')
