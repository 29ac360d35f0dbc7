-- Made by Trammel: takes back database/migrations/20251106000000_crewai_full_platform_schema.sql
-- Database platform, from what is declared to what is recorded: 75 steps; discards later data.
-- Run: psql -v ON_ERROR_STOP=1 -f database/rollbacks/20251106000000_crewai_full_platform_schema_rollback.sql
-- Then: supabase migration repair --status reverted 20251106000000

BEGIN;

-- refuses to discard what was written since
DO $trammel$
DECLARE
  allowed text[] := regexp_split_to_array(
    coalesce(current_setting('trammel.allow', true), ''), '\s*,\s*');
  item record;
  counted bigint;
  lost text := '';
  names text := '';
BEGIN
  IF 'all' = ANY (allowed) THEN
    RETURN;
  END IF;
  FOR item IN
    SELECT * FROM (VALUES
      ('crewai_tasks.callback_url', 'crewai_tasks.*', 'values of column crewai_tasks.callback_url', 'SELECT count(*) FROM crewai_tasks WHERE callback_url IS NOT NULL'),
      ('crewai_tasks.tools', 'crewai_tasks.*', 'values of column crewai_tasks.tools', 'SELECT count(*) FROM crewai_tasks WHERE tools IS NOT NULL'),
      ('crewai_tasks.context_task_ids', 'crewai_tasks.*', 'values of column crewai_tasks.context_task_ids', 'SELECT count(*) FROM crewai_tasks WHERE context_task_ids IS NOT NULL'),
      ('crewai_tasks.guardrail_max_retries', 'crewai_tasks.*', 'values of column crewai_tasks.guardrail_max_retries', 'SELECT count(*) FROM crewai_tasks WHERE guardrail_max_retries IS DISTINCT FROM 3'),
      ('crewai_tasks.guardrail_function', 'crewai_tasks.*', 'values of column crewai_tasks.guardrail_function', 'SELECT count(*) FROM crewai_tasks WHERE guardrail_function IS NOT NULL'),
      ('crewai_tasks.create_directory', 'crewai_tasks.*', 'values of column crewai_tasks.create_directory', 'SELECT count(*) FROM crewai_tasks WHERE create_directory IS DISTINCT FROM false'),
      ('crewai_tasks.output_pydantic_schema', 'crewai_tasks.*', 'values of column crewai_tasks.output_pydantic_schema', 'SELECT count(*) FROM crewai_tasks WHERE output_pydantic_schema IS NOT NULL'),
      ('crewai_tasks.output_json_schema', 'crewai_tasks.*', 'values of column crewai_tasks.output_json_schema', 'SELECT count(*) FROM crewai_tasks WHERE output_json_schema IS NOT NULL'),
      ('crewai_tasks.output_file', 'crewai_tasks.*', 'values of column crewai_tasks.output_file', 'SELECT count(*) FROM crewai_tasks WHERE output_file IS NOT NULL'),
      ('crewai_tasks.markdown_enabled', 'crewai_tasks.*', 'values of column crewai_tasks.markdown_enabled', 'SELECT count(*) FROM crewai_tasks WHERE markdown_enabled IS DISTINCT FROM false'),
      ('crewai_tasks.human_input', 'crewai_tasks.*', 'values of column crewai_tasks.human_input', 'SELECT count(*) FROM crewai_tasks WHERE human_input IS DISTINCT FROM false'),
      ('crewai_tasks.async_execution', 'crewai_tasks.*', 'values of column crewai_tasks.async_execution', 'SELECT count(*) FROM crewai_tasks WHERE async_execution IS DISTINCT FROM false'),
      ('crewai_tasks.expected_output', 'crewai_tasks.*', 'values of column crewai_tasks.expected_output', 'SELECT count(*) FROM crewai_tasks WHERE expected_output IS NOT NULL'),
      ('crewai_crews.share_crew', 'crewai_crews.*', 'values of column crewai_crews.share_crew', 'SELECT count(*) FROM crewai_crews WHERE share_crew IS DISTINCT FROM false'),
      ('crewai_crews.prompt_file_path', 'crewai_crews.*', 'values of column crewai_crews.prompt_file_path', 'SELECT count(*) FROM crewai_crews WHERE prompt_file_path IS NOT NULL'),
      ('crewai_crews.config_file_path', 'crewai_crews.*', 'values of column crewai_crews.config_file_path', 'SELECT count(*) FROM crewai_crews WHERE config_file_path IS NOT NULL'),
      ('crewai_crews.output_log_file', 'crewai_crews.*', 'values of column crewai_crews.output_log_file', 'SELECT count(*) FROM crewai_crews WHERE output_log_file IS NOT NULL'),
      ('crewai_crews.task_callback_url', 'crewai_crews.*', 'values of column crewai_crews.task_callback_url', 'SELECT count(*) FROM crewai_crews WHERE task_callback_url IS NOT NULL'),
      ('crewai_crews.step_callback_url', 'crewai_crews.*', 'values of column crewai_crews.step_callback_url', 'SELECT count(*) FROM crewai_crews WHERE step_callback_url IS NOT NULL'),
      ('crewai_crews.cache_enabled', 'crewai_crews.*', 'values of column crewai_crews.cache_enabled', 'SELECT count(*) FROM crewai_crews WHERE cache_enabled IS DISTINCT FROM true'),
      ('crewai_crews.max_rpm', 'crewai_crews.*', 'values of column crewai_crews.max_rpm', 'SELECT count(*) FROM crewai_crews WHERE max_rpm IS DISTINCT FROM 0'),
      ('crewai_crews.memory_enabled', 'crewai_crews.*', 'values of column crewai_crews.memory_enabled', 'SELECT count(*) FROM crewai_crews WHERE memory_enabled IS DISTINCT FROM false'),
      ('crewai_crews.planning_llm', 'crewai_crews.*', 'values of column crewai_crews.planning_llm', 'SELECT count(*) FROM crewai_crews WHERE planning_llm IS NOT NULL'),
      ('crewai_crews.planning_enabled', 'crewai_crews.*', 'values of column crewai_crews.planning_enabled', 'SELECT count(*) FROM crewai_crews WHERE planning_enabled IS DISTINCT FROM false'),
      ('crewai_crews.function_calling_llm', 'crewai_crews.*', 'values of column crewai_crews.function_calling_llm', 'SELECT count(*) FROM crewai_crews WHERE function_calling_llm IS NOT NULL'),
      ('crewai_crews.manager_llm', 'crewai_crews.*', 'values of column crewai_crews.manager_llm', 'SELECT count(*) FROM crewai_crews WHERE manager_llm IS NOT NULL'),
      ('crewai_crews.verbose', 'crewai_crews.*', 'values of column crewai_crews.verbose', 'SELECT count(*) FROM crewai_crews WHERE "verbose" IS DISTINCT FROM false'),
      ('crewai_agents.step_callback_url', 'crewai_agents.*', 'values of column crewai_agents.step_callback_url', 'SELECT count(*) FROM crewai_agents WHERE step_callback_url IS NOT NULL'),
      ('crewai_agents.verbose', 'crewai_agents.*', 'values of column crewai_agents.verbose', 'SELECT count(*) FROM crewai_agents WHERE "verbose" IS DISTINCT FROM false'),
      ('crewai_agents.embedder_config', 'crewai_agents.*', 'values of column crewai_agents.embedder_config', 'SELECT count(*) FROM crewai_agents WHERE embedder_config IS NOT NULL'),
      ('crewai_agents.knowledge_sources', 'crewai_agents.*', 'values of column crewai_agents.knowledge_sources', 'SELECT count(*) FROM crewai_agents WHERE knowledge_sources IS DISTINCT FROM (''[]''::jsonb)'),
      ('crewai_agents.use_system_prompt', 'crewai_agents.*', 'values of column crewai_agents.use_system_prompt', 'SELECT count(*) FROM crewai_agents WHERE use_system_prompt IS DISTINCT FROM true'),
      ('crewai_agents.function_calling_llm', 'crewai_agents.*', 'values of column crewai_agents.function_calling_llm', 'SELECT count(*) FROM crewai_agents WHERE function_calling_llm IS NOT NULL'),
      ('crewai_agents.multimodal_enabled', 'crewai_agents.*', 'values of column crewai_agents.multimodal_enabled', 'SELECT count(*) FROM crewai_agents WHERE multimodal_enabled IS DISTINCT FROM false'),
      ('crewai_agents.date_format', 'crewai_agents.*', 'values of column crewai_agents.date_format', 'SELECT count(*) FROM crewai_agents WHERE date_format IS DISTINCT FROM ''YYYY-MM-DD'''),
      ('crewai_agents.inject_date', 'crewai_agents.*', 'values of column crewai_agents.inject_date', 'SELECT count(*) FROM crewai_agents WHERE inject_date IS DISTINCT FROM false'),
      ('crewai_agents.response_template', 'crewai_agents.*', 'values of column crewai_agents.response_template', 'SELECT count(*) FROM crewai_agents WHERE response_template IS NOT NULL'),
      ('crewai_agents.prompt_template', 'crewai_agents.*', 'values of column crewai_agents.prompt_template', 'SELECT count(*) FROM crewai_agents WHERE prompt_template IS NOT NULL'),
      ('crewai_agents.system_template', 'crewai_agents.*', 'values of column crewai_agents.system_template', 'SELECT count(*) FROM crewai_agents WHERE system_template IS NOT NULL'),
      ('crewai_agents.max_reasoning_attempts', 'crewai_agents.*', 'values of column crewai_agents.max_reasoning_attempts', 'SELECT count(*) FROM crewai_agents WHERE max_reasoning_attempts IS DISTINCT FROM 3'),
      ('crewai_agents.reasoning_enabled', 'crewai_agents.*', 'values of column crewai_agents.reasoning_enabled', 'SELECT count(*) FROM crewai_agents WHERE reasoning_enabled IS DISTINCT FROM false'),
      ('crewai_agents.memory_config_id', 'crewai_agents.*', 'values of column crewai_agents.memory_config_id', 'SELECT count(*) FROM crewai_agents WHERE memory_config_id IS NOT NULL'),
      ('crewai_agents.memory_enabled', 'crewai_agents.*', 'values of column crewai_agents.memory_enabled', 'SELECT count(*) FROM crewai_agents WHERE memory_enabled IS DISTINCT FROM false'),
      ('crewai_agents.cache_enabled', 'crewai_agents.*', 'values of column crewai_agents.cache_enabled', 'SELECT count(*) FROM crewai_agents WHERE cache_enabled IS DISTINCT FROM true'),
      ('crewai_agents.respect_context_window', 'crewai_agents.*', 'values of column crewai_agents.respect_context_window', 'SELECT count(*) FROM crewai_agents WHERE respect_context_window IS DISTINCT FROM true'),
      ('crewai_agents.code_execution_mode', 'crewai_agents.*', 'values of column crewai_agents.code_execution_mode', 'SELECT count(*) FROM crewai_agents WHERE code_execution_mode IS DISTINCT FROM ''safe'''),
      ('crewai_agents.allow_code_execution', 'crewai_agents.*', 'values of column crewai_agents.allow_code_execution', 'SELECT count(*) FROM crewai_agents WHERE allow_code_execution IS DISTINCT FROM false'),
      ('crewai_agents.allow_delegation', 'crewai_agents.*', 'values of column crewai_agents.allow_delegation', 'SELECT count(*) FROM crewai_agents WHERE allow_delegation IS DISTINCT FROM true'),
      ('crewai_agents.max_retry_limit', 'crewai_agents.*', 'values of column crewai_agents.max_retry_limit', 'SELECT count(*) FROM crewai_agents WHERE max_retry_limit IS DISTINCT FROM 2'),
      ('crewai_agents.max_execution_time', 'crewai_agents.*', 'values of column crewai_agents.max_execution_time', 'SELECT count(*) FROM crewai_agents WHERE max_execution_time IS DISTINCT FROM 0'),
      ('crewai_agents.max_iter', 'crewai_agents.*', 'values of column crewai_agents.max_iter', 'SELECT count(*) FROM crewai_agents WHERE max_iter IS DISTINCT FROM 25'),
      ('crewai_agents.max_rpm', 'crewai_agents.*', 'values of column crewai_agents.max_rpm', 'SELECT count(*) FROM crewai_agents WHERE max_rpm IS DISTINCT FROM 0'),
      ('agent_memory_configs', 'agent_memory_configs', 'rows of table agent_memory_configs', 'SELECT count(*) FROM agent_memory_configs'),
      ('agent_code_deployments', 'agent_code_deployments', 'rows of table agent_code_deployments', 'SELECT count(*) FROM agent_code_deployments')
    ) AS discard (name, every, what, query)
  LOOP
    CONTINUE WHEN item.name = ANY (allowed) OR item.every = ANY (allowed);
    EXECUTE item.query INTO counted;
    CONTINUE WHEN counted = 0;
    lost := lost || format(E'\n  %s %s', counted, item.what);
    names := concat_ws(', ', nullif(names, ''), item.name);
  END LOOP;
  IF lost <> '' THEN
    RAISE EXCEPTION 'this rollback would discard data that was written since:%', lost
      USING HINT = format('To allow it: SET trammel.allow = %L;', names);
  END IF;
END
$trammel$;

-- takes back: comments of crewai_tasks
COMMENT ON COLUMN crewai_tasks.description IS NULL;

-- takes back: comments of crewai_crews
COMMENT ON COLUMN crewai_crews.description IS NULL;
COMMENT ON COLUMN crewai_crews.manager_agent_id IS NULL;
COMMENT ON COLUMN crewai_crews.process_type IS NULL;
COMMENT ON COLUMN crewai_crews.crew_name IS NULL;

-- takes back: comments of crewai_agents
COMMENT ON COLUMN crewai_agents.temperature IS NULL;
COMMENT ON COLUMN crewai_agents.max_tokens IS NULL;
COMMENT ON COLUMN crewai_agents.llm_model IS NULL;
COMMENT ON COLUMN crewai_agents.tools IS NULL;
COMMENT ON COLUMN crewai_agents.department_id IS NULL;
COMMENT ON COLUMN crewai_agents.backstory IS NULL;
COMMENT ON COLUMN crewai_agents.goal IS NULL;
COMMENT ON COLUMN crewai_agents.role IS NULL;
COMMENT ON COLUMN crewai_agents.name IS NULL;
COMMENT ON COLUMN crewai_agents.agent_key IS NULL;

-- takes back: new policies of crewai_agents
-- hazard TR616: while it waits for its lock, all who come later wait behind it, without end
DROP POLICY "Authenticated users can update agents" ON crewai_agents;
DROP POLICY "Authenticated users can create agents" ON crewai_agents;

-- takes back: new indexes of crewai_crews
-- hazard TR601: dropping index idx_crewai_crews_process waits for all who use crewai_crews, and all wait for it
DROP INDEX idx_crewai_crews_process;

-- takes back: new checks of crewai_crews
ALTER TABLE crewai_crews DROP CONSTRAINT check_process_type;

-- takes back: values that may not stay as they are; the former ones are kept in trammel_kept
ALTER TABLE crewai_crews DISABLE TRIGGER USER;
UPDATE crewai_crews AS here
SET process_type = kept.former
FROM trammel_kept.crewai_crews__process_type AS kept
WHERE kept.id = here.id
  AND here.process_type = kept.mapped
  AND kept.former IN ('parallel');
ALTER TABLE crewai_crews ENABLE TRIGGER USER;
DELETE FROM trammel_kept.crewai_crews__process_type
WHERE former IN ('parallel');
DO $trammel$
BEGIN
  IF NOT EXISTS (SELECT FROM trammel_kept.crewai_crews__process_type) THEN
    DROP TABLE trammel_kept.crewai_crews__process_type;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_class WHERE relnamespace = 'trammel_kept'::regnamespace) THEN
    DROP SCHEMA trammel_kept;
  END IF;
END
$trammel$;

-- takes back: new columns of crewai_tasks (discards later data)
-- hazard TR631: the values of crewai_tasks.callback_url are gone for good, and clients that name it fail
ALTER TABLE crewai_tasks DROP COLUMN callback_url;
-- hazard TR631: the values of crewai_tasks.tools are gone for good, and clients that name it fail
ALTER TABLE crewai_tasks DROP COLUMN tools;
-- hazard TR631: the values of crewai_tasks.context_task_ids are gone for good, and clients that name it fail
ALTER TABLE crewai_tasks DROP COLUMN context_task_ids;
-- hazard TR631: the values of crewai_tasks.guardrail_max_retries are gone for good, and clients that name it fail
ALTER TABLE crewai_tasks DROP COLUMN guardrail_max_retries;
-- hazard TR631: the values of crewai_tasks.guardrail_function are gone for good, and clients that name it fail
ALTER TABLE crewai_tasks DROP COLUMN guardrail_function;
-- hazard TR631: the values of crewai_tasks.create_directory are gone for good, and clients that name it fail
ALTER TABLE crewai_tasks DROP COLUMN create_directory;
-- hazard TR631: the values of crewai_tasks.output_pydantic_schema are gone for good, and clients that name it fail
ALTER TABLE crewai_tasks DROP COLUMN output_pydantic_schema;
-- hazard TR631: the values of crewai_tasks.output_json_schema are gone for good, and clients that name it fail
ALTER TABLE crewai_tasks DROP COLUMN output_json_schema;
-- hazard TR631: the values of crewai_tasks.output_file are gone for good, and clients that name it fail
ALTER TABLE crewai_tasks DROP COLUMN output_file;
-- hazard TR631: the values of crewai_tasks.markdown_enabled are gone for good, and clients that name it fail
ALTER TABLE crewai_tasks DROP COLUMN markdown_enabled;
-- hazard TR631: the values of crewai_tasks.human_input are gone for good, and clients that name it fail
ALTER TABLE crewai_tasks DROP COLUMN human_input;
-- hazard TR631: the values of crewai_tasks.async_execution are gone for good, and clients that name it fail
ALTER TABLE crewai_tasks DROP COLUMN async_execution;
-- hazard TR631: the values of crewai_tasks.expected_output are gone for good, and clients that name it fail
ALTER TABLE crewai_tasks DROP COLUMN expected_output;

-- takes back: new columns of crewai_crews (discards later data)
-- hazard TR631: the values of crewai_crews.share_crew are gone for good, and clients that name it fail
ALTER TABLE crewai_crews DROP COLUMN share_crew;
-- hazard TR631: the values of crewai_crews.prompt_file_path are gone for good, and clients that name it fail
ALTER TABLE crewai_crews DROP COLUMN prompt_file_path;
-- hazard TR631: the values of crewai_crews.config_file_path are gone for good, and clients that name it fail
ALTER TABLE crewai_crews DROP COLUMN config_file_path;
-- hazard TR631: the values of crewai_crews.output_log_file are gone for good, and clients that name it fail
ALTER TABLE crewai_crews DROP COLUMN output_log_file;
-- hazard TR631: the values of crewai_crews.task_callback_url are gone for good, and clients that name it fail
ALTER TABLE crewai_crews DROP COLUMN task_callback_url;
-- hazard TR631: the values of crewai_crews.step_callback_url are gone for good, and clients that name it fail
ALTER TABLE crewai_crews DROP COLUMN step_callback_url;
-- hazard TR631: the values of crewai_crews.cache_enabled are gone for good, and clients that name it fail
ALTER TABLE crewai_crews DROP COLUMN cache_enabled;
-- hazard TR631: the values of crewai_crews.max_rpm are gone for good, and clients that name it fail
ALTER TABLE crewai_crews DROP COLUMN max_rpm;
-- hazard TR631: the values of crewai_crews.memory_enabled are gone for good, and clients that name it fail
ALTER TABLE crewai_crews DROP COLUMN memory_enabled;
-- hazard TR631: the values of crewai_crews.planning_llm are gone for good, and clients that name it fail
ALTER TABLE crewai_crews DROP COLUMN planning_llm;
-- hazard TR631: the values of crewai_crews.planning_enabled are gone for good, and clients that name it fail
ALTER TABLE crewai_crews DROP COLUMN planning_enabled;
-- hazard TR631: the values of crewai_crews.function_calling_llm are gone for good, and clients that name it fail
ALTER TABLE crewai_crews DROP COLUMN function_calling_llm;
-- hazard TR631: the values of crewai_crews.manager_llm are gone for good, and clients that name it fail
ALTER TABLE crewai_crews DROP COLUMN manager_llm;
-- hazard TR631: the values of crewai_crews.verbose are gone for good, and clients that name it fail
ALTER TABLE crewai_crews DROP COLUMN "verbose";

-- takes back: new columns of crewai_agents (discards later data)
-- hazard TR631: the values of crewai_agents.step_callback_url are gone for good, and clients that name it fail
ALTER TABLE crewai_agents DROP COLUMN step_callback_url;
-- hazard TR631: the values of crewai_agents.verbose are gone for good, and clients that name it fail
ALTER TABLE crewai_agents DROP COLUMN "verbose";
-- hazard TR631: the values of crewai_agents.embedder_config are gone for good, and clients that name it fail
ALTER TABLE crewai_agents DROP COLUMN embedder_config;
-- hazard TR631: the values of crewai_agents.knowledge_sources are gone for good, and clients that name it fail
ALTER TABLE crewai_agents DROP COLUMN knowledge_sources;
-- hazard TR631: the values of crewai_agents.use_system_prompt are gone for good, and clients that name it fail
ALTER TABLE crewai_agents DROP COLUMN use_system_prompt;
-- hazard TR631: the values of crewai_agents.function_calling_llm are gone for good, and clients that name it fail
ALTER TABLE crewai_agents DROP COLUMN function_calling_llm;
-- hazard TR631: the values of crewai_agents.multimodal_enabled are gone for good, and clients that name it fail
ALTER TABLE crewai_agents DROP COLUMN multimodal_enabled;
-- hazard TR631: the values of crewai_agents.date_format are gone for good, and clients that name it fail
ALTER TABLE crewai_agents DROP COLUMN date_format;
-- hazard TR631: the values of crewai_agents.inject_date are gone for good, and clients that name it fail
ALTER TABLE crewai_agents DROP COLUMN inject_date;
-- hazard TR631: the values of crewai_agents.response_template are gone for good, and clients that name it fail
ALTER TABLE crewai_agents DROP COLUMN response_template;
-- hazard TR631: the values of crewai_agents.prompt_template are gone for good, and clients that name it fail
ALTER TABLE crewai_agents DROP COLUMN prompt_template;
-- hazard TR631: the values of crewai_agents.system_template are gone for good, and clients that name it fail
ALTER TABLE crewai_agents DROP COLUMN system_template;
-- hazard TR631: the values of crewai_agents.max_reasoning_attempts are gone for good, and clients that name it fail
ALTER TABLE crewai_agents DROP COLUMN max_reasoning_attempts;
-- hazard TR631: the values of crewai_agents.reasoning_enabled are gone for good, and clients that name it fail
ALTER TABLE crewai_agents DROP COLUMN reasoning_enabled;
-- hazard TR631: the values of crewai_agents.memory_config_id are gone for good, and clients that name it fail
ALTER TABLE crewai_agents DROP COLUMN memory_config_id;
-- hazard TR631: the values of crewai_agents.memory_enabled are gone for good, and clients that name it fail
ALTER TABLE crewai_agents DROP COLUMN memory_enabled;
-- hazard TR631: the values of crewai_agents.cache_enabled are gone for good, and clients that name it fail
ALTER TABLE crewai_agents DROP COLUMN cache_enabled;
-- hazard TR631: the values of crewai_agents.respect_context_window are gone for good, and clients that name it fail
ALTER TABLE crewai_agents DROP COLUMN respect_context_window;
-- hazard TR631: the values of crewai_agents.code_execution_mode are gone for good, and clients that name it fail
ALTER TABLE crewai_agents DROP COLUMN code_execution_mode;
-- hazard TR631: the values of crewai_agents.allow_code_execution are gone for good, and clients that name it fail
ALTER TABLE crewai_agents DROP COLUMN allow_code_execution;
-- hazard TR631: the values of crewai_agents.allow_delegation are gone for good, and clients that name it fail
ALTER TABLE crewai_agents DROP COLUMN allow_delegation;
-- hazard TR631: the values of crewai_agents.max_retry_limit are gone for good, and clients that name it fail
ALTER TABLE crewai_agents DROP COLUMN max_retry_limit;
-- hazard TR631: the values of crewai_agents.max_execution_time are gone for good, and clients that name it fail
ALTER TABLE crewai_agents DROP COLUMN max_execution_time;
-- hazard TR631: the values of crewai_agents.max_iter are gone for good, and clients that name it fail
ALTER TABLE crewai_agents DROP COLUMN max_iter;
-- hazard TR631: the values of crewai_agents.max_rpm are gone for good, and clients that name it fail
ALTER TABLE crewai_agents DROP COLUMN max_rpm;

-- takes back: new table agent_memory_configs, before crewai_agents_memory_config_id_fkey references it (discards later data)
-- hazard TR630: the rows of agent_memory_configs are gone for good
DROP TABLE agent_memory_configs;

-- takes back: new table agent_code_deployments (discards later data)
-- hazard TR630: the rows of agent_code_deployments are gone for good
DROP TABLE agent_code_deployments;

-- takes back: renames, so that what is there stays
-- hazard TR640: clients that name crewai_crews.process_type fail
ALTER TABLE crewai_crews RENAME COLUMN process_type TO crew_type;

COMMIT;
