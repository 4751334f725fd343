"""The commands, a module each: `HELP`, `arguments(command)` and `run(options, today)`, which
returns the exit status.
"""

from campaign.commands import bulletin, changes, check, new, preview, schema, speak

COMMANDS = {
    "check": check,
    "speak": speak,
    "bulletin": bulletin,
    "changes": changes,
    "schema": schema,
    "new": new,
    "preview": preview,
}

__all__ = ["COMMANDS"]
