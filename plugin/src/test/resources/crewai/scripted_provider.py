"""A model and an embedding provider on loopback that answer by script."""

import json
import re
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class ScriptedProvider:
    """Answers as the OpenAI API does; keeps every request."""

    def __init__(self):
        self.requests = []
        provider = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                length = int(self.headers.get("Content-Length", 0))
                body = json.loads(self.rfile.read(length) or b"{}")
                provider.requests.append((self.path, body))
                answer = json.dumps(provider.answer(self.path, body)).encode("utf-8")
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

            def log_message(self, *arguments):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/v1"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def answer(self, path, body):
        if "inputs" in body:
            # A Hugging Face embedding server answers with bare vectors.
            return [[0.25] * 8 for _ in body["inputs"]]
        if path.endswith("/embeddings"):
            return self.embeddings(body)
        return self.completion(body)

    @staticmethod
    def embeddings(body):
        texts = body["input"] if isinstance(body["input"], list) else [body["input"]]
        size = body.get("dimensions", 1536)
        data = [
            {"object": "embedding", "index": index, "embedding": [0.5 / (index + 1)] * size}
            for index, _ in enumerate(texts)
        ]
        usage = {"prompt_tokens": 1, "total_tokens": 1}
        return {"object": "list", "data": data, "model": body["model"], "usage": usage}

    def completion(self, body):
        tools = body.get("tools") or []
        wanted = body.get("response_format") or {}
        message = {"role": "assistant", "content": None}
        if tools:
            function = tools[0]["function"]
            arguments = self.example(function.get("parameters", {}), function.get("parameters", {}))
            message["tool_calls"] = [
                {
                    "id": "call_1",
                    "type": "function",
                    "function": {"name": function["name"], "arguments": json.dumps(arguments)},
                }
            ]
        elif "json_schema" in wanted:
            schema = wanted["json_schema"]["schema"]
            message["content"] = json.dumps(self.example(schema, schema))
        else:
            message["content"] = self.text(body)
        choice = {"index": 0, "message": message, "finish_reason": "stop", "logprobs": None}
        return {
            "id": "chatcmpl-1",
            "object": "chat.completion",
            "created": 0,
            "model": body["model"],
            "choices": [choice],
            "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
        }

    @staticmethod
    def text(body):
        prompt = json.dumps(body["messages"])
        if "Size" in prompt or "how many people would pay" in prompt:
            answer = '{"customers": 1200, "yearly_revenue": 96000.0, "confidence": "middle", '
            answer += '"sources": ["the survey"]}'
        elif "Propose a price" in prompt:
            answer = '{"price": 80, "reason": "Customers understand it."}'
        else:
            answer = "Go ahead."
        return "Thought: I now can give a great answer\nFinal Answer: " + answer

    def example(self, schema, root):
        """The smallest value of a JSON Schema."""
        if "$ref" in schema:
            name = re.sub(r"^.*/", "", schema["$ref"])
            return self.example((root.get("$defs") or root.get("definitions"))[name], root)
        if "enum" in schema:
            return schema["enum"][0]
        if "anyOf" in schema:
            return self.example(schema["anyOf"][0], root)
        kind = schema.get("type", "object")
        if kind == "object":
            properties = schema.get("properties", {})
            return {name: self.example(each, root) for name, each in properties.items()}
        if kind == "array":
            return [self.example(schema.get("items", {"type": "string"}), root)]
        smallest = {"integer": 1, "number": 1.0, "boolean": True, "null": None}
        return smallest.get(kind, "READY")
