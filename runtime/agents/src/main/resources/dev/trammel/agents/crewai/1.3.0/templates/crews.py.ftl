<#include "header.ftl">
"""Crews; each function builds one, with its agents and tasks."""

from collections.abc import Callable
<#list standard as line>
${line}
</#list>

<#list imports as line>
${line}
</#list>

<#if locals.isPresent()>
from . import ${locals.get()}
</#if>
from .registries import Registries
<#list functions as function>


def ${function.name}(registries: Registries | None = None) -> Crew:
    ${function.docstring}
    registries = registries or Registries()
    members = ${function.members}
<#if function.isPartial()>
    team = SimpleNamespace(agents=list(members.values()))
</#if>
<#if function.embedder.isPresent()>
    embedder = ${function.embedder.get()}
</#if>
    return ${function.construction}
</#list>


CREWS: dict[str, Callable[[Registries | None], Crew]] = {
<#list functions as function>
    ${function.key}: ${function.name},
</#list>
}
