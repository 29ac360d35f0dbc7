"""Prints the signature of an installed CrewAI as JSON: classes, arguments, types, defaults, modules.

Usage: python extract_signature.py > signature.json

The output holds facts only and depends on the installed library alone, so the committed file can be
compared with it byte for byte.
"""

import importlib.metadata
import inspect
import json
import os
import sys
import types
import typing

os.environ.setdefault("CREWAI_DISABLE_TELEMETRY", "true")
os.environ.setdefault("OTEL_SDK_DISABLED", "true")
os.environ.setdefault("CREWAI_TESTING", "true")

from pydantic_core import PydanticUndefined

# Pydantic models: their fields are their arguments.
MODELS = (
    "crewai.Agent",
    "crewai.Crew",
    "crewai.Task",
    "crewai.knowledge.source.string_knowledge_source.StringKnowledgeSource",
    "crewai.knowledge.source.text_file_knowledge_source.TextFileKnowledgeSource",
    "crewai.knowledge.source.csv_knowledge_source.CSVKnowledgeSource",
    "crewai.knowledge.source.json_knowledge_source.JSONKnowledgeSource",
    "crewai.knowledge.source.pdf_knowledge_source.PDFKnowledgeSource",
    "crewai.knowledge.source.excel_knowledge_source.ExcelKnowledgeSource",
)
# Classes with a constructor of their own: only what it lists is taken.
CONSTRUCTORS = (
    "crewai.LLM",
    "crewai.memory.ShortTermMemory",
    "crewai.memory.LongTermMemory",
    "crewai.memory.EntityMemory",
)
ENUMS = ("crewai.Process",)
# Modules that people import names from.
MODULES = (
    "crewai",
    "crewai.knowledge.source",
    "crewai.knowledge.source.base_knowledge_source",
    "crewai.memory",
    "crewai.project",
    "crewai.tools",
)


def load(path):
    module, _, name = path.rpartition(".")
    return getattr(importlib.import_module(module), name)


def type_text(annotation):
    """The annotation in the shortest spelling that does not depend on Python's version."""
    if annotation is None or annotation is type(None):
        return "None"
    if annotation is typing.Any:
        return "Any"
    if isinstance(annotation, str):
        return annotation
    if isinstance(annotation, typing.ForwardRef):
        return annotation.__forward_arg__
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is typing.Annotated:
        return type_text(arguments[0])
    if origin in (typing.Union, types.UnionType):
        return " | ".join(dict.fromkeys(type_text(each) for each in arguments))
    if origin is typing.Literal:
        return "Literal[" + ", ".join(repr(each) for each in arguments) + "]"
    if origin is not None:
        name = getattr(origin, "__name__", str(origin))
        if name == "Callable":
            return "Callable"
        return name + "[" + ", ".join(type_text(each) for each in arguments) + "]"
    return getattr(annotation, "__name__", str(annotation))


def default_text(value):
    """The default as Python writes it; enum members by their name."""
    if isinstance(value, type):
        return value.__name__
    if hasattr(value, "name") and hasattr(type(value), "__members__"):
        return type(value).__name__ + "." + value.name
    if value is None or isinstance(value, (bool, int, float, str, list, dict, tuple)):
        return repr(value)
    return type(value).__name__


def argument(name, type_, default, required):
    return {"name": name, "type": type_, "default": default, "required": required}


def model_arguments(cls):
    for name, field in cls.model_fields.items():
        if field.default_factory is not None:
            default = getattr(field.default_factory, "__name__", "factory") + "()"
        elif field.default is PydanticUndefined:
            default = None
        else:
            default = default_text(field.default)
        yield argument(name, type_text(field.annotation), default, field.is_required())


def constructor_arguments(cls):
    hints = cls.__init__.__annotations__
    for name, parameter in inspect.signature(cls.__init__).parameters.items():
        if name == "self" or parameter.kind in (
            inspect.Parameter.VAR_POSITIONAL,
            inspect.Parameter.VAR_KEYWORD,
        ):
            continue
        required = parameter.default is inspect.Parameter.empty
        default = None if required else default_text(parameter.default)
        type_ = type_text(hints[name]) if name in hints else "Any"
        yield argument(name, type_, default, required)


def embedders():
    """Provider name to the keys that its configuration keeps; all others are dropped in silence."""
    from crewai.rag.embeddings.types import ProviderSpec

    found = {}
    for spec in typing.get_args(ProviderSpec):
        hints = typing.get_type_hints(spec)
        provider = hints["provider"]
        config = hints["config"]
        while typing.get_origin(provider) in (typing.Required, typing.NotRequired):
            provider = typing.get_args(provider)[0]
        while typing.get_origin(config) in (typing.Required, typing.NotRequired):
            config = typing.get_args(config)[0]
        found[typing.get_args(provider)[0]] = sorted(typing.get_type_hints(config))
    return dict(sorted(found.items()))


def exports(path):
    """What the module says it exports, or else the public classes that it defines."""
    module = importlib.import_module(path)
    defined = (
        name
        for name, value in vars(module).items()
        if isinstance(value, type) and value.__module__ == path and not name.startswith("_")
    )
    return sorted(getattr(module, "__all__", defined))


def signature():
    classes = {path: list(model_arguments(load(path))) for path in MODELS}
    classes.update({path: list(constructor_arguments(load(path))) for path in CONSTRUCTORS})
    return {
        "library": "crewai",
        "version": importlib.metadata.version("crewai"),
        "classes": classes,
        "enums": {path: [member.name for member in load(path)] for path in ENUMS},
        "embedders": embedders(),
        "modules": {path: exports(path) for path in MODULES},
    }


if __name__ == "__main__":
    json.dump(signature(), sys.stdout, indent=1, ensure_ascii=True)
    sys.stdout.write("\n")
