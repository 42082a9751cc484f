# Two commands matter: `make run` and `make test`. Each installs what it lacks, where it may.
SHELL := /bin/bash
PREFIX ?= /usr/local
RELEASE = .build/release/chancery

.PHONY: run demo build debug test docs accept install clean swift libraries test-tools

run: build
	@$(RELEASE)

demo: build
	@$(RELEASE) demo

build: swift libraries
	swift build -c release --product chancery

debug: swift libraries
	swift build --product chancery

test: swift libraries test-tools
	swift build --build-tests
	swift test --skip-build

# Writes anew what is made from the program: docs/keys.md, docs/cli.md, docs/schema.sql.
docs: swift libraries
	CHANCERY_ACCEPT=1 swift test --filter 'Fresh|Reference|theListOfKeys|schema'

# Accepts the screens as they are now. Look at the difference as at a photograph before you commit it.
accept: swift libraries
	CHANCERY_ACCEPT=1 swift test --filter Golden

install: build
	install -D -m 755 $(RELEASE) $(DESTDIR)$(PREFIX)/bin/chancery

clean:
	rm -rf .build

swift:
	@command -v swift >/dev/null || { echo 'Chancery is built with Swift 6.2 or newer: get it from https://www.swift.org/install/linux (one command, swiftly), then run make again.'; exit 1; }

libraries:
	@.ci/install libncurses-dev:/usr/include/curses.h libsqlite3-dev:/usr/include/sqlite3.h

test-tools:
	@.ci/install tmux:tmux sqlite3:sqlite3
