// The TUI module: see docs/architecture.md.
