def log = new File(basedir, 'build.log').getText('UTF-8').replace('\r', '')

assert log.contains('''Trammel Maven Plugin ''')
assert log.contains('''
trammel:help
  Explains the goals, and with -Ddetail their parameters.
''')
assert log.contains('''
  detail (default: false)
    Explain the parameters too.
    Set by: -Ddetail
''')
