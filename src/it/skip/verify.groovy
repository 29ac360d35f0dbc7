def log = new File(basedir, 'build.log').getText('UTF-8').replace('\r', '')
def runs = log.split(/\[INFO\] Scanning for projects\.\.\.\n/).drop(1)
assert runs.size() == 3
assert runs[0].count('[INFO] Skipped: trammel.skip is set\n') == 3
assert runs[1].count('[INFO] Skipped: trammel.skip is set\n') == 1
assert runs[2].contains('''\
[ERROR] trammel.yaml: error TR102: the settings file does not exist
  fix:      run mvn trammel:init, or name the file with -Dtrammel.settings
''')
assert !new File(basedir, 'target').exists()
