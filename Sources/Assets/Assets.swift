// The Assets module: see docs/architecture.md.
