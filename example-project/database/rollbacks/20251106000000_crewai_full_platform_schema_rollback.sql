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
      ('crewai_tasks.callback_url', 'values of column crewai_tasks.callback_url', 'SELECT count(*) FROM crewai_tasks WHERE callback_url IS NOT NULL'),
      ('crewai_tasks.tools', 'values of column crewai_tasks.tools', 'SELECT count(*) FROM crewai_tasks WHERE tools IS NOT NULL'),
      ('crewai_tasks.context_task_ids', 'values of column crewai_tasks.context_task_ids', 'SELECT count(*) FROM crewai_tasks WHERE context_task_ids IS NOT NULL'),
      ('crewai_tasks.guardrail_max_retries', 'values of column crewai_tasks.guardrail_max_retries', 'SELECT count(*) FROM crewai_tasks WHERE guardrail_max_retries IS DISTINCT FROM (3)'),
      ('crewai_tasks.guardrail_function', 'values of column crewai_tasks.guardrail_function', 'SELECT count(*) FROM crewai_tasks WHERE guardrail_function IS NOT NULL'),
      ('crewai_tasks.create_directory', 'values of column crewai_tasks.create_directory', 'SELECT count(*) FROM crewai_tasks WHERE create_directory IS DISTINCT FROM (false)'),
      ('crewai_tasks.output_pydantic_schema', 'values of column crewai_tasks.output_pydantic_schema', 'SELECT count(*) FROM crewai_tasks WHERE output_pydantic_schema IS NOT NULL'),
      ('crewai_tasks.output_json_schema', 'values of column crewai_tasks.output_json_schema', 'SELECT count(*) FROM crewai_tasks WHERE output_json_schema IS NOT NULL'),
      ('crewai_tasks.output_file', 'values of column crewai_tasks.output_file', 'SELECT count(*) FROM crewai_tasks WHERE output_file IS NOT NULL'),
      ('crewai_tasks.markdown_enabled', 'values of column crewai_tasks.markdown_enabled', 'SELECT count(*) FROM crewai_tasks WHERE markdown_enabled IS DISTINCT FROM (false)'),
      ('crewai_tasks.human_input', 'values of column crewai_tasks.human_input', 'SELECT count(*) FROM crewai_tasks WHERE human_input IS DISTINCT FROM (false)'),
      ('crewai_tasks.async_execution', 'values of column crewai_tasks.async_execution', 'SELECT count(*) FROM crewai_tasks WHERE async_execution IS DISTINCT FROM (false)'),
      ('crewai_tasks.expected_output', 'values of column crewai_tasks.expected_output', 'SELECT count(*) FROM crewai_tasks WHERE expected_output IS NOT NULL'),
      ('crewai_crews.share_crew', 'values of column crewai_crews.share_crew', 'SELECT count(*) FROM crewai_crews WHERE share_crew IS DISTINCT FROM (false)'),
      ('crewai_crews.prompt_file_path', 'values of column crewai_crews.prompt_file_path', 'SELECT count(*) FROM crewai_crews WHERE prompt_file_path IS NOT NULL'),
      ('crewai_crews.config_file_path', 'values of column crewai_crews.config_file_path', 'SELECT count(*) FROM crewai_crews WHERE config_file_path IS NOT NULL'),
      ('crewai_crews.output_log_file', 'values of column crewai_crews.output_log_file', 'SELECT count(*) FROM crewai_crews WHERE output_log_file IS NOT NULL'),
      ('crewai_crews.task_callback_url', 'values of column crewai_crews.task_callback_url', 'SELECT count(*) FROM crewai_crews WHERE task_callback_url IS NOT NULL'),
      ('crewai_crews.step_callback_url', 'values of column crewai_crews.step_callback_url', 'SELECT count(*) FROM crewai_crews WHERE step_callback_url IS NOT NULL'),
      ('crewai_crews.cache_enabled', 'values of column crewai_crews.cache_enabled', 'SELECT count(*) FROM crewai_crews WHERE cache_enabled IS DISTINCT FROM (true)'),
      ('crewai_crews.max_rpm', 'values of column crewai_crews.max_rpm', 'SELECT count(*) FROM crewai_crews WHERE max_rpm IS DISTINCT FROM (0)'),
      ('crewai_crews.memory_enabled', 'values of column crewai_crews.memory_enabled', 'SELECT count(*) FROM crewai_crews WHERE memory_enabled IS DISTINCT FROM (false)'),
      ('crewai_crews.planning_llm', 'values of column crewai_crews.planning_llm', 'SELECT count(*) FROM crewai_crews WHERE planning_llm IS NOT NULL'),
      ('crewai_crews.planning_enabled', 'values of column crewai_crews.planning_enabled', 'SELECT count(*) FROM crewai_crews WHERE planning_enabled IS DISTINCT FROM (false)'),
      ('crewai_crews.function_calling_llm', 'values of column crewai_crews.function_calling_llm', 'SELECT count(*) FROM crewai_crews WHERE function_calling_llm IS NOT NULL'),
      ('crewai_crews.manager_llm', 'values of column crewai_crews.manager_llm', 'SELECT count(*) FROM crewai_crews WHERE manager_llm IS NOT NULL'),
      ('crewai_crews.verbose', 'values of column crewai_crews.verbose', 'SELECT count(*) FROM crewai_crews WHERE "verbose" IS DISTINCT FROM (false)'),
      ('crewai_agents.memory_config_id', 'values of column crewai_agents.memory_config_id', 'SELECT count(*) FROM crewai_agents WHERE memory_config_id IS NOT NULL'),
      ('crewai_agents.step_callback_url', 'values of column crewai_agents.step_callback_url', 'SELECT count(*) FROM crewai_agents WHERE step_callback_url IS NOT NULL'),
      ('crewai_agents.verbose', 'values of column crewai_agents.verbose', 'SELECT count(*) FROM crewai_agents WHERE "verbose" IS DISTINCT FROM (false)'),
      ('crewai_agents.embedder_config', 'values of column crewai_agents.embedder_config', 'SELECT count(*) FROM crewai_agents WHERE embedder_config IS NOT NULL'),
      ('crewai_agents.knowledge_sources', 'values of column crewai_agents.knowledge_sources', 'SELECT count(*) FROM crewai_agents WHERE knowledge_sources IS DISTINCT FROM (''[]''::jsonb)'),
      ('crewai_agents.use_system_prompt', 'values of column crewai_agents.use_system_prompt', 'SELECT count(*) FROM crewai_agents WHERE use_system_prompt IS DISTINCT FROM (true)'),
      ('crewai_agents.function_calling_llm', 'values of column crewai_agents.function_calling_llm', 'SELECT count(*) FROM crewai_agents WHERE function_calling_llm IS NOT NULL'),
      ('crewai_agents.multimodal_enabled', 'values of column crewai_agents.multimodal_enabled', 'SELECT count(*) FROM crewai_agents WHERE multimodal_enabled IS DISTINCT FROM (false)'),
      ('crewai_agents.date_format', 'values of column crewai_agents.date_format', 'SELECT count(*) FROM crewai_agents WHERE date_format IS DISTINCT FROM (''YYYY-MM-DD'')'),
      ('crewai_agents.inject_date', 'values of column crewai_agents.inject_date', 'SELECT count(*) FROM crewai_agents WHERE inject_date IS DISTINCT FROM (false)'),
      ('crewai_agents.response_template', 'values of column crewai_agents.response_template', 'SELECT count(*) FROM crewai_agents WHERE response_template IS NOT NULL'),
      ('crewai_agents.prompt_template', 'values of column crewai_agents.prompt_template', 'SELECT count(*) FROM crewai_agents WHERE prompt_template IS NOT NULL'),
      ('crewai_agents.system_template', 'values of column crewai_agents.system_template', 'SELECT count(*) FROM crewai_agents WHERE system_template IS NOT NULL'),
      ('crewai_agents.max_reasoning_attempts', 'values of column crewai_agents.max_reasoning_attempts', 'SELECT count(*) FROM crewai_agents WHERE max_reasoning_attempts IS DISTINCT FROM (3)'),
      ('crewai_agents.reasoning_enabled', 'values of column crewai_agents.reasoning_enabled', 'SELECT count(*) FROM crewai_agents WHERE reasoning_enabled IS DISTINCT FROM (false)'),
      ('crewai_agents.memory_enabled', 'values of column crewai_agents.memory_enabled', 'SELECT count(*) FROM crewai_agents WHERE memory_enabled IS DISTINCT FROM (false)'),
      ('crewai_agents.cache_enabled', 'values of column crewai_agents.cache_enabled', 'SELECT count(*) FROM crewai_agents WHERE cache_enabled IS DISTINCT FROM (true)'),
      ('crewai_agents.respect_context_window', 'values of column crewai_agents.respect_context_window', 'SELECT count(*) FROM crewai_agents WHERE respect_context_window IS DISTINCT FROM (true)'),
      ('crewai_agents.code_execution_mode', 'values of column crewai_agents.code_execution_mode', 'SELECT count(*) FROM crewai_agents WHERE code_execution_mode IS DISTINCT FROM (''safe'')'),
      ('crewai_agents.allow_code_execution', 'values of column crewai_agents.allow_code_execution', 'SELECT count(*) FROM crewai_agents WHERE allow_code_execution IS DISTINCT FROM (false)'),
      ('crewai_agents.allow_delegation', 'values of column crewai_agents.allow_delegation', 'SELECT count(*) FROM crewai_agents WHERE allow_delegation IS DISTINCT FROM (true)'),
      ('crewai_agents.max_retry_limit', 'values of column crewai_agents.max_retry_limit', 'SELECT count(*) FROM crewai_agents WHERE max_retry_limit IS DISTINCT FROM (2)'),
      ('crewai_agents.max_execution_time', 'values of column crewai_agents.max_execution_time', 'SELECT count(*) FROM crewai_agents WHERE max_execution_time IS DISTINCT FROM (0)'),
      ('crewai_agents.max_iter', 'values of column crewai_agents.max_iter', 'SELECT count(*) FROM crewai_agents WHERE max_iter IS DISTINCT FROM (25)'),
      ('crewai_agents.max_rpm', 'values of column crewai_agents.max_rpm', 'SELECT count(*) FROM crewai_agents WHERE max_rpm IS DISTINCT FROM (0)'),
      ('agent_memory_configs', 'rows of table agent_memory_configs', 'SELECT count(*) FROM agent_memory_configs'),
      ('agent_code_deployments', 'rows of table agent_code_deployments', 'SELECT count(*) FROM agent_code_deployments')
    ) AS discard (name, what, query)
  LOOP
    CONTINUE WHEN item.name = ANY (allowed);
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

-- take the comment off column crewai_tasks.description
COMMENT ON COLUMN crewai_tasks.description IS NULL;

-- take the comment off column crewai_crews.description
COMMENT ON COLUMN crewai_crews.description IS NULL;

-- take the comment off column crewai_crews.manager_agent_id
COMMENT ON COLUMN crewai_crews.manager_agent_id IS NULL;

-- take the comment off column crewai_crews.process_type
COMMENT ON COLUMN crewai_crews.process_type IS NULL;

-- take the comment off column crewai_crews.crew_name
COMMENT ON COLUMN crewai_crews.crew_name IS NULL;

-- take the comment off column crewai_agents.temperature
COMMENT ON COLUMN crewai_agents.temperature IS NULL;

-- take the comment off column crewai_agents.max_tokens
COMMENT ON COLUMN crewai_agents.max_tokens IS NULL;

-- take the comment off column crewai_agents.llm_model
COMMENT ON COLUMN crewai_agents.llm_model IS NULL;

-- take the comment off column crewai_agents.tools
COMMENT ON COLUMN crewai_agents.tools IS NULL;

-- take the comment off column crewai_agents.department_id
COMMENT ON COLUMN crewai_agents.department_id IS NULL;

-- take the comment off column crewai_agents.backstory
COMMENT ON COLUMN crewai_agents.backstory IS NULL;

-- take the comment off column crewai_agents.goal
COMMENT ON COLUMN crewai_agents.goal IS NULL;

-- take the comment off column crewai_agents.role
COMMENT ON COLUMN crewai_agents.role IS NULL;

-- take the comment off column crewai_agents.name
COMMENT ON COLUMN crewai_agents.name IS NULL;

-- take the comment off column crewai_agents.agent_key
COMMENT ON COLUMN crewai_agents.agent_key IS NULL;

-- drop policy "Authenticated users can update agents" on crewai_agents
DROP POLICY "Authenticated users can update agents" ON crewai_agents;

-- drop policy "Authenticated users can create agents" on crewai_agents
DROP POLICY "Authenticated users can create agents" ON crewai_agents;

-- drop index idx_crewai_crews_process on crewai_crews
DROP INDEX idx_crewai_crews_process;

-- drop constraint check_process_type on crewai_crews
ALTER TABLE crewai_crews DROP CONSTRAINT check_process_type;

-- restore values of column crewai_crews.process_type: 'parallel' from 'sequential'
ALTER TABLE crewai_crews DISABLE TRIGGER USER;
UPDATE crewai_crews AS here
SET process_type = kept.former::character varying(50)
FROM trammel_kept.crewai_crews__process_type AS kept
WHERE kept.id = here.id
  AND here.process_type::text = kept.mapped
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

-- drop column crewai_tasks.callback_url: discards later data
ALTER TABLE crewai_tasks DROP COLUMN callback_url;

-- drop column crewai_tasks.tools: discards later data
ALTER TABLE crewai_tasks DROP COLUMN tools;

-- drop column crewai_tasks.context_task_ids: discards later data
ALTER TABLE crewai_tasks DROP COLUMN context_task_ids;

-- drop column crewai_tasks.guardrail_max_retries: discards later data
ALTER TABLE crewai_tasks DROP COLUMN guardrail_max_retries;

-- drop column crewai_tasks.guardrail_function: discards later data
ALTER TABLE crewai_tasks DROP COLUMN guardrail_function;

-- drop column crewai_tasks.create_directory: discards later data
ALTER TABLE crewai_tasks DROP COLUMN create_directory;

-- drop column crewai_tasks.output_pydantic_schema: discards later data
ALTER TABLE crewai_tasks DROP COLUMN output_pydantic_schema;

-- drop column crewai_tasks.output_json_schema: discards later data
ALTER TABLE crewai_tasks DROP COLUMN output_json_schema;

-- drop column crewai_tasks.output_file: discards later data
ALTER TABLE crewai_tasks DROP COLUMN output_file;

-- drop column crewai_tasks.markdown_enabled: discards later data
ALTER TABLE crewai_tasks DROP COLUMN markdown_enabled;

-- drop column crewai_tasks.human_input: discards later data
ALTER TABLE crewai_tasks DROP COLUMN human_input;

-- drop column crewai_tasks.async_execution: discards later data
ALTER TABLE crewai_tasks DROP COLUMN async_execution;

-- drop column crewai_tasks.expected_output: discards later data
ALTER TABLE crewai_tasks DROP COLUMN expected_output;

-- drop column crewai_crews.share_crew: discards later data
ALTER TABLE crewai_crews DROP COLUMN share_crew;

-- drop column crewai_crews.prompt_file_path: discards later data
ALTER TABLE crewai_crews DROP COLUMN prompt_file_path;

-- drop column crewai_crews.config_file_path: discards later data
ALTER TABLE crewai_crews DROP COLUMN config_file_path;

-- drop column crewai_crews.output_log_file: discards later data
ALTER TABLE crewai_crews DROP COLUMN output_log_file;

-- drop column crewai_crews.task_callback_url: discards later data
ALTER TABLE crewai_crews DROP COLUMN task_callback_url;

-- drop column crewai_crews.step_callback_url: discards later data
ALTER TABLE crewai_crews DROP COLUMN step_callback_url;

-- drop column crewai_crews.cache_enabled: discards later data
ALTER TABLE crewai_crews DROP COLUMN cache_enabled;

-- drop column crewai_crews.max_rpm: discards later data
ALTER TABLE crewai_crews DROP COLUMN max_rpm;

-- drop column crewai_crews.memory_enabled: discards later data
ALTER TABLE crewai_crews DROP COLUMN memory_enabled;

-- drop column crewai_crews.planning_llm: discards later data
ALTER TABLE crewai_crews DROP COLUMN planning_llm;

-- drop column crewai_crews.planning_enabled: discards later data
ALTER TABLE crewai_crews DROP COLUMN planning_enabled;

-- drop column crewai_crews.function_calling_llm: discards later data
ALTER TABLE crewai_crews DROP COLUMN function_calling_llm;

-- drop column crewai_crews.manager_llm: discards later data
ALTER TABLE crewai_crews DROP COLUMN manager_llm;

-- drop column crewai_crews.verbose: discards later data
ALTER TABLE crewai_crews DROP COLUMN "verbose";

-- drop column crewai_agents.memory_config_id: discards later data
ALTER TABLE crewai_agents DROP COLUMN memory_config_id;

-- drop column crewai_agents.step_callback_url: discards later data
ALTER TABLE crewai_agents DROP COLUMN step_callback_url;

-- drop column crewai_agents.verbose: discards later data
ALTER TABLE crewai_agents DROP COLUMN "verbose";

-- drop column crewai_agents.embedder_config: discards later data
ALTER TABLE crewai_agents DROP COLUMN embedder_config;

-- drop column crewai_agents.knowledge_sources: discards later data
ALTER TABLE crewai_agents DROP COLUMN knowledge_sources;

-- drop column crewai_agents.use_system_prompt: discards later data
ALTER TABLE crewai_agents DROP COLUMN use_system_prompt;

-- drop column crewai_agents.function_calling_llm: discards later data
ALTER TABLE crewai_agents DROP COLUMN function_calling_llm;

-- drop column crewai_agents.multimodal_enabled: discards later data
ALTER TABLE crewai_agents DROP COLUMN multimodal_enabled;

-- drop column crewai_agents.date_format: discards later data
ALTER TABLE crewai_agents DROP COLUMN date_format;

-- drop column crewai_agents.inject_date: discards later data
ALTER TABLE crewai_agents DROP COLUMN inject_date;

-- drop column crewai_agents.response_template: discards later data
ALTER TABLE crewai_agents DROP COLUMN response_template;

-- drop column crewai_agents.prompt_template: discards later data
ALTER TABLE crewai_agents DROP COLUMN prompt_template;

-- drop column crewai_agents.system_template: discards later data
ALTER TABLE crewai_agents DROP COLUMN system_template;

-- drop column crewai_agents.max_reasoning_attempts: discards later data
ALTER TABLE crewai_agents DROP COLUMN max_reasoning_attempts;

-- drop column crewai_agents.reasoning_enabled: discards later data
ALTER TABLE crewai_agents DROP COLUMN reasoning_enabled;

-- drop column crewai_agents.memory_enabled: discards later data
ALTER TABLE crewai_agents DROP COLUMN memory_enabled;

-- drop column crewai_agents.cache_enabled: discards later data
ALTER TABLE crewai_agents DROP COLUMN cache_enabled;

-- drop column crewai_agents.respect_context_window: discards later data
ALTER TABLE crewai_agents DROP COLUMN respect_context_window;

-- drop column crewai_agents.code_execution_mode: discards later data
ALTER TABLE crewai_agents DROP COLUMN code_execution_mode;

-- drop column crewai_agents.allow_code_execution: discards later data
ALTER TABLE crewai_agents DROP COLUMN allow_code_execution;

-- drop column crewai_agents.allow_delegation: discards later data
ALTER TABLE crewai_agents DROP COLUMN allow_delegation;

-- drop column crewai_agents.max_retry_limit: discards later data
ALTER TABLE crewai_agents DROP COLUMN max_retry_limit;

-- drop column crewai_agents.max_execution_time: discards later data
ALTER TABLE crewai_agents DROP COLUMN max_execution_time;

-- drop column crewai_agents.max_iter: discards later data
ALTER TABLE crewai_agents DROP COLUMN max_iter;

-- drop column crewai_agents.max_rpm: discards later data
ALTER TABLE crewai_agents DROP COLUMN max_rpm;

-- drop table agent_memory_configs: discards later data
DROP TABLE agent_memory_configs;

-- drop table agent_code_deployments: discards later data
DROP TABLE agent_code_deployments;

-- rename column crewai_crews.process_type to crew_type
ALTER TABLE crewai_crews RENAME COLUMN process_type TO crew_type;

COMMIT;
