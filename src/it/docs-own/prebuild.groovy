// What an author writes into the page: a column, its count, and what it must hold.
def page = new File(basedir, 'schema-docs/tables/books.md')
page.setText(page.getText('UTF-8')
    .replace('## Columns (5 total)', '## Columns (6 total)')
    .replaceFirst(/(?m)^(\| bought_on .*\n)/, '$1| pages | `integer` | YES | - | As printed on the last page |\n')
    .replaceFirst(/(?m)^(- `books_state_check`)/, '- `books_pages_check`: CHECK ((pages > 0))\n$1'), 'UTF-8')
new File(basedir, 'target').mkdirs()
new File(basedir, 'target/written.md').bytes = page.bytes
true
