# misconception: takes a name without a value for a faulty entry and ignores it
# hint: There are three forms of good entries. What does the third one do?
ALLOWED = set("abcdefghijklmnopqrstuvwxyz0123456789")


def read_settings(text, marks):
    separator, assign, quote, escape = marks
    settings = {}

    def handle(entry):
        name, assigned, value = (part.strip() for part in entry.partition(assign))
        if not assigned or not name or not set(name) <= ALLOWED:
            return
        if quote in value:
            value = unquote(value)
            if value is None:
                return
        settings.pop(name, None)
        settings[name] = value

    def unquote(value):
        if value[0] != quote:
            return None
        inside = []
        place = 1
        while value[place] != quote:
            if value[place] == escape:
                place += 1
            inside.append(value[place])
            place += 1
        return "".join(inside) if place == len(value) - 1 else None

    start = 0
    quoted = escaped = False
    # With one more separator the last entry ends like the others, unless it is still quoted.
    for place, mark in enumerate(text + separator):
        if escaped:
            escaped = False
        elif mark == quote:
            quoted = not quoted
        elif quoted:
            escaped = mark == escape
        elif mark == separator:
            handle(text[start:place])
            start = place + 1
    return [[name, value] for name, value in settings.items()]
