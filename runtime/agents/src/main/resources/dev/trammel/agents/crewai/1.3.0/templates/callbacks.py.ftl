<#include "header.ftl">
"""Functions that tell an address of steps and finished tasks; they never fail the task."""
<#if functions?has_content>

import json
import logging
import urllib.request
from typing import Any

_LOG = logging.getLogger(__name__)
_TIMEOUT_SECONDS = 5


def _content(event: Any) -> Any:
    if hasattr(event, "model_dump"):
        return event.model_dump(mode="json")
    return {name: value for name, value in vars(event).items() if not name.startswith("_")}


def _post(url: str, event: Any) -> None:
    try:
        content = _content(event) if hasattr(event, "__dict__") else event
        body = json.dumps({"type": type(event).__name__, "content": content}, default=str)
        request = urllib.request.Request(
            url,
            data=body.encode("utf-8"),
            headers={"Content-Type": "application/json"},
            method="POST",
        )
        with urllib.request.urlopen(request, timeout=_TIMEOUT_SECONDS):
            pass
    except Exception:
        # A receiver that is down must not make the task fail and run again.
        _LOG.warning("callback was not delivered", exc_info=True)
<#list functions as function>


def ${function.name}(event: Any) -> None:
    _post(${function.url}, event)
</#list>
</#if>
