def text = { path -> new File(basedir, path).getText('UTF-8').replace('\r', '') }
def runs = text('build.log').split(/\[INFO\] Scanning for projects\.\.\.\n/).drop(1)
assert runs.size() == 3

// The first sync makes the unreleased migration anew, with the column in it.
assert runs[0].contains('[INFO]   + add column crewai_agents.guardrail_max_retries integer')
assert runs[0].contains('[INFO] Wrote database/migrations/20251106000000_crewai_full_platform_schema.sql')
assert runs[0].contains('[INFO] Wrote schema-docs/platform/tables/crewai_agents.md')

// The second edit, before the release, replaces the migration instead of stacking one.
assert runs[1].contains('[INFO] Wrote database/migrations/20251106000000_crewai_full_platform_schema.sql')
assert new File(basedir, 'database/migrations').list().findAll { it.endsWith('.sql') }.sort() == [
    '20251008000000_agent_platform_schema.sql',
    '20251009000000_crewai_venture_research.sql',
    '20251011000000_board_of_directors_and_workflows.sql',
    '20251106000000_crewai_full_platform_schema.sql']

def migration = text('database/migrations/20251106000000_crewai_full_platform_schema.sql')
assert migration.contains('\nALTER TABLE crewai_agents ADD COLUMN guardrail_max_retries integer DEFAULT 3;\n')
assert migration.contains('\nALTER TABLE crewai_agents ADD CONSTRAINT crewai_agents_guardrail_max_retries_check CHECK (guardrail_max_retries >= 1 AND guardrail_max_retries <= 9);\n')
assert migration.contains("\nCOMMENT ON COLUMN crewai_agents.guardrail_max_retries IS 'How often a refused answer is tried again';\n")
assert text('database/rollbacks/20251106000000_crewai_full_platform_schema_rollback.sql')
    .contains('\nALTER TABLE crewai_agents DROP COLUMN guardrail_max_retries;\n')

def page = text('schema-docs/platform/tables/crewai_agents.md')
assert page.contains('\n## Columns (43 total)\n')
assert page.contains('\n| guardrail_max_retries | `integer` | YES | `3` | How often a refused answer is tried again |\n')

// The build renders, compiles and checks.
assert runs[2] =~ /\[INFO\] Checked 2 databases, 18 tables, \d+ committed files: all agree\n/
def java = 'target/generated-sources/trammel/dev/trammel/example/platform/db/'
assert text(java + 'CrewaiAgent.java').contains('Integer guardrailMaxRetries')
assert text(java + 'CrewaiAgentValidator.java').contains('crewai_agents_guardrail_max_retries_check')
assert text('target/generated-python/trammel/platform_agents/agents.py').contains('        guardrail_max_retries=5,\n')
def schemas = []
new File(basedir, 'target/generated-resources/trammel').eachFileRecurse { if (it.name == 'crewai_agents.schema.json') schemas << it }
assert schemas.size() == 1 && schemas[0].getText('UTF-8').contains('"guardrail_max_retries"')
