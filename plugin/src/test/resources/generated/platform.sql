CREATE TYPE priority AS ENUM ('low', 'high', 'very high');

CREATE TABLE agent_departments (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name text NOT NULL
);

CREATE TABLE crewai_agents (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  agent_key varchar(100) UNIQUE NOT NULL,
  goal text NOT NULL CHECK (length(trim(goal)) > 0),
  department_id uuid REFERENCES agent_departments(id),
  tools text[] DEFAULT '{}',
  temperature numeric(3,2) DEFAULT 0.7 CHECK (temperature BETWEEN 0 AND 2),
  max_rpm integer DEFAULT 0 CHECK (max_rpm >= 0),
  code_execution_mode varchar(20) DEFAULT 'safe' CHECK (code_execution_mode IN ('safe', 'unsafe')),
  "verbose" boolean NOT NULL DEFAULT false,
  priority priority NOT NULL DEFAULT 'low',
  knowledge_sources jsonb DEFAULT '[]'::jsonb,
  created_at timestamptz DEFAULT now(),
  CONSTRAINT key_is_plain CHECK (agent_key ~ '^[a-z-]+$')
);

COMMENT ON TABLE crewai_agents IS 'Agents and their settings';
COMMENT ON COLUMN crewai_agents.max_rpm IS 'Requests per minute; 0 means no limit';

CREATE TABLE crew_members (
  crew_id uuid,
  agent_id uuid REFERENCES crewai_agents(id),
  sequence_order smallint NOT NULL DEFAULT 1,
  PRIMARY KEY (crew_id, agent_id)
);

CREATE TABLE every_type (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  serial serial,
  small smallint,
  real_number real,
  double_number double precision,
  amount numeric,
  fixed char(4),
  day date,
  at time,
  at_zone timetz,
  moment timestamp,
  instant timestamptz,
  bytes bytea,
  plain_json json,
  address inet,
  span interval,
  numbers integer[],
  smalls smallint[],
  longs bigint[],
  reals real[],
  doubles double precision[],
  amounts numeric[],
  flags boolean[],
  days date[],
  moments timestamp[],
  instants timestamptz[],
  ids uuid[],
  documents jsonb[],
  texts varchar(5)[],
  moods priority[],
  doubled bigint GENERATED ALWAYS AS (small * 2) STORED
);

CREATE TABLE log_lines (line text);
