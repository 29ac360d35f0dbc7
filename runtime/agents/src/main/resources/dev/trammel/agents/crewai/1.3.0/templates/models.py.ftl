<#include "header.ftl">
"""Classes that answers of tasks become, made of their JSON Schemas."""
<#if classes?has_content>
<#if standard?has_content>

<#list standard as line>
${line}
</#list>
</#if>

<#list imports as line>
${line}
</#list>
<#list classes as class>


class ${class.name}(BaseModel):
    ${class.docstring}

<#if class.config.isPresent()>
    model_config = ${class.config.get()}

</#if>
<#list class.fields as field>
    ${field.name}: ${field.annotation}<#if field.value.isPresent()> = ${field.value.get()}</#if>
</#list>
</#list>
</#if>
