def text = { path -> new File(basedir, path).getText('UTF-8').replace('\r', '') }
def runs = text('build.log').split(/\[INFO\] Scanning for projects\.\.\.\n/).drop(1)
assert runs.size() == 3

assert runs[0].contains('''\
[INFO] Wrote trammel.yaml
[INFO] Wrote schema-docs/tables/books.md
[INFO] Wrote schema-docs/tables/branches.md
[INFO] Wrote schema-docs/tables/loans.md
''')
assert text('trammel.yaml') == '''\
# What Trammel reads of this project, and what it makes of it.
project: "init-from-migrations"

databases:
  library:
    profile: plain
    migrations:
      folder: db/migrations
      layout: supabase
    docs:
      folder: schema-docs/tables
    java:
      package: db
'''
def page = text('schema-docs/tables/loans.md')
assert page.contains('\n**Generated**: 20260301120000\n')
assert page.contains('''
| id | `bigint` | **NO** | `GENERATED ALWAYS AS IDENTITY` | - |
| book_id | `uuid` | **NO** | - | - |
| lent_at | `timestamp with time zone` | **NO** | `now()` | - |
| due_on | `date` | YES | - | Empty for as long as the reader likes |
''')
assert page.contains('\n- `loans_book_id_fkey`: book_id → books(id) ON DELETE CASCADE\n')
assert new File(basedir, 'db').list() as List == ['migrations']
assert new File(basedir, 'db/migrations').list().sort() ==
    ['20260101000000_books.sql', '20260301120000_loans.sql']

assert runs[1] =~ /\[INFO\] Checked 1 database, 3 tables, \d+ committed files: all agree\n/

assert runs[2].contains('''\
[ERROR] command line: error TR102: folder does not exist
  found:    db/migratons
  expected: a folder of migrations, relative to the project's folder
  fix:      correct -Dtrammel.migrations, or leave it out
''')
