# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# A stand-in for GNOME's runtime and SDK out of the newest Debian's packages, for machines that do
# not reach Flathub. Its versions are Debian's: it proves that the manifest builds, installs and
# runs, not that the versions in the real runtime suffice. Sourced behind src/setup.sh and
# tests/display.sh, which set top and scratch.
# shellcheck disable=SC2034,SC2154

suite=forky
manifest=$(echo "$top"/flatpak/*.Signpost.json)
app_id=$(basename "$manifest" .json)
runtime_version=$(sed -n 's/^ *"runtime-version": "\(.*\)",$/\1/p' "$manifest")

# What all clones share: it takes minutes to make. It is Signpost's own, and free to be deleted.
standin=${XDG_CACHE_HOME:-$HOME/.cache}/signpost/flatpak
chroot=$standin/$suite
standin_collection=org.gnome.StandIn
standin_key=standin@signpost.example

# Flatpak and its builder keep to the stand-in; the machine's own installations are left alone.
export FLATPAK_USER_DIR=$standin/sdk FLATPAK_SYSTEM_DIR=$standin/no-system GIO_USE_VFS=local

skip() {
  say "SKIPPED: $*"
  exit 77
}

# What is not ours to mend: without these there is no stand-in, and that is no fault of Signpost.
need_standin_tools() {
  local tool
  for tool in mmdebstrap flatpak flatpak-builder ostree eu-strip gpg unshare import; do
    command -v $tool >/dev/null ||
      skip "$tool is not installed; tests/run flatpak installs what [flatpak] in src/packages lists"
  done
  [ "$(id -u)" = 0 ] || skip "only root can make the stand-in runtime: sudo tests/run flatpak"
  unshare --mount mount -t tmpfs tmpfs /tmp 2>/dev/null ||
    skip "this machine does not let root mount anything, as sandboxes and the stand-in need"
  [ -c /dev/fuse ] || skip "there is no /dev/fuse here, by which files are handed into a sandbox"
}

# The mirror that this machine's own apt uses for its release; the newest Debian is beside it.
find_mirror() {
  local release
  # shellcheck source=/dev/null
  release=$(. /etc/os-release && echo "$VERSION_CODENAME")
  # shellcheck disable=SC2016 # apt-get expands these.
  apt-get indextargets --format '$(CREATED_BY)|$(ORIGIN)|$(CODENAME)|$(COMPONENT)|$(REPO_URI)' |
    sed -n "s/^Packages|Debian|$release|main|//p" | head -1
}

need_mirror() {
  mirror=$(find_mirror)
  [ -n "$mirror" ] || skip "this machine's apt knows no mirror of Debian to make the runtime from"
  /usr/lib/apt/apt-helper download-file "${mirror%/}/dists/$suite/InRelease" "$scratch/release" \
    >/dev/null 2>&1 || skip "Debian's packages for the runtime cannot be reached: $mirror ($suite)"
}

# in_chroot COMMAND...: its mounts are in a namespace of their own, so they end with the command.
# It sees the sources at /src, where it can write to nothing but to build_folder, as _build.
in_chroot() {
  # shellcheck disable=SC2016 # The inner shell expands these.
  unshare --mount --propagation private bash -ec '
    chroot=$1 top=$2 build=$3
    shift 3
    mount -t proc proc "$chroot/proc"
    mount --rbind /dev "$chroot/dev"
    mount -t tmpfs tmpfs "$chroot/tmp"
    mkdir -m 1777 "$chroot/tmp/.X11-unix"
    mkdir -p "$chroot/src"
    mount --bind "$top" "$chroot/src"
    mount -o remount,bind,ro "$chroot/src"
    [ -z "$build" ] || mount --bind "$build" "$chroot/src/_build"
    cat /etc/resolv.conf >"$chroot/etc/resolv.conf"
    exec chroot "$chroot" env -i HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
      PATH=/usr/sbin:/usr/bin:/sbin:/bin "$@"
  ' in_chroot "$chroot" "$top" "${build_folder-}" "$@"
}

# with_portal COMMAND...: with a session bus. In a sandbox the files that are handed in lie below
# /run/user, so the command needs one of its own there.
with_portal() {
  # shellcheck disable=SC2016 # The inner shell expands these.
  unshare --mount --propagation private bash -ec '
    mkdir -p /run/user
    mount -t tmpfs tmpfs /run/user
    export XDG_RUNTIME_DIR=/run/user/$(id -u)
    mkdir -m 700 "$XDG_RUNTIME_DIR"
    exec dbus-run-session -- "$@"
  ' with_portal "$@"
}

# need_in_chroot SECTION...: as need, for the newest Debian, which has not every name of the floor's.
# Clones that share the chroot install one after the other.
need_in_chroot() {
  (
    flock 9
    # shellcheck disable=SC2016 # The inner shell expands it.
    in_chroot bash -c 'set -euo pipefail; . /src/src/setup.sh; need "$@"; apt clean' need "$@" 9>&-
  ) 9>"$standin/packages-lock"
}

# An installation that was cut off leaves a chroot in which nothing can be installed; a new one helps.
prepare_chroot() {
  need_standin
  need_in_chroot "$@" && return
  need_mirror
  rm -f "$standin/made-of"
  need_standin
  need_in_chroot "$@" || die "these packages cannot be installed in Debian $suite: $*"
}

# What the stand-in is made of: when that changes, it is made anew.
describe_standin() {
  echo "$suite $runtime_version"
  list_packages build run-time
  cat "$top/tests/flatpak/make-standin"
}

make_standin() {
  need_mirror
  rm -f "$standin/made-of"
  say "Making a runtime out of Debian $suite; this takes some minutes."
  if ! "$top/tests/flatpak/make-standin" "$mirror" >"$standin/log" 2>&1 9>&-; then
    say "$(tail -40 "$standin/log")"
    need_mirror
    die "no runtime could be made"
  fi
  describe_standin >"$standin/made-of"
}

# Makes the stand-in unless it is there; one at a time.
need_standin() {
  need_standin_tools
  mkdir -p "$standin" "$FLATPAK_SYSTEM_DIR"
  exec 9>"$standin/lock"
  flock 9
  describe_standin | cmp -s - "$standin/made-of" || make_standin
  exec 9>&-
}
