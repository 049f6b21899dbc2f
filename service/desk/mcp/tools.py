"""The tools: each asks one operation of the API, and is declared by the description of that operation."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from flask import Response, g

from schemas.message import not_one_of
from service.desk.mcp.message import BAD_PARAMS, Params, Refused, Result
from service.desk.mcp.operation import FORM, Operation, read_operation
from service.http.language import matching, speak
from service.http.problem import BAD_PARAMETER, Problem, report_problem

READ_ONLY = {"readOnlyHint": True, "destructiveHint": False, "idempotentHint": True, "openWorldHint": False}
BRIEF = [
    *("verdict", "label", "missing", "open", "unknown", "next_question", "alternatives"),
    *("items.subject", "items.label", "items.state", "items.answer", "items.statement", "items.condition"),
    *("items.branches.when", "items.branches.answer", "items.sources.url", "items.sources.read_on"),
]


@dataclass(frozen=True)
class Tool:
    """A tool: which operation it asks, when to use it, and what it asks for unless the caller says otherwise."""

    name: str
    operation: str
    title: str
    advice: str
    usual: Mapping[str, list[str]] = field(default_factory=dict)


SHELF = (
    Tool("list_carriers", "list_carriers", "Carriers", "Use it for the ids that the other tools take."),
    Tool(
        "match_carrier",
        "match_text",
        "What a text is about",
        "Use it first, on the customer's own words in English, Chinese or Spanish. The text is masked, never kept or repeated.",
    ),
    Tool(
        "activation_requirements",
        "get_checklist",
        "What a carrier asks for",
        "Say as much of the case as is known, and what the customer has or lacks: names of things, never values. "
        "`unknown` is never a no. Cite the source.",
        {"fields": BRIEF},
    ),
    Tool(
        "reply_text",
        "get_reply",
        "A reply to the customer",
        "Use it for the words to send, in the customer's language (`lang`); an agent reads them first.",
        {"fields": ["text", "checked_on", "verdict"]},
    ),
)
TOOLS = {tool.name: tool for tool in SHELF}


def list_tools(params: Params) -> Result:
    """Return the tools, in their order."""
    return {"tools": [declared(tool, read_operation(tool.operation)) for tool in SHELF]}


def declared(tool: Tool, operation: Operation) -> dict[str, Any]:
    """Return what is said of a tool."""
    takes = operation.takes
    for name, value in tool.usual.items():
        takes[name] = {**takes[name], "default": value}
    return {
        "name": tool.name,
        "title": tool.title,
        "description": f"{operation.summary}. {tool.advice}",
        "inputSchema": {"type": "object", "properties": takes, "required": operation.needs, "additionalProperties": False},
        "outputSchema": operation.answer,
        "annotations": {"title": tool.title, **READ_ONLY},
    }


def call_tool(params: Params) -> Result:
    """Return what a tool answers: exactly what the API does; a problem is an answer too."""
    name, arguments = params.get("name"), params.get("arguments", {})
    if not isinstance(name, str) or name not in TOOLS:
        raise Refused(BAD_PARAMS, "Unknown tool")
    if not isinstance(arguments, dict):
        raise Refused(BAD_PARAMS, "The arguments of a tool are an object.")
    speak(matching(str(arguments.get("lang", ""))) or g.language)
    response = answer(TOOLS[name], arguments)
    content = [{"type": "text", "text": response.get_data(as_text=True)}]
    if response.status_code != 200:
        return {"content": content, "isError": True}
    return {"content": content, "structuredContent": response.get_json(), "isError": False}


def answer(tool: Tool, arguments: Params) -> Response:
    """Return what the operation behind a tool answers; the form of it is not for the caller to choose."""
    operation = read_operation(tool.operation)
    if FORM in arguments:
        return report_problem(Problem("invalid-parameter", BAD_PARAMETER(), [(FORM, not_one_of(FORM, operation.takes))]))
    return operation.ask({**tool.usual, **arguments})
