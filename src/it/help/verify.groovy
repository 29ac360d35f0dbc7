def log = new File(basedir, 'build.log').getText('UTF-8')

assert log =~ /This plugin has \d+ goals?:/
assert log.contains('trammel:help')
assert log.contains('If true, display all settable properties for each goal.')
