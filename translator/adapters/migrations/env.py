"""Runs the migrations on the connection that the store opened, inside the store's own transaction."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], render_as_batch=True)
context.run_migrations()
