#!/usr/bin/env bash
# Fetches Debian's Python packages that live on asyncio, for the differential test. Needs apt and dpkg-deb, installs nothing.
set -euo pipefail
cd "$(dirname "$0")/../.."

corpus="${ASYNCLINT_PYTHON_CORPUS:-node_modules/.cache/asynclint-python-corpus}"
mkdir -p "$corpus"
cd "$corpus"
if [ ! -e complete ]; then
	apt-get download python3-aiohttp python3-anyio python3-starlette python3-httpx python3-discord
	for package in *.deb; do dpkg-deb -x "$package" unpacked; done
	touch complete
fi
