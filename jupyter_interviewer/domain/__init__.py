"""The field's words as frozen types; nothing here does any I/O."""
