// The Documents module: see docs/architecture.md.
