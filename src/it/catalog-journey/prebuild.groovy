// The example's sources and committed outputs, with one parameter more in the catalog.
def repository = new File(basedir, '../../../..').canonicalFile
def copy = { File from, File to ->
    from.eachFileRecurse(groovy.io.FileType.FILES) { file ->
        def target = new File(to, from.toPath().relativize(file.toPath()).toString())
        target.parentFile.mkdirs()
        target.bytes = file.bytes
    }
}
['agents', 'catalog', 'database', 'docs'].each {
    copy(new File(repository, "example-project/$it"), new File(basedir, it))
}
copy(new File(repository, 'schema-docs'), new File(basedir, 'schema-docs'))

def settings = new File(repository, 'example-project/trammel.yaml').getText('UTF-8').replace('../schema-docs', 'schema-docs')
new File(basedir, 'trammel.yaml').setText(settings, 'UTF-8')
new File(basedir, 'second.yaml').setText(settings.replace('catalog/crewai.yaml', 'catalog/second.yaml'), 'UTF-8')

def catalog = new File(basedir, 'catalog/crewai.yaml').getText('UTF-8')
def parameter = '''\
      - column: guardrail_max_retries
        type: integer
        default: 3
        minimum: 0
        description: How often a refused answer is tried again
        group: Limits
        python: { argument: guardrail_max_retries }
'''
def first = '    parameters:\n'
def edited = catalog.replace('expected-count: 35', 'expected-count: 36').replaceFirst(first, first + parameter)
assert edited.readLines().size() == catalog.readLines().size() + 7
new File(basedir, 'catalog/crewai.yaml').setText(edited, 'UTF-8')
new File(basedir, 'catalog/second.yaml').setText(edited.replace('        minimum: 0\n        description: How often a', '        minimum: 1\n        maximum: 9\n        description: How often a'), 'UTF-8')

def agents = new File(basedir, 'agents/agents.yaml')
agents.setText(agents.getText('UTF-8').replaceFirst('    max_iter: 15\n', '    max_iter: 15\n    guardrail_max_retries: 5\n'), 'UTF-8')
true
