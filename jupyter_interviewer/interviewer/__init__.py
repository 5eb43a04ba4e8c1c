"""Who talks: anything that turns a scene into moves."""
