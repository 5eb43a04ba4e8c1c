"""The harness for JavaScript and TypeScript; what it stands for is `sandbox.deno.inside`."""
