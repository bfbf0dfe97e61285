# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What tests/run and tests/bench/run share, behind src/setup.sh: a place of their own, where nothing
# of the person's is read or written, and a display that nobody sees.

scratch=$(mktemp -d)
xvfb=
trap '[ -z "$xvfb" ] || kill "$xvfb"; rm -rf "$scratch"' EXIT
trap 'exit 130' INT TERM

mkdir -m 700 "$scratch/runtime"
export XDG_CONFIG_HOME=$scratch/config XDG_DATA_HOME=$scratch/data XDG_STATE_HOME=$scratch/state
export XDG_RUNTIME_DIR=$scratch/runtime
unset DISPLAY WAYLAND_DISPLAY

# Sets DISPLAY; the server itself finds a free number. It stays when nobody looks for a moment.
start_display() {
  local number
  Xvfb -displayfd 3 -screen 0 1920x1200x24 -nolisten tcp -noreset \
    3>"$scratch/display" >"$scratch/xvfb" 2>&1 &
  xvfb=$!
  for _ in {1..300}; do
    if number=$(grep -s . "$scratch/display"); then
      export DISPLAY=:$number
      # It begins in the middle, and what rests there is as good as a hand on the mouse.
      xdotool mousemove 1919 1199
      return
    fi
    kill -0 $xvfb 2>/dev/null || break
    sleep 0.1
  done
  die "no display: $(<"$scratch/xvfb")"
}
