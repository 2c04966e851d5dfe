#!/bin/sh
# Builds the program that prints the features that the fitting scripts ask: build.sh OUTPUT
set -eu
cd "$(dirname "$0")/../.."
exec swiftc -O -wmo -swift-version 6 -enable-upcoming-feature InternalImportsByDefault \
  -I Sources/CXML -Xcc -I/usr/include/libxml2 -lxml2 -o "$1" \
  Tests/Fitting/main.swift Tests/Fitting/stories.swift $(find Sources/Feed -name '*.swift')
