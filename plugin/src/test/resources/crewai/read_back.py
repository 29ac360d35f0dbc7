"""Builds everything that was rendered with real CrewAI, reads it back, and runs one crew.

Usage: python read_back.py <folder of packages> <expectations.yaml> <report.json>
"""

import json
import os
import socket
import stat
import sys
import tempfile
from pathlib import Path

packages, expectations_file, report_file = (Path(each).resolve() for each in sys.argv[1:4])
sys.path[:0] = [str(packages), str(Path(__file__).parent)]

from scripted_provider import ScriptedProvider

provider = ScriptedProvider()
work = Path(tempfile.mkdtemp(dir=report_file.parent))
os.chdir(work)
os.environ.update(
    HOME=str(work),
    XDG_DATA_HOME=str(work / "data"),
    ANONYMIZED_TELEMETRY="False",
    CREWAI_DISABLE_TELEMETRY="true",
    CREWAI_DISABLE_TRACKING="true",
    CREWAI_TESTING="true",
    CREWAI_TRACING_ENABLED="false",
    OTEL_SDK_DISABLED="true",
    OPENAI_API_KEY="scripted",
    OPENAI_BASE_URL=provider.url,
    EMBEDDINGS_OPENAI_API_KEY="scripted",
    EMBEDDINGS_HUGGINGFACE_URL=provider.url + "/embed",
)

# CrewAI looks for Docker when an agent may run code; a stand-in is enough to build the agent.
docker = work / "bin" / "docker"
docker.parent.mkdir()
docker.write_text("#!/bin/sh\nexit 0\n", encoding="utf-8")
docker.chmod(docker.stat().st_mode | stat.S_IXUSR)
os.environ["PATH"] = f"{docker.parent}{os.pathsep}{os.environ['PATH']}"

# Nothing leaves the machine.
left = []
resolve = socket.getaddrinfo


def resolve_loopback(host, *arguments, **keywords):
    if host not in ("127.0.0.1", "localhost", "::1", None):
        left.append(str(host))
        raise OSError(f"{host} is not on this machine")
    return resolve(host, *arguments, **keywords)


socket.getaddrinfo = resolve_loopback

import urllib.request
import yaml
from crewai import Agent, Crew, Process, Task
from crewai.knowledge.source.string_knowledge_source import StringKnowledgeSource
from crewai.tools import BaseTool
from pydantic import BaseModel

posted = []


class Delivered:
    def __enter__(self):
        return self

    def __exit__(self, *arguments):
        return False


def deliver(request, timeout):
    posted.append((request.full_url, json.loads(request.data)))
    return Delivered()


urllib.request.urlopen = deliver


class NamedTool(BaseTool):
    name: str
    description: str = "Answers every question with the same words"

    def _run(self, question: str) -> str:
        return "as everybody knows"


class Advice(BaseModel):
    price: float
    reason: str


def not_empty(output) -> tuple[bool, str]:
    return (bool(output.raw), output.raw)


def registries(package):
    return package.Registries(
        tools={name: NamedTool(name=name) for name in ("web_search", "price_list", "survey_reader")},
        guardrails={"not_empty": not_empty, "cites_sources": not_empty},
        models={"Advice": Advice, "PricingAdvice": Advice},
        knowledge={
            "glossary": StringKnowledgeSource(content="A glossary"),
            "market-glossary": StringKnowledgeSource(content="A glossary of markets"),
        },
    )


def posts(function):
    posted.clear()
    function(Advice(price=1, reason="r"))
    return posted[0][0]


class Rendered:
    """Objects that the rendered package built."""

    def __init__(self, package):
        held = registries(package)
        self.agents = {key: build(held) for key, build in package.agents.AGENTS.items()}
        self.crews = {key: build(held) for key, build in package.crews.CREWS.items()}

    def names(self):
        return {
            "agent": self.agents.__getitem__,
            "crew": self.crews.__getitem__,
            "task": lambda crew, place: self.crews[crew].tasks[place],
        }


def bare_names():
    """Objects that got nothing but what CrewAI insists on."""

    def agent(key):
        return Agent(role="r", goal="g", backstory="b")

    def task(crew, place):
        return Task(description="d", expected_output="o", agent=agent(""))

    def crew(key):
        one = task("", 0)
        return Crew(agents=[one.agent], tasks=[one])

    return {"agent": agent, "crew": crew, "task": task}


def evaluate(expression, names):
    scope = {"posts": posts, "Process": Process, **names}
    try:
        return eval(expression, scope)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def read_back(expectations, rendered):
    found = []
    for part in ("counterpart", "carried", "memory"):
        for column, entries in expectations[part].items():
            for entry in entries:
                wanted = evaluate(entry["equals"], {})
                read = evaluate(entry["read"], rendered.names())
                bare = evaluate(entry["read"], bare_names())
                found.append(
                    {
                        "column": column,
                        "read": entry["read"],
                        "wanted": repr(wanted),
                        "found": repr(read),
                        "holds": read == wanted,
                        "tells": bare != wanted,
                    }
                )
    return found


def run(package):
    posted.clear()
    provider.requests.clear()
    crew = package.crews.CREWS["market-study"](registries(package))
    result = crew.kickoff(inputs={"product": "a kettle"})
    return {
        "answer": result.raw,
        "tasks": [task.output.description.splitlines()[0] for task in crew.tasks],
        "size": crew.tasks[0].output.json_dict,
        "price": crew.tasks[1].output.pydantic.model_dump(),
        "file": Path("reports/market-study.md").read_text(encoding="utf-8"),
        "posted": [url for url, _ in posted],
        "models": sorted({body["model"] for path, body in provider.requests}),
        "temperatures": sorted({body["temperature"] for _, body in provider.requests if "temperature" in body}),
    }


import every_parameter
import example_crews

expectations = yaml.safe_load(expectations_file.read_text(encoding="utf-8"))
example = Rendered(example_crews)
report = {
    "read": read_back(expectations, Rendered(every_parameter)),
    "example": {
        "agents": sorted(example.agents),
        "crews": {name: len(crew.tasks) for name, crew in sorted(example.crews.items())},
    },
    "run": run(example_crews),
    "left": left,
}
report_file.write_text(json.dumps(report, indent=1), encoding="utf-8")
# CrewAI's background threads must not keep the process.
os._exit(0)
