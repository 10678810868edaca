#!/bin/bash
# Prewikka 5.2, the console of the Prelude SIEM, over MariaDB, from Debian's packages, on 127.0.0.1 only.
#
#   prewikka.sh [PORT [STATE]]
#
# PORT    of the web page; a free one if not given
# STATE   folder for everything it writes, empty or not there yet; a temporary one if not given. Goes when it stops.
#
# Its alerts are made by prelude-lml, Prelude's own log analyser, from the sample lines in its own rule files and from
# prewikka-log.txt beside this script. Prints `truth FILE`, what its database holds of them, `address URL` and `login NAME PASSWORD`
# when it is ready, then stays until Ctrl+C, SIGTERM, or the end of the process that started it. Exits with 77 where Prewikka
# cannot be installed.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
wanted_port=${1:-}
started_by=$PPID

. "$here/debian-packages.sh"
. "$here/foreground.sh"

preseed='prewikka prewikka/dbconfig-install boolean false'
need_packages prewikka prelude-lml prelude-lml-rules mariadb-server libpreludedb7-mysql python3-prelude python3-preludedb tzdata
rules=/etc/prelude-lml/ruleset
case $(dpkg-query -W -f='${Version}' prewikka) in
  5.2.*) ;;
  *) cannot "The settings in this script are for Prewikka 5.2; here is $(dpkg-query -W -f='${Version}' prewikka)." ;;
esac

make_state "${2:-}" prewikka

# --- The alerts: sample lines through prelude-lml, which prints what it would send (it needs no database for that)

make_alerts() {
  {
    grep -h '^#LOG' "$rules"/{ssh,sudo,pam,netfilter,modsecurity,snare_windows,nxlog_windows,squid,httpd,symantec-epm,clamav,cisco-asa,fortigate,proftpd,su,selinux,honeytrap,checkpoint,sonicwall,symantec-scsp,shadow-utils}.rules |
      sed 's/^#LOG[^:]*: *//'
    grep -v '^#' "$here/prewikka-log.txt"
  } >"$state/sample.log"
  cat >"$state/lml.conf" <<CONF
[format=syslog]
time-format = "%b %d %H:%M:%S"
prefix-regex = "^(?P<timestamp>.{15}) (?P<hostname>\S+) (?:(?P<process>\S+?)(?:\[(?P<pid>[0-9]+)\])?: )?"
file = $state/sample.log
[Pcre]
ruleset=$rules/pcre.rules
CONF
  (cd "$state" && prelude-lml --dry-run --config "$state/lml.conf" --text-output="$state/alerts.txt" --batch-mode --metadata=head,nowrite --no-resolve) >"$state/lml.out" 2>&1
}

# --- MariaDB

me=$(id -un)
run_as=()
if [ "$me" = root ]; then
  run_as=(--user=mysql)
  chmod 755 "$state"
fi

make_database() {
  mkdir "$state/data"
  [ "$me" != root ] || chown mysql "$state/data"
  mariadb-install-db --no-defaults "${run_as[@]}" --datadir="$state/data" --auth-root-authentication-method=normal --skip-test-db --skip-name-resolve >"$state/install.log" 2>&1
}

start_database() {
  setsid mariadbd --no-defaults "${run_as[@]}" --datadir="$state/data" --socket="$state/data/socket" --pid-file="$state/data/pid" \
    --bind-address=127.0.0.1 --port="$1" --innodb-buffer-pool-size=64M --innodb-flush-log-at-trx-commit=0 >"$state/database.log" 2>&1 &
  is_up $! "$1"
}

fill_database() {
  local sql=(mariadb --no-defaults --socket="$state/data/socket" --user=root)
  "${sql[@]}" -e "CREATE DATABASE prelude; CREATE DATABASE prewikka; CREATE USER prelude@'127.0.0.1' IDENTIFIED BY 'prelude'; CREATE USER prelude@localhost IDENTIFIED BY 'prelude'; GRANT ALL ON prelude.* TO prelude@'127.0.0.1', prelude@localhost; GRANT ALL ON prewikka.* TO prelude@'127.0.0.1', prelude@localhost;"
  "${sql[@]}" prelude </usr/share/libpreludedb/classic/mysql.sql
  # The timeline above the grid asks the database to convert time zones, which it does not know of itself.
  { mariadb-tzinfo-to-sql /usr/share/zoneinfo/Etc/UTC UTC; mariadb-tzinfo-to-sql /usr/share/zoneinfo/Etc/UTC Etc/UTC; } 2>/dev/null | "${sql[@]}" mysql
  /usr/bin/python3 "$here/prewikka-alerts.py" "$state/alerts.txt" "$1" >"$state/insert.out" 2>&1 || return 1
  /usr/bin/python3 "$here/prewikka-truth.py" "$1" >"$state/truth.json" 2>>"$state/insert.out"
}

# --- Prewikka under its own small server

start_prewikka() {
  mkdir -p "$state/conf.d"
  cp /etc/prewikka/menu.yml "$state/"
  cp /etc/prewikka/conf.d/auth.conf "$state/conf.d/"
  cat >"$state/prewikka.conf" <<CONF
[general]
enable_details: no
dns_max_delay: -1
default_timezone: UTC
[interface]
menu_order: $state/menu.yml
[idmef_database]
type: mysql
host: 127.0.0.1
port: $2
user: prelude
pass: prelude
name: prelude
[database]
type: mysql
host: 127.0.0.1
port: $2
user: prelude
pass: prelude
name: prewikka
[log stderr]
level: info
[include]
$state/conf.d/*.conf
CONF
  TZ=UTC LANG=C.UTF-8 setsid /usr/bin/prewikka-httpd -a 127.0.0.1 -p "$1" -m 1 -c "$state/prewikka.conf" >"$state/web.log" 2>&1 &
  is_up $! "$1"
}

make_alerts &
making=$!
make_database || { cat "$state/install.log" >&2; exit 1; }
# Between finding a free port and taking it another process may be quicker: try again.
for try in 1 2 3 4 5; do
  database_port=$(free_port)
  start_database "$database_port" && break
  [ "$try" != 5 ] || { echo 'MariaDB does not start:' >&2; tail -n 20 "$state/database.log" >&2; exit 1; }
done
wait "$making" || { echo 'prelude-lml fails:' >&2; tail -n 20 "$state/lml.out" >&2; exit 1; }
fill_database "$database_port" || { echo 'The alerts cannot be stored:' >&2; tail -n 20 "$state/insert.out" >&2; exit 1; }
for try in 1 2 3 4 5; do
  port=${wanted_port:-$(free_port)}
  start_prewikka "$port" "$database_port" && break
  [ "$try" != 5 ] || { echo 'Prewikka does not start:' >&2; tail -n 20 "$state/web.log" >&2; exit 1; }
done
# The first request makes its tables; a second at the same time would find half of them.
/usr/bin/python3 -c 'import sys, urllib.request
try: urllib.request.urlopen(sys.argv[1], timeout=60).read()
except urllib.error.HTTPError as error: sys.exit(error.code >= 500)' "http://127.0.0.1:$port/" || { tail -n 20 "$state/web.log" >&2; exit 1; }

echo "Prewikka $(dpkg-query -W -f='${Version}' prewikka) with $(cat "$state/insert.out"); stop it with Ctrl+C or: kill $$"
echo "truth $state/truth.json"
echo "address http://127.0.0.1:$port/"
echo 'login admin admin'

stay
