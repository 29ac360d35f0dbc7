def log = new File(basedir, 'build.log').getText('UTF-8').replace('\r', '')
def runs = log.split(/\[INFO\] Scanning for projects\.\.\.\n/).drop(1)
assert runs.size() == 2
assert runs[0].contains('[INFO] 2 tables: 9 files, 9 written\n')
assert runs[1].contains('[INFO] Nothing changed: 9 files up to date\n')

// All files are as old as the first run, which says to the second when it ended.
def end = java.time.OffsetDateTime.parse((runs[0] =~ /Finished at: (\S+)/)[0][1]).toInstant().plusSeconds(1)
def made = []
new File(basedir, 'target').eachFileRecurse(groovy.io.FileType.FILES) { made << it }
assert made.size() == 10
assert made.every { java.time.Instant.ofEpochMilli(it.lastModified()).isBefore(end) }
