# Sourced by the starters beside it. `need_packages NAME...` installs Debian's packages where they are missing, and exits
# with 77 and one line of why where that is impossible. `preseed` holds answers to the packages' questions, if any.

cannot() {
  echo "$*" >&2
  exit 77
}

are_installed() {
  local state
  for name in "$@"; do
    state=$(dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null) || return 1
    [ "$state" = installed ] || return 1
  done
}

need_packages() {
  command -v dpkg-query >/dev/null && command -v apt-get >/dev/null || cannot "This is not Debian: apt-get is missing, and with it $*."
  are_installed "$@" && return
  [ "$(id -u)" = 0 ] || cannot "Not installed, and only root can install: apt-get install $*"
  # One installation at a time: two test runs may need the same packages.
  exec 9>/var/lock/sidelight-consoles
  flock 9
  if ! are_installed "$@"; then
    export DEBIAN_FRONTEND=noninteractive
    local log policy=/usr/sbin/policy-rc.d made_policy=
    log=$(mktemp)
    # The packages' own services stay down: they would listen beyond 127.0.0.1.
    if [ ! -e "$policy" ]; then
      printf '#!/bin/sh\nexit 101\n' >"$policy"
      chmod 755 "$policy"
      made_policy=yes
    fi
    [ -z "${preseed:-}" ] || ! command -v debconf-set-selections >/dev/null || printf '%s\n' "$preseed" | debconf-set-selections
    apt-get update -qq >"$log" 2>&1 || true
    apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=600 "$@" >>"$log" 2>&1 </dev/null || true
    [ -z "$made_policy" ] || rm -f "$policy"
    if ! are_installed "$@"; then
      tail -n 20 "$log" >&2
      rm -f "$log"
      cannot "apt-get could not install $*."
    fi
    rm -f "$log"
  fi
  exec 9>&-
}
