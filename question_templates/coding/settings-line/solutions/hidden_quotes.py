import re


def read_settings(text, marks):
    separator, assign, quote, escape = marks
    # A copy of the line in which all that is quoted is hidden, so that every mark left is a real one.
    hidden = []
    plain = []
    quoted = False
    characters = iter(text)
    for character in characters:
        shown = character
        if quoted and character != quote:
            shown = "\0"
            if character == escape:
                character = next(characters, "")
        elif character == quote:
            quoted = not quoted
        hidden.append(shown)
        plain.append(character)
    entries = "".join(hidden).split(separator)
    good = re.compile("([a-z0-9]+) *(?:(" + re.escape(assign) + ") *(.*))?")
    last = {}
    start = 0
    for number, entry in enumerate(entries):
        match = good.fullmatch(entry.strip())
        begin, start = start, start + len(entry) + 1
        # An entry that is still quoted has an odd number of quote marks, so it fits none of the forms.
        if match is None:
            continue
        name, assigned, value = match.groups()
        if not assigned:
            last[name] = None
        elif quote not in value:
            last[name] = (number, value)
        elif value[0] == value[-1] == quote and value.count(quote) == 2:
            end = begin + len(entry.rstrip()) - 1
            last[name] = (number, "".join(plain[end - len(value) + 2 : end]))
    kept = [(found[0], name, found[1]) for name, found in last.items() if found]
    return [[name, value] for _, name, value in sorted(kept)]
