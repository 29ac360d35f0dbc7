def log = new File(basedir, 'build.log').getText('UTF-8').replace('\r', '')
assert log.contains('''\
[ERROR] schema-docs/tables/books.md:16:20: error TR501: the file differs from what its sources give
  found:    | title | `text` | YES | - | - |
  expected: | title | `text` | **NO** | - | - |
  fix:      run mvn trammel:sync; to change what it says, change its source
  16 | | title | `text` | YES | - | - |
                          ^^^^^^^^^^^^^
''')
assert log.contains('[INFO] Checked 1 database, 2 tables, ')
assert log.contains(': 1 error; each names what mends it')
assert !log.contains('\tat ')

// Nothing changed but what Maven and the invoker make themselves.
def files = { File folder ->
  def found = new TreeMap()
  folder.eachFileRecurse(groovy.io.FileType.FILES) {
    def path = folder.toPath().relativize(it.toPath()).toString().replace('\\', '/')
    if (!(path =~ /^(target\/|\.mvn\/|build\.log$|pom\.xml$|invoker\.properties$)/)) {
      found[path] = it.bytes.md5()
    }
  }
  found
}
assert files(basedir) == files(new File(basedir, '../../../../src/it/stale-artifact'))

