# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What src/run and tests/run share: packages and builds. Sourced by bash with set -euo pipefail.
# All words go to the standard error, so that the output of a command can be piped.

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() {
  printf '%s\n' "$*" >&2
}

die() {
  say "$0: $*"
  exit 1
}

# Runs a command without a word unless it fails.
quietly() {
  local output
  output=$("$@" 2>&1 </dev/null) && return
  say "$output"
  return 1
}

# list_packages SECTION...: the names in these sections of src/packages.
list_packages() {
  local name section=
  while read -r name _; do
    case $name in
      '' | '#'*) ;;
      '['*) section=${name//[][]/} ;;
      *) case " $* " in *" $section "*) echo "$name" ;; esac ;;
    esac
  done <"$top/src/packages"
}

list_missing_packages() {
  local name
  local -A installed=()
  while read -r name; do
    installed[$name]=1
  done < <(dpkg-query --show --showformat='${db:Status-Status} ${Package}\n' | sed -n 's/^installed //p')
  for name in $(list_packages "$@"); do
    [ -n "${installed[$name]-}" ] || echo "$name"
  done
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

apt() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=120 "$@"
}

has_package_lists() {
  compgen -G '/var/lib/apt/lists/*_Packages*' >/dev/null
}

# Lists can be older than the archive: then a file is not found, and new ones help.
install_packages() {
  apt install --no-install-recommends "$@" && return
  apt update && apt install --no-install-recommends "$@"
}

# need SECTION...: installs what is missing of these sections of src/packages. Where packages have
# other names, what builds or starts next says what it does not find.
need() {
  local missing known
  if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    say "Only the packages of Debian and Ubuntu are known here. There these are needed:"
    list_packages "$@" >&2
    command -v meson >/dev/null ||
      die "meson is missing. Install what these are called on this system, and start this again."
    say "Going on with what is installed."
    return 0
  fi

  mapfile -t missing < <(list_missing_packages "$@")
  [ ${#missing[@]} -gt 0 ] || return 0
  say "These packages are missing: ${missing[*]}"
  if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
    die "root has to install them, and there is no sudo: apt-get install ${missing[*]}"
  fi
  [ "$(id -u)" = 0 ] || say "Installing them with sudo, which may ask for a password."

  has_package_lists || quietly apt update || die "the lists of packages cannot be fetched"
  mapfile -t known < <(apt-cache show --no-all-versions "${missing[@]}" 2>/dev/null |
    sed -n 's/^Package: //p')
  if [ ${#known[@]} != ${#missing[@]} ]; then
    say "This system offers only: ${known[*]-none of them}"
    [ -z "${CI-}" ] || die "in CI nothing may be missing"
  fi
  [ ${#known[@]} -gt 0 ] || return 0
  say "Installing; the first time takes some minutes."
  quietly install_packages "${known[@]}" || die "the packages cannot be installed"
}

# build FOLDER [OPTION...]: builds there, with these options of meson setup the first time. After a
# change of the installed packages Meson looks anew for what it did not find.
build() {
  local folder=$1
  shift
  if [ ! -e "$folder/build.ninja" ]; then
    say "Building in ${folder##*/}; the first time takes a minute."
    quietly meson setup "$folder" "$top" "$@" || return 1
  elif [ /var/lib/dpkg/status -nt "$folder/build.ninja" ]; then
    quietly meson setup --reconfigure "$folder" "$top" || return 1
  fi
  quietly meson compile -C "$folder"
}
