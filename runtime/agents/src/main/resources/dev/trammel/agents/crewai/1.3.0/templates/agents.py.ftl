<#include "header.ftl">
"""Agents; each function builds a new one."""

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


def ${function.name}(registries: Registries) -> Agent:
    ${function.docstring}
    return ${function.construction}
</#list>


AGENTS: dict[str, Callable[[Registries], Agent]] = {
<#list functions as function>
    ${function.key}: ${function.name},
</#list>
}
