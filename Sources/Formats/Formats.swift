// The Formats module: see docs/architecture.md.
