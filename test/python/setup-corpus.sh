#!/usr/bin/env bash
# Fetches Debian's Python packages that live on asyncio, for the differential test. Needs apt and dpkg-deb, installs nothing.
set -euo pipefail
cd "$(dirname "$0")/../.."

corpus="${ASYNCLINT_PYTHON_CORPUS:-test/python/corpus}"
if [ -d "$corpus/usr" ]; then exit; fi

downloads="$(mktemp -d)"
trap 'rm -rf "$downloads"' EXIT
(
	cd "$downloads"
	apt-get download python3-aiohttp python3-anyio python3-starlette python3-httpx python3-discord
	for package in *.deb; do dpkg-deb -x "$package" unpacked; done
)
# Moved when it is whole, so that an interrupted download is not taken for the corpus.
mkdir -p "$corpus"
mv "$downloads/unpacked/usr" "$corpus/usr"
