<#include "header.ftl">
"""What definitions name and only the caller has: tools, guardrails, models and knowledge."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from crewai import TaskOutput
from crewai.knowledge.source.base_knowledge_source import BaseKnowledgeSource
from crewai.tools import BaseTool
from pydantic import BaseModel

Guardrail = Callable[[TaskOutput], tuple[bool, Any]]
Found = TypeVar("Found")


@dataclass(frozen=True)
class Registries:
    """Objects by the names that definitions use for them."""

    tools: Mapping[str, BaseTool] = field(default_factory=dict)
    guardrails: Mapping[str, Guardrail] = field(default_factory=dict)
    models: Mapping[str, type[BaseModel]] = field(default_factory=dict)
    knowledge: Mapping[str, BaseKnowledgeSource] = field(default_factory=dict)

    def tool(self, name: str) -> BaseTool:
        return _registered("tools", self.tools, name)

    def guardrail(self, name: str) -> Guardrail:
        return _registered("guardrails", self.guardrails, name)

    def model(self, name: str) -> type[BaseModel]:
        return _registered("models", self.models, name)

    def knowledge_source(self, name: str) -> BaseKnowledgeSource:
        return _registered("knowledge", self.knowledge, name)


def _registered(registry: str, objects: Mapping[str, Found], name: str) -> Found:
    if name not in objects:
        known = ", ".join(sorted(objects)) or "none"
        raise LookupError(f"{name!r} is not in the registry of {registry}; known: {known}")
    return objects[name]
