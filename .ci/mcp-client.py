#!/usr/bin/env python3
"""Speaks with `policy mcp` through the client of the Python package `mcp`: every tool once, and what goes wrong.

    python3 .ci/mcp-client.py PROGRAM FOLDER      FOLDER has the corpus; exit status 0 when all went as it should
"""
import asyncio
import sys

from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client

CALLS = [
    ("search", {"query": "一区一战略产业", "limit": 2}, "jiangsu-2020-101#五.十四"),
    ("show", {"locator": "jiaxing-2022#二.二", "context": 1}, "人才"),
    ("list", {"level": ["city"]}, "jiaxing-2022"),
    ("outline", {"document": "jiangsu-2020-101"}, "jiangsu-2020-101#二.六"),
    ("compare_documents", {"documents": ["国发2020-7", "jiangsu-2020-101"]}, "国务院"),
    ("compare_documents", {"documents": ["国发2020-7", "jiangsu-2020-101"], "view": "provisions"}, "#"),
    ("compare_clauses", {"upper": "state-council-2020-7#5", "lower": "jiangsu-2020-101#12"}, "#"),
    ("citations", {"documents": ["jiaxing-2022"]}, "state-council-2020-7"),
    ("verify_quotation", {"quotation": "可放宽至65岁"}, "state-council-2020-7#二.五"),
]


def of(value, *names):
    """One attribute under the names that releases of the client have given it."""
    return next(getattr(value, name) for name in names if hasattr(value, name))


async def main(program, folder):
    server = StdioServerParameters(command=program, args=["mcp"], cwd=folder)
    async with stdio_client(server) as (read, write), ClientSession(read, write) as session:
        hello = await session.initialize()
        print("protocol", of(hello, "protocolVersion", "protocol_version"))
        tools = (await session.list_tools()).tools
        print("tools", ", ".join(tool.name for tool in tools))
        # The client holds structured content against the tool's output schema by itself.
        for name, arguments, words in CALLS:
            result = await session.call_tool(name, arguments)
            text = result.content[0].text
            assert not of(result, "isError", "is_error"), (name, text)
            structured = of(result, "structuredContent", "structured_content")
            assert words in text and structured["report"], (name, text[:400])
            print(name, structured["total"], len(text))
        result = await session.call_tool("search", {"query": "(人才"})
        assert of(result, "isError", "is_error"), result
        for name, arguments in [("nothing", {}), ("search", {"limit": "x"})]:
            try:
                await session.call_tool(name, arguments)
            except Exception as error:  # releases differ in its class
                print("refused:", error)
            else:
                raise AssertionError(name)


asyncio.run(main(*sys.argv[1:3]))
