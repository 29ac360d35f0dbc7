-- Made by Trammel: change what is declared, not this file.
-- Database platform, from what is recorded to what is declared: 172 steps.
-- The way back: database/rollbacks/20251106000000_crewai_full_platform_schema_rollback.sql

-- renames, so that what is there stays
-- hazard TR616: while it waits for its lock, all who come later wait behind it, without end
-- hazard TR640: clients that name crewai_crews.crew_type fail
ALTER TABLE crewai_crews RENAME COLUMN crew_type TO process_type;

-- new table agent_code_deployments
CREATE TABLE agent_code_deployments (
  id                    uuid NOT NULL DEFAULT gen_random_uuid(),
  agent_id              uuid NOT NULL,
  agent_key             character varying(100) NOT NULL,
  generated_code        text NOT NULL,
  template_version      character varying(20) DEFAULT 'v1.0.0',
  generation_timestamp  timestamp with time zone DEFAULT NOW(),
  generated_by          uuid,
  ast_validation_passed boolean DEFAULT false,
  ast_validation_errors jsonb,
  security_scan_passed  boolean DEFAULT false,
  security_issues       jsonb,
  deployment_status     character varying(20) DEFAULT 'pending',
  deployment_path       text,
  deployment_timestamp  timestamp with time zone,
  deployed_by           uuid,
  git_commit_hash       character varying(40),
  git_branch            character varying(100) DEFAULT 'main',
  git_pr_number         integer,
  review_status         character varying(20) DEFAULT 'pending',
  reviewer_id           uuid,
  review_comments       text,
  reviewed_at           timestamp with time zone,
  is_active             boolean DEFAULT false,
  replaced_by           uuid,
  rollback_possible     boolean DEFAULT true,
  created_at            timestamp with time zone DEFAULT NOW(),
  updated_at            timestamp with time zone DEFAULT NOW(),
  CONSTRAINT agent_code_deployments_pkey PRIMARY KEY (id),
  CONSTRAINT agent_code_deployments_deployment_status_check CHECK (deployment_status IN ('pending', 'review_required', 'approved', 'deployed', 'failed', 'rolled_back')),
  CONSTRAINT agent_code_deployments_review_status_check CHECK (review_status IN ('pending', 'approved', 'rejected', 'needs_changes')),
  CONSTRAINT agent_code_deployments_agent_id_fkey FOREIGN KEY (agent_id) REFERENCES crewai_agents (id) ON DELETE CASCADE,
  CONSTRAINT agent_code_deployments_replaced_by_fkey FOREIGN KEY (replaced_by) REFERENCES agent_code_deployments (id)
);

-- new table agent_memory_configs, before crewai_agents_memory_config_id_fkey references it
CREATE TABLE agent_memory_configs (
  id                        uuid NOT NULL DEFAULT gen_random_uuid(),
  short_term_enabled        boolean DEFAULT true,
  long_term_enabled         boolean DEFAULT false,
  entity_enabled            boolean DEFAULT false,
  contextual_enabled        boolean DEFAULT false,
  user_enabled              boolean DEFAULT false,
  storage_type              character varying(50) DEFAULT 'postgresql',
  storage_connection_string text,
  short_term_max_messages   integer DEFAULT 10,
  long_term_max_kb          integer DEFAULT 1000,
  entity_max_count          integer DEFAULT 100,
  embedder_provider         character varying(50) DEFAULT 'openai',
  embedder_model            character varying(100) DEFAULT 'text-embedding-ada-002',
  embedder_dimensions       integer DEFAULT 1536,
  created_at                timestamp with time zone DEFAULT NOW(),
  updated_at                timestamp with time zone DEFAULT NOW(),
  CONSTRAINT agent_memory_configs_pkey PRIMARY KEY (id),
  CONSTRAINT agent_memory_configs_embedder_provider_check CHECK (embedder_provider IN ('openai', 'cohere', 'huggingface')),
  CONSTRAINT agent_memory_configs_storage_type_check CHECK (storage_type IN ('postgresql', 'redis', 'file'))
);

-- new columns of crewai_agents
ALTER TABLE crewai_agents ADD COLUMN max_rpm integer DEFAULT 0;
ALTER TABLE crewai_agents ADD COLUMN max_iter integer DEFAULT 25;
ALTER TABLE crewai_agents ADD COLUMN max_execution_time integer DEFAULT 0;
ALTER TABLE crewai_agents ADD COLUMN max_retry_limit integer DEFAULT 2;
ALTER TABLE crewai_agents ADD COLUMN allow_delegation boolean DEFAULT true;
ALTER TABLE crewai_agents ADD COLUMN allow_code_execution boolean DEFAULT false;
ALTER TABLE crewai_agents ADD COLUMN code_execution_mode character varying(20) DEFAULT 'safe';
ALTER TABLE crewai_agents ADD COLUMN respect_context_window boolean DEFAULT true;
ALTER TABLE crewai_agents ADD COLUMN cache_enabled boolean DEFAULT true;
ALTER TABLE crewai_agents ADD COLUMN memory_enabled boolean DEFAULT false;
ALTER TABLE crewai_agents ADD COLUMN memory_config_id uuid;
ALTER TABLE crewai_agents ADD COLUMN reasoning_enabled boolean DEFAULT false;
ALTER TABLE crewai_agents ADD COLUMN max_reasoning_attempts integer DEFAULT 3;
ALTER TABLE crewai_agents ADD COLUMN system_template text;
ALTER TABLE crewai_agents ADD COLUMN prompt_template text;
ALTER TABLE crewai_agents ADD COLUMN response_template text;
ALTER TABLE crewai_agents ADD COLUMN inject_date boolean DEFAULT false;
ALTER TABLE crewai_agents ADD COLUMN date_format character varying(50) DEFAULT 'YYYY-MM-DD';
ALTER TABLE crewai_agents ADD COLUMN multimodal_enabled boolean DEFAULT false;
ALTER TABLE crewai_agents ADD COLUMN function_calling_llm character varying(50);
ALTER TABLE crewai_agents ADD COLUMN use_system_prompt boolean DEFAULT true;
ALTER TABLE crewai_agents ADD COLUMN knowledge_sources jsonb DEFAULT '[]'::jsonb;
ALTER TABLE crewai_agents ADD COLUMN embedder_config jsonb;
ALTER TABLE crewai_agents ADD COLUMN "verbose" boolean DEFAULT false;
ALTER TABLE crewai_agents ADD COLUMN step_callback_url text;

-- new columns of crewai_crews
ALTER TABLE crewai_crews ADD COLUMN "verbose" boolean DEFAULT false;
ALTER TABLE crewai_crews ADD COLUMN manager_llm character varying(50);
ALTER TABLE crewai_crews ADD COLUMN function_calling_llm character varying(50);
ALTER TABLE crewai_crews ADD COLUMN planning_enabled boolean DEFAULT false;
ALTER TABLE crewai_crews ADD COLUMN planning_llm character varying(50);
ALTER TABLE crewai_crews ADD COLUMN memory_enabled boolean DEFAULT false;
ALTER TABLE crewai_crews ADD COLUMN max_rpm integer DEFAULT 0;
ALTER TABLE crewai_crews ADD COLUMN cache_enabled boolean DEFAULT true;
ALTER TABLE crewai_crews ADD COLUMN step_callback_url text;
ALTER TABLE crewai_crews ADD COLUMN task_callback_url text;
ALTER TABLE crewai_crews ADD COLUMN output_log_file text;
ALTER TABLE crewai_crews ADD COLUMN config_file_path text;
ALTER TABLE crewai_crews ADD COLUMN prompt_file_path text;
ALTER TABLE crewai_crews ADD COLUMN share_crew boolean DEFAULT false;

-- new columns of crewai_tasks
ALTER TABLE crewai_tasks ADD COLUMN expected_output text;
ALTER TABLE crewai_tasks ADD COLUMN async_execution boolean DEFAULT false;
ALTER TABLE crewai_tasks ADD COLUMN human_input boolean DEFAULT false;
ALTER TABLE crewai_tasks ADD COLUMN markdown_enabled boolean DEFAULT false;
ALTER TABLE crewai_tasks ADD COLUMN output_file text;
ALTER TABLE crewai_tasks ADD COLUMN output_json_schema jsonb;
ALTER TABLE crewai_tasks ADD COLUMN output_pydantic_schema text;
ALTER TABLE crewai_tasks ADD COLUMN create_directory boolean DEFAULT false;
ALTER TABLE crewai_tasks ADD COLUMN guardrail_function text;
ALTER TABLE crewai_tasks ADD COLUMN guardrail_max_retries integer DEFAULT 3;
ALTER TABLE crewai_tasks ADD COLUMN context_task_ids uuid[];
ALTER TABLE crewai_tasks ADD COLUMN tools text[];
ALTER TABLE crewai_tasks ADD COLUMN callback_url text;

-- values that may not stay as they are; the former ones are kept in trammel_kept
CREATE SCHEMA IF NOT EXISTS trammel_kept;
REVOKE ALL ON SCHEMA trammel_kept FROM PUBLIC;
CREATE TABLE IF NOT EXISTS trammel_kept.crewai_crews__process_type (
  id uuid NOT NULL,
  former text NOT NULL,
  mapped text NOT NULL
);
REVOKE ALL ON TABLE trammel_kept.crewai_crews__process_type FROM PUBLIC;
ALTER TABLE crewai_crews DISABLE TRIGGER USER;
WITH chosen AS (
  SELECT id AS trammel_key_1, process_type AS trammel_former
  FROM crewai_crews
  WHERE process_type IN ('parallel')
  FOR UPDATE
), kept AS (
  INSERT INTO trammel_kept.crewai_crews__process_type (id, former, mapped)
  SELECT trammel_key_1, trammel_former, CASE trammel_former WHEN 'parallel' THEN 'sequential' END
  FROM chosen
)
UPDATE crewai_crews AS here
SET process_type = CASE trammel_former WHEN 'parallel' THEN 'sequential' END
FROM chosen
WHERE here.id = trammel_key_1;
ALTER TABLE crewai_crews ENABLE TRIGGER USER;

-- new checks of crewai_agents
-- hazard TR603: nobody reads or writes crewai_agents while crewai_agents_code_execution_mode_check is checked
-- hazard TR617: it may keep others from crewai_agents for as long as it runs
-- hazard TR618: nobody reads crewai_crews, crewai_tasks while this reads all of crewai_agents
ALTER TABLE crewai_agents ADD CONSTRAINT crewai_agents_code_execution_mode_check CHECK (code_execution_mode IN ('safe', 'unsafe'));

-- new checks of crewai_crews
-- hazard TR603: nobody reads or writes crewai_crews while check_process_type is checked
ALTER TABLE crewai_crews ADD CONSTRAINT check_process_type CHECK (process_type IN ('sequential', 'hierarchical', 'consensual'));

-- new indexes of agent_code_deployments
CREATE INDEX idx_code_deployments_active ON agent_code_deployments (agent_id, is_active) WHERE (is_active = true);
CREATE INDEX idx_code_deployments_agent ON agent_code_deployments (agent_id);
CREATE INDEX idx_code_deployments_git ON agent_code_deployments (git_commit_hash);
CREATE INDEX idx_code_deployments_review ON agent_code_deployments (review_status) WHERE (review_status = 'pending');
CREATE INDEX idx_code_deployments_status ON agent_code_deployments (deployment_status);

-- new indexes of agent_memory_configs
CREATE INDEX idx_memory_configs_storage ON agent_memory_configs (storage_type);

-- new indexes of crewai_agents
-- hazard TR600: nobody writes crewai_agents while index idx_crewai_agents_code_exec is built
CREATE INDEX idx_crewai_agents_code_exec ON crewai_agents (allow_code_execution) WHERE (allow_code_execution = true);
-- hazard TR600: nobody writes crewai_agents while index idx_crewai_agents_memory is built
CREATE INDEX idx_crewai_agents_memory ON crewai_agents (memory_enabled) WHERE (memory_enabled = true);
-- hazard TR600: nobody writes crewai_agents while index idx_crewai_agents_multimodal is built
CREATE INDEX idx_crewai_agents_multimodal ON crewai_agents (multimodal_enabled) WHERE (multimodal_enabled = true);
-- hazard TR600: nobody writes crewai_agents while index idx_crewai_agents_reasoning is built
CREATE INDEX idx_crewai_agents_reasoning ON crewai_agents (reasoning_enabled) WHERE (reasoning_enabled = true);

-- new indexes of crewai_crews
-- hazard TR600: nobody writes crewai_crews while index idx_crewai_crews_memory is built
CREATE INDEX idx_crewai_crews_memory ON crewai_crews (memory_enabled) WHERE (memory_enabled = true);
-- hazard TR600: nobody writes crewai_crews while index idx_crewai_crews_planning is built
CREATE INDEX idx_crewai_crews_planning ON crewai_crews (planning_enabled) WHERE (planning_enabled = true);
-- hazard TR600: nobody writes crewai_crews while index idx_crewai_crews_process is built
CREATE INDEX idx_crewai_crews_process ON crewai_crews (process_type);

-- new indexes of crewai_tasks
-- hazard TR600: nobody writes crewai_tasks while index idx_crewai_tasks_async is built
CREATE INDEX idx_crewai_tasks_async ON crewai_tasks (async_execution) WHERE (async_execution = true);
-- hazard TR600: nobody writes crewai_tasks while index idx_crewai_tasks_context is built
CREATE INDEX idx_crewai_tasks_context ON crewai_tasks USING gin (context_task_ids);
-- hazard TR600: nobody writes crewai_tasks while index idx_crewai_tasks_human_input is built
CREATE INDEX idx_crewai_tasks_human_input ON crewai_tasks (human_input) WHERE (human_input = true);

-- new foreign keys of crewai_agents; what they reference is there now
-- hazard TR604: nobody writes crewai_agents or agent_memory_configs while foreign key crewai_agents_memory_config_id_fkey is checked
ALTER TABLE crewai_agents ADD CONSTRAINT crewai_agents_memory_config_id_fkey FOREIGN KEY (memory_config_id) REFERENCES agent_memory_configs (id) ON DELETE SET NULL;

-- new triggers of agent_code_deployments
CREATE TRIGGER update_agent_code_deployments_updated_at
  BEFORE UPDATE ON agent_code_deployments
  FOR EACH ROW
  EXECUTE FUNCTION update_updated_at_column();

-- new triggers of agent_memory_configs
CREATE TRIGGER update_agent_memory_configs_updated_at
  BEFORE UPDATE ON agent_memory_configs
  FOR EACH ROW
  EXECUTE FUNCTION update_updated_at_column();

-- row-level security of agent_code_deployments, before its policies
ALTER TABLE agent_code_deployments ENABLE ROW LEVEL SECURITY;

-- row-level security of agent_memory_configs, before its policies
ALTER TABLE agent_memory_configs ENABLE ROW LEVEL SECURITY;

-- new policies of agent_code_deployments
CREATE POLICY "Authenticated users can create deployments" ON agent_code_deployments
  FOR INSERT
  TO authenticated
  WITH CHECK (generated_by = auth.uid());
CREATE POLICY "Authenticated users can read code deployments" ON agent_code_deployments
  FOR SELECT
  TO authenticated
  USING (true);

-- new policies of agent_memory_configs
CREATE POLICY "Authenticated users can read memory configs" ON agent_memory_configs
  FOR SELECT
  TO authenticated
  USING (true);

-- new policies of crewai_agents
CREATE POLICY "Authenticated users can create agents" ON crewai_agents
  FOR INSERT
  TO authenticated
  WITH CHECK (true);
CREATE POLICY "Authenticated users can update agents" ON crewai_agents
  FOR UPDATE
  TO authenticated
  USING (true);

-- comments of agent_code_deployments
COMMENT ON TABLE agent_code_deployments IS 'Python made from agents: checked, reviewed, deployed, replaced';
COMMENT ON COLUMN agent_code_deployments.generated_code IS 'The whole module as it was rendered';
COMMENT ON COLUMN agent_code_deployments.ast_validation_passed IS 'The module parses';
COMMENT ON COLUMN agent_code_deployments.security_scan_passed IS 'Imports and inputs were found harmless';
COMMENT ON COLUMN agent_code_deployments.deployment_status IS 'Where the module stands between rendering and running';
COMMENT ON COLUMN agent_code_deployments.is_active IS 'The one that runs; at most one an agent';
COMMENT ON COLUMN agent_code_deployments.rollback_possible IS 'False when going back to it would break its callers';

-- comments of agent_memory_configs
COMMENT ON TABLE agent_memory_configs IS 'Ways for crews to remember, one a row';
COMMENT ON COLUMN agent_memory_configs.short_term_enabled IS 'Whether the crew remembers what was said in this run';
COMMENT ON COLUMN agent_memory_configs.long_term_enabled IS 'Whether the crew remembers results across runs; works together with entity memory';
COMMENT ON COLUMN agent_memory_configs.entity_enabled IS 'Whether the crew remembers people, places and things; works together with long-term memory';
COMMENT ON COLUMN agent_memory_configs.contextual_enabled IS 'Whether remembered things are put into prompts';
COMMENT ON COLUMN agent_memory_configs.user_enabled IS 'Whether what is remembered is kept apart for each user';
COMMENT ON COLUMN agent_memory_configs.storage_type IS 'Kind of store that the platform keeps memories in';
COMMENT ON COLUMN agent_memory_configs.storage_connection_string IS 'How the platform reaches that store';
COMMENT ON COLUMN agent_memory_configs.short_term_max_messages IS 'Most messages in short-term memory';
COMMENT ON COLUMN agent_memory_configs.long_term_max_kb IS 'Most kilobytes in long-term memory';
COMMENT ON COLUMN agent_memory_configs.entity_max_count IS 'Most entities that are remembered';
COMMENT ON COLUMN agent_memory_configs.embedder_provider IS 'Provider of the embeddings that memories are found by';
COMMENT ON COLUMN agent_memory_configs.embedder_model IS 'Model of the embeddings';
COMMENT ON COLUMN agent_memory_configs.embedder_dimensions IS 'Length of an embedding, where the provider lets one choose';

-- comments of crewai_agents
COMMENT ON COLUMN crewai_agents.agent_key IS 'Stable key of the agent; names its Python function';
COMMENT ON COLUMN crewai_agents.name IS 'Name that people read';
COMMENT ON COLUMN crewai_agents.role IS 'What the agent is, as the model is told';
COMMENT ON COLUMN crewai_agents.goal IS 'What the agent works towards';
COMMENT ON COLUMN crewai_agents.backstory IS 'Where the agent comes from and how it works';
COMMENT ON COLUMN crewai_agents.department_id IS 'Department that the agent belongs to';
COMMENT ON COLUMN crewai_agents.tools IS 'Keys of the tools that the agent may call';
COMMENT ON COLUMN crewai_agents.llm_model IS 'Model that the agent thinks with, as provider/name or a known name';
COMMENT ON COLUMN crewai_agents.max_tokens IS 'Longest answer in tokens';
COMMENT ON COLUMN crewai_agents.temperature IS 'Sampling temperature of the model';
COMMENT ON COLUMN crewai_agents.max_rpm IS 'Most requests to the model in a minute; 0 means no limit';
COMMENT ON COLUMN crewai_agents.max_iter IS 'Most rounds of thinking and acting on one task';
COMMENT ON COLUMN crewai_agents.max_execution_time IS 'Longest execution of one task in seconds; 0 means no limit';
COMMENT ON COLUMN crewai_agents.max_retry_limit IS 'How often a failed task is tried again';
COMMENT ON COLUMN crewai_agents.allow_delegation IS 'Whether the agent may hand work to the other members';
COMMENT ON COLUMN crewai_agents.allow_code_execution IS 'Whether the agent may run code that it wrote; needs Docker where the agent is built';
COMMENT ON COLUMN crewai_agents.code_execution_mode IS 'Where code runs; safe is in a container, unsafe is on the host';
COMMENT ON COLUMN crewai_agents.respect_context_window IS 'Whether a conversation that grows too long is summarised';
COMMENT ON COLUMN crewai_agents.cache_enabled IS 'Whether results of tools are cached';
COMMENT ON COLUMN crewai_agents.memory_enabled IS 'Whether the crews of this agent have memory';
COMMENT ON COLUMN crewai_agents.memory_config_id IS 'Memory settings that the crews of this agent take';
COMMENT ON COLUMN crewai_agents.reasoning_enabled IS 'Whether the agent plans before it acts';
COMMENT ON COLUMN crewai_agents.max_reasoning_attempts IS 'How often the agent refines its plan';
COMMENT ON COLUMN crewai_agents.system_template IS 'Layout of the system prompt, around {{ .System }}; works together with prompt_template';
COMMENT ON COLUMN crewai_agents.prompt_template IS 'Layout of the user prompt, around {{ .Prompt }}; works together with system_template';
COMMENT ON COLUMN crewai_agents.response_template IS 'Layout of the answer, around {{ .Response }}';
COMMENT ON COLUMN crewai_agents.inject_date IS 'Whether tasks are told the current date';
COMMENT ON COLUMN crewai_agents.date_format IS 'How the current date is written, in PostgreSQL''s patterns';
COMMENT ON COLUMN crewai_agents.multimodal_enabled IS 'Whether the agent may look at images';
COMMENT ON COLUMN crewai_agents.function_calling_llm IS 'Model that fills in the arguments of tool calls; the agent''s own when absent';
COMMENT ON COLUMN crewai_agents.use_system_prompt IS 'Whether the model gets a system message of its own';
COMMENT ON COLUMN crewai_agents.knowledge_sources IS 'What the agent may look up; ids of stored knowledge, texts or files';
COMMENT ON COLUMN crewai_agents.embedder_config IS 'Provider and settings of the embeddings of the agent''s knowledge, without keys';
COMMENT ON COLUMN crewai_agents."verbose" IS 'Whether the agent logs what it does';
COMMENT ON COLUMN crewai_agents.step_callback_url IS 'Address that is told of every step';

-- comments of crewai_crews
COMMENT ON COLUMN crewai_crews.crew_name IS 'Name of the crew; names its Python function';
COMMENT ON COLUMN crewai_crews.process_type IS 'How the tasks are done; one after the other, or handed out by a manager';
COMMENT ON COLUMN crewai_crews.manager_agent_id IS 'Agent that manages a hierarchical crew; never one of its members';
COMMENT ON COLUMN crewai_crews.description IS 'What the crew is for';
COMMENT ON COLUMN crewai_crews."verbose" IS 'Whether the crew logs what it does';
COMMENT ON COLUMN crewai_crews.manager_llm IS 'Model of the manager that CrewAI makes for a hierarchical crew';
COMMENT ON COLUMN crewai_crews.function_calling_llm IS 'Model that fills in the arguments of tool calls for members that name none';
COMMENT ON COLUMN crewai_crews.planning_enabled IS 'Whether the crew plans before its first task';
COMMENT ON COLUMN crewai_crews.planning_llm IS 'Model of the planner';
COMMENT ON COLUMN crewai_crews.memory_enabled IS 'Whether the crew has memory';
COMMENT ON COLUMN crewai_crews.max_rpm IS 'Most requests to the model in a minute; 0 means no limit';
COMMENT ON COLUMN crewai_crews.cache_enabled IS 'Whether the members share one cache of results of tools';
COMMENT ON COLUMN crewai_crews.step_callback_url IS 'Address that is told of every step of members that name none';
COMMENT ON COLUMN crewai_crews.task_callback_url IS 'Address that is told of every finished task';
COMMENT ON COLUMN crewai_crews.output_log_file IS 'File that the run is logged to';
COMMENT ON COLUMN crewai_crews.config_file_path IS 'YAML file that the crew was first described in';
COMMENT ON COLUMN crewai_crews.prompt_file_path IS 'JSON file that replaces CrewAI''s own prompt texts';
COMMENT ON COLUMN crewai_crews.share_crew IS 'Whether agents, tasks and outputs are sent to CrewAI''s telemetry in full';

-- comments of crewai_tasks
COMMENT ON COLUMN crewai_tasks.description IS 'What has to be done';
COMMENT ON COLUMN crewai_tasks.expected_output IS 'What the answer has to look like';
COMMENT ON COLUMN crewai_tasks.async_execution IS 'Whether following tasks start before this one ends';
COMMENT ON COLUMN crewai_tasks.human_input IS 'Whether a person reviews the answer on standard input';
COMMENT ON COLUMN crewai_tasks.markdown_enabled IS 'Whether the answer is written in Markdown';
COMMENT ON COLUMN crewai_tasks.output_file IS 'File that the answer is written to, relative to the working folder';
COMMENT ON COLUMN crewai_tasks.output_json_schema IS 'JSON Schema that the answer follows; excludes output_pydantic_schema';
COMMENT ON COLUMN crewai_tasks.output_pydantic_schema IS 'Registered model class that the answer becomes; excludes output_json_schema';
COMMENT ON COLUMN crewai_tasks.create_directory IS 'Whether missing folders of the output file are made';
COMMENT ON COLUMN crewai_tasks.guardrail_function IS 'Registered function that accepts or refuses the answer';
COMMENT ON COLUMN crewai_tasks.guardrail_max_retries IS 'How often a refused answer is tried again';
COMMENT ON COLUMN crewai_tasks.context_task_ids IS 'Tasks whose answers this one is given; absent means all before it, empty means none';
COMMENT ON COLUMN crewai_tasks.tools IS 'Keys of tools that replace the agent''s for this task';
COMMENT ON COLUMN crewai_tasks.callback_url IS 'Address that is told when the task has ended';
