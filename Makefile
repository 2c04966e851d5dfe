# watcher: what people do with it, one word each.
#
#   make run        build it, turn docs/samples into feeds, say how to subscribe
#   make test       run all tests
#   make            build the program
#   make install    put program, data, units and manual pages below PREFIX (default /usr/local)
#   make uninstall  take them away again
#   make lint       check the form of the sources
#   make bench      measure the speed on this machine
#   make stages     measure what each stage costs by itself
#   make clean      remove everything that was built

PREFIX = /usr/local
DESTDIR =
SWIFT = swift
# How many articles `make bench` makes.
ARTICLES = 10000
# The program carries Swift's libraries inside, so that it runs on machines and for users without the toolchain. Swift's own linker, because others warn of functions in Swift's libraries.
SWIFTFLAGS = --configuration release --static-swift-stdlib -Xswiftc -use-ld=lld

program = .build/release/watcher
sources := Package.swift $(shell find Sources -type f)
feeds = .build/feeds
memory = .build/feeds-state
# Where a web server that is started for a look at the feeds answers.
address = http://localhost:8000/

bindir = $(DESTDIR)$(PREFIX)/bin
datadir = $(DESTDIR)$(PREFIX)/share/watcher
docdir = $(DESTDIR)$(PREFIX)/share/doc/watcher
mandir = $(DESTDIR)$(PREFIX)/share/man
unitdir = $(DESTDIR)$(PREFIX)/lib/systemd/system
sysusersdir = $(DESTDIR)$(PREFIX)/lib/sysusers.d
tmpfilesdir = $(DESTDIR)$(PREFIX)/lib/tmpfiles.d

.PHONY: all run test install uninstall lint bench stages clean tools
.DELETE_ON_ERROR:

all: $(program)

# Installs the Debian packages $(2) unless the command $(1) succeeds; says what to do where that is not possible.
define need
@$(1) >/dev/null 2>&1 || { \
  echo "Installing $(2)"; \
  if ! command -v apt-get >/dev/null; then \
    echo "Please install what your system calls $(2), then run make again." >&2; exit 1; \
  elif [ "$$(id -u)" -eq 0 ]; then as_root=; \
  elif command -v sudo >/dev/null; then as_root=sudo; \
  else echo "Please run as root: apt-get install $(2)" >&2; exit 1; fi; \
  export DEBIAN_FRONTEND=noninteractive; \
  $$as_root apt-get update -qq && $$as_root apt-get install -y -qq --no-install-recommends $(2) </dev/null >/dev/null || { \
    echo "apt-get could not install $(2). Please install it by hand, then run make again." >&2; exit 1; }; }
endef

tools:
	@command -v $(SWIFT) >/dev/null || { \
	  echo "Swift 6.2 or newer is needed: https://www.swift.org/install/linux/" >&2; exit 1; }
	$(call need,pkg-config --exists libxml-2.0,libxml2-dev pkg-config)

# `make install` runs as root, who often has no Swift: a program that is newer than its sources is left alone.
$(program): $(sources)
	@$(MAKE) --no-print-directory tools
	$(SWIFT) build $(SWIFTFLAGS) --product watcher
	@touch $@

run: $(program)
	@mkdir -p $(feeds) $(memory)
	$(program) --once --input docs/samples --output $(feeds) --state $(memory) --base-url $(address)
	@echo
	@echo 'The feeds of docs/samples are in $(feeds); docs/samples.md tells what to look for. To read them:'
	@echo "  newsboat -u <(echo 'file://$(CURDIR)/$(feeds)/atom.xml') -c .build/newsboat.db"
	@echo 'or, in any reader and browser on this machine:'
	@echo '  python3 -m http.server --directory $(feeds) 8000'
	@echo '  $(address)           all feeds, for people'
	@echo '  $(address)atom.xml   the newest entries, to subscribe to'

test: tools
	$(SWIFT) test

lint: tools
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests
	$(call need,command -v shellcheck,shellcheck)
	shellcheck .ci/run $(wildcard Tests/Bench/*.sh)

bench: $(program)
	$(call need,test -x /usr/bin/time,time)
	@bash Tests/Bench/bench.sh $(program) $(ARTICLES)

# Its program is compiled as a whole, which takes some minutes.
stages: .build/stages
	@rm -rf .build/stage-articles
	@awk -v count=$(ARTICLES) -v directory=.build/stage-articles -f Tests/Bench/articles.awk
	@find .build/stage-articles -type f | .build/stages Sources/Feed/Data

.build/stages: $(sources) Tests/Bench/stages.swift Tests/Bench/stages.sh
	@$(MAKE) --no-print-directory tools
	sh Tests/Bench/stages.sh $@

install: $(program)
	install -d '$(bindir)' '$(datadir)' '$(docdir)' '$(mandir)/man1' '$(mandir)/man5'
	install -m 755 $(program) '$(bindir)/watcher'
	cp -R Sources/Feed/Data/. '$(datadir)'
	chmod -R u=rwX,go=rX '$(datadir)'
	install -m 644 docs/man/watcher.1 '$(mandir)/man1'
	install -m 644 docs/man/watcher.conf.5 '$(mandir)/man5'
	install -m 644 README.md CHANGELOG.md LICENSE docs/tutorial.md '$(docdir)'
	install -d '$(unitdir)' '$(sysusersdir)' '$(tmpfilesdir)'
	for file in systemd/*; do \
	  case $$file in \
	    *.service) sed 's|/usr/bin/watcher|$(PREFIX)/bin/watcher|' "$$file" >"$(unitdir)/$${file##*/}" && \
	      chmod 644 "$(unitdir)/$${file##*/}" ;; \
	    *sysusers*) install -m 644 "$$file" '$(sysusersdir)/watcher.conf' ;; \
	    *tmpfiles*) install -m 644 "$$file" '$(tmpfilesdir)/watcher.conf' ;; \
	    *) install -m 644 "$$file" '$(docdir)' ;; \
	  esac || exit 1; \
	done

uninstall:
	rm -f '$(bindir)/watcher' '$(mandir)/man1/watcher.1' '$(mandir)/man5/watcher.conf.5'
	rm -f '$(sysusersdir)/watcher.conf' '$(tmpfilesdir)/watcher.conf'
	for unit in systemd/*.service; do rm -f '$(unitdir)'/"$${unit##*/}"; done
	rm -rf '$(datadir)' '$(docdir)'

clean:
	rm -rf .build
