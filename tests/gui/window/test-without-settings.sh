#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What has to be installed besides the program is missing, or is of an older version:
# test-without-settings.sh PROGRAM
set -euo pipefail

if [ -z "${DISPLAY-}" ]; then
  echo '1..0 # SKIP there is no display'
  exit
fi

# Starts the program where only such settings are found: refuse NUMBER WHAT FOLDER
refuse() {
  local status=0 said
  said=$(env -u GSETTINGS_SCHEMA_DIR XDG_DATA_DIRS="$3" timeout 60 "$program" 2>&1) || status=$?
  if [ "$status" = 1 ] && [[ $said == *"settings of Signpost are not installed"* ]]; then
    echo "ok $1 - a window $2 says so and ends with 1"
  else
    echo "not ok $1 - a window $2 says so and ends with 1"
    printf '# status %s: %s\n' "$status" "$said"
  fi
}

program=$1
older=$(mktemp -d)
trap 'rm -r "$older"' EXIT
mkdir -p "$older/glib-2.0/schemas"
cat >"$older/glib-2.0/schemas/older.gschema.xml" <<END
<schemalist>
  <schema id="io.github.signpost_careers.Signpost" path="/io/github/signpost_careers/Signpost/">
    <key name="pack" type="s"><default>''</default></key>
  </schema>
</schemalist>
END
glib-compile-schemas --strict "$older/glib-2.0/schemas"

echo 1..2
refuse 1 'without settings' /nonexistent
refuse 2 'with settings of an older version' "$older"
