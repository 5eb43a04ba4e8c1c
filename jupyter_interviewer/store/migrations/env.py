"""Run by Alembic: applies the steps on the connection that `store.database` hands over."""

from __future__ import annotations

from alembic import context

from jupyter_interviewer.store.tables import metadata

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
