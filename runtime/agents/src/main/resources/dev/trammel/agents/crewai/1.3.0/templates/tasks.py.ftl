<#include "header.ftl">
"""Tasks; each function builds those of one crew, in running order."""

from collections.abc import Callable, Mapping

<#list imports as line>
${line}
</#list>

<#if locals.isPresent()>
from . import ${locals.get()}
</#if>
from .registries import Registries
<#list functions as function>


def ${function.name}(agents: Mapping[str, Agent], registries: Registries) -> list[Task]:
<#list function.tasks as task>
    ${task.variable} = ${task.construction}
</#list>
    return ${function.result}
</#list>


TASKS: dict[str, Callable[[Mapping[str, Agent], Registries], list[Task]]] = {
<#list functions as function>
    ${function.crew}: ${function.name},
</#list>
}
