// What an author does: a third state, and a column.
def design = new File(basedir, 'docs/design.md')
def before = design.getText('UTF-8')
def after = before
    .replace("('shelved', 'lent')", "('shelved', 'lent', 'lost')")
    .replace('  bought_on date\n', '  bought_on date,\n  pages integer CHECK (pages > 0)\n')
assert after.readLines().size() == before.readLines().size() + 1
design.setText(after, 'UTF-8')
true
