# Database Schema Overview: ${database}

<#list header as line>
**${line.key}**: ${line.value}
</#list>

---

## Quick Reference

| Table | Columns | RLS | Policies | Description |
|-------|---------|-----|----------|-------------|
<#list tables as table>
| [${table.name}](${table.file}) | ${table.columns} | ${table.rowSecurity?then('on', 'off')} | ${table.policies} | ${(table.description == '')?then('-', table.description)} |
</#list>

## Tables by Category

<#list categories as category>
### ${category.name}

<#list category.tables as table>
- [${table.name}](${table.file})<#if table.description != ''>: ${table.description}</#if>
</#list>

</#list>
## Who May Do What

Roles that some policy lets in; what rows they see or write, each table's doc says.

| Table | SELECT | INSERT | UPDATE | DELETE |
|-------|--------|--------|--------|--------|
<#list tables as table>
| ${table.name} | ${table.select} | ${table.insert} | ${table.update} | ${table.delete} |
</#list>

## Foreign Key Relationships

<#if references?size == 0>
None.
<#else>
| Table | Columns | References | On delete | On update |
|-------|---------|------------|-----------|-----------|
<#list references as reference>
| ${reference.table} | ${reference.columns} | ${reference.referencedTable}(${reference.referencedColumns}) | ${reference.onDelete} | ${reference.onUpdate} |
</#list>
</#if>

## Diagram

```mermaid
${diagram}```

<#if enumerations?size gt 0>
## Enum Types

| Type | Labels |
|------|--------|
<#list enumerations as enumeration>
| ${enumeration.name} | ${enumeration.labels} |
</#list>

</#if>
<#if externals?size gt 0>
## External Tables

Tables of others that foreign keys or columns lean on, as far as they are known here.

| Table | Columns |
|-------|---------|
<#list externals as external>
| ${external.name} | ${external.columns} |
</#list>

</#if>
<#if assumptions?size gt 0>
## Assumptions

<#list assumptions as assumption>
- ${assumption}
</#list>
</#if>
