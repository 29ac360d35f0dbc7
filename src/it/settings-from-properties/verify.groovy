def record = { new File(basedir, "target/$it/library/db/Book.java").exists() }
assert record('from-the-pom')
assert record('from-the-command-line')
assert record('from-configuration')
assert !new File(basedir, 'target/never').exists()
