#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What has to be installed besides the program is missing: test-without-settings.sh PROGRAM
set -euo pipefail

if [ -z "${DISPLAY-}" ]; then
  echo '1..0 # SKIP there is no display'
  exit
fi

echo 1..1
status=0
said=$(env -u GSETTINGS_SCHEMA_DIR XDG_DATA_DIRS=/nonexistent timeout 60 "$1" 2>&1) || status=$?
if [ "$status" = 1 ] && [[ $said == *"settings of Signpost are not installed"* ]]; then
  echo 'ok 1 - a window without settings says so and ends with 1'
else
  echo 'not ok 1 - a window without settings says so and ends with 1'
  printf '# status %s: %s\n' "$status" "$said"
fi
