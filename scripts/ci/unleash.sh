#!/bin/sh
# Installs the Unleash server that test/real/unleash.test.ts runs: by its own lock file, into a folder outside the project
# (200 MB that nobody who only builds Sluice should download). At most five minutes.
set -eu
here="$(cd "$(dirname "$0")/../.." && pwd)"
folder="${SLUICE_UNLEASH:-${TMPDIR:-/tmp}/sluice-unleash}"
if [ -f "$folder/node_modules/unleash-server/dist/server.js" ] && cmp -s "$here/test/real/unleash/package-lock.json" "$folder/package-lock.json"; then
  exit 0
fi
mkdir -p "$folder"
cp "$here/test/real/unleash/package.json" "$here/test/real/unleash/package-lock.json" "$folder/"
cd "$folder"
timeout 300 npm ci --ignore-scripts --no-fund --no-audit --omit=dev >/dev/null 2>&1 || {
  rm -rf "$folder/node_modules"
  echo 'left out: Unleash could not be installed within five minutes'
}
