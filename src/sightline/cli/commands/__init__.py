"""One module a command. Each imports what it works with only when it runs, so that help is fast."""
