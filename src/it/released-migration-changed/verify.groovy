def log = new File(basedir, 'build.log').getText('UTF-8').replace('\r', '')
def finding = '''\
[ERROR] database/migrations/20260101000000_books.sql:1: error TR151: a released migration was changed, or one before it
  found:    a content that does not fit its hash
  expected: cfaa69d1ff141066014f0ad145490b2d92f4d8682089117a477ed02503169209
  fix:      restore the file, and put the change into a new migration
  note: database/migrations/trammel.sum:1:1: the hash of its release
'''
// In the build as in the goal typed by hand.
assert log.split(java.util.regex.Pattern.quote(finding), -1).length == 3
assert !log.contains('Wrote ')
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
assert files(basedir) == files(new File(basedir, '../../../../src/it/released-migration-changed'))

