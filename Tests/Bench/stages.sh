#!/bin/sh
# Builds the program that measures each stage by itself: stages.sh OUTPUT
set -eu
cd "$(dirname "$0")/../.."
exec find Sources/Feed -name '*.swift' -exec \
  swiftc -O -wmo -parse-as-library -swift-version 6 -strict-memory-safety -enable-upcoming-feature InternalImportsByDefault \
  -static-stdlib -use-ld=lld -I Sources/CXML -Xcc -I/usr/include/libxml2 -lxml2 -o "$1" Tests/Bench/stages.swift {} +
