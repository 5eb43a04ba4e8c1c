"""REST, WebSocket and the document that describes them. Knows only `Interviews` and `Actor`."""
