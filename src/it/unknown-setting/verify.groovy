def log = new File(basedir, 'build.log').getText('UTF-8').replace('\r', '')
def runs = log.split(/\[INFO\] Scanning for projects\.\.\.\n/).drop(1)
assert runs.size() == 2

def known = /\n  expected: one of trammel\.allow, trammel\.[^\n]*, trammel\.strict, [^\n]*trammel\.user\n/
assert runs[0] =~ java.util.regex.Pattern.quote('''\
[ERROR] command line: error TR101: unknown setting "trammel.databse"
  found:    trammel.databse''') + known + java.util.regex.Pattern.quote('''\
  fix:      write trammel.database; trammel:help -Ddetail explains each
''')
assert runs[0] =~ java.util.regex.Pattern.quote('''\
[ERROR] pom.xml:38:10: error TR101: unknown setting "trammel.javaFoldr"
  found:    trammel.javaFoldr''') + known + java.util.regex.Pattern.quote('''\
  fix:      write trammel.javaFolder; trammel:help -Ddetail explains each
  38 |         <trammel.javaFoldr>target/java</trammel.javaFoldr>
                ^^^^^^^^^^^^^^^^^
''')
assert runs[1].contains('''\
[ERROR] trammel.yaml:11:7: error TR101: unknown setting "rolbacks"
  expected: one of baseline, batch-size, folder, layout, lock-timeout, mode, next, rollbacks, statement-timeout
  fix:      write rollbacks
  11 |       rolbacks: database/rollbacks
             ^^^^^^^^
''')

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
assert files(basedir) == files(new File(basedir, '../../../../src/it/unknown-setting'))
assert !new File(basedir, 'target').exists()
