<#include "header.ftl">
"""Crews, their agents and tasks, as functions that build them.

    from <this package> import Registries, crews
    crew = crews.CREWS["name"](Registries(tools={...}))
"""

from . import agents, callbacks, crews, models, tasks
from .registries import Registries

__all__ = ["Registries", "agents", "callbacks", "crews", "models", "tasks"]
