// The Domain module: see docs/architecture.md.
