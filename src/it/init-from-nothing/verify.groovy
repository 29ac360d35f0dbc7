def text = { path -> new File(basedir, path).getText('UTF-8').replace('\r', '') }
def runs = text('build.log').split(/\[INFO\] Scanning for projects\.\.\.\n/).drop(1)
assert runs.size() == 3
def version = (text('pom.xml') =~ /<artifactId>trammel-maven-plugin<\/artifactId>\s*<version>([^<]+)</)[0][1]

assert runs[0].contains('''\
[INFO] Wrote trammel.yaml
[INFO] Wrote docs/design.md
[INFO] Wrote database/migrations/.gitkeep
[INFO] Wrote schema-docs/tables/note.md
''')
assert runs[0].contains("""\
[INFO] Add to the POM, as a dependency and a plugin:
<dependency>
  <groupId>dev.trammel</groupId>
  <artifactId>trammel-runtime</artifactId>
  <version>${version}</version>
</dependency>

<plugin>
  <groupId>dev.trammel</groupId>
  <artifactId>trammel-maven-plugin</artifactId>
  <version>${version}</version>
  <executions>
    <execution>
      <goals>
        <goal>generate</goal>
        <goal>check</goal>
      </goals>
    </execution>
  </executions>
</plugin>
""")
assert text('trammel.yaml') == '''\
# What Trammel reads of this project, and what it makes of it.
project: "init-from-nothing"

designs:
  - file: docs/design.md

databases:
  main:
    profile: plain
    migrations:
      folder: database/migrations
      layout: plain
    docs:
      folder: schema-docs/tables
    java:
      package: notes.db
'''

assert runs[1].contains('''\
[INFO] main: 1 step forward, 1 back
[INFO]   + create table note, 3 columns
[INFO]   - drop table note (discards later data)
''')
def statements = { path -> text(path).readLines().findAll { it && !it.startsWith('--') } }
assert statements('database/migrations/0001_schema_change.sql') == [
    'BEGIN;',
    'CREATE TABLE note (',
    '  id         bigint GENERATED ALWAYS AS IDENTITY NOT NULL,',
    '  body       text NOT NULL,',
    '  created_at timestamp with time zone NOT NULL DEFAULT now(),',
    '  CONSTRAINT note_pkey PRIMARY KEY (id)',
    ');',
    'COMMIT;',
]
assert statements('database/rollbacks/0001_schema_change_rollback.sql').takeRight(2) ==
    ['DROP TABLE note;', 'COMMIT;']

assert runs[2] =~ /\[INFO\] Checked 1 database, 1 table, \d+ committed files: all agree\n/
assert new File(basedir, 'target/classes/notes/db/Note.class').exists()
