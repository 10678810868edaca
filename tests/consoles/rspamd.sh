#!/bin/bash
# rspamd 3.4, its web page with the history of scanned mail, over redis, from Debian's packages, on 127.0.0.1 only.
#
#   rspamd.sh MAILS [PORT [STATE]]
#
# MAILS   folder of .eml files, looked through with all folders below it; each is scanned once
# PORT    of the web page; a free one if not given
# STATE   folder for everything it writes, empty or not there yet; a temporary one if not given. Goes when it stops.
#
# It asks nobody: no resolver, no lists, no fuzzy hashes. Prints `address URL` and `login NAME PASSWORD` when it is ready (from
# this machine it asks for neither), then stays until Ctrl+C, SIGTERM, or the end of the process that started it. Exits with 77
# where rspamd cannot be installed.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
mails=${1:?usage: rspamd.sh MAILS [PORT [STATE]]}
wanted_port=${2:-}
started_by=$PPID

. "$here/debian-packages.sh"
. "$here/foreground.sh"

preseed=
need_packages rspamd redis-server
version=$(dpkg-query -W -f='${Version}' rspamd)
case $version in
  3.*) ;;
  *) cannot "The settings in this script are for rspamd 3; here is $version." ;;
esac

make_state "${3:-}" rspamd
mkdir "$state"/{local.d,db,run,log,redis}

run_as=(--insecure)
if [ "$(id -u)" = 0 ]; then
  run_as=(-u _rspamd -g _rspamd)
  chown -R _rspamd "$state"
  chmod 755 "$state"
fi

start_redis() {
  setsid redis-server --bind 127.0.0.1 --port "$1" --save '' --dir "$state/redis" >"$state/log/redis.out" 2>&1 &
  is_up $! "$1"
}

start_rspamd() {
  local web=$1 scan=$2 redis=$3
  (
    cd "$state/local.d"
    printf 'bind_socket = "127.0.0.1:%s";\nsecure_ip = "127.0.0.1";\n' "$web" >worker-controller.inc
    printf 'bind_socket = "127.0.0.1:%s";\ncount = 2;\n' "$scan" >worker-normal.inc
    printf 'enabled = false;\n' >worker-proxy.inc
    printf 'enabled = false;\n' >worker-fuzzy.inc
    printf 'servers = "127.0.0.1:%s";\n' "$redis" >redis.conf
    printf 'servers = "127.0.0.1:%s"; key_prefix = "rs_history"; nrows = 200; compress = false; subject_privacy = false;\n' "$redis" >history_redis.conf
    # No resolver answers there, at once.
    printf 'dns { nameserver = ["127.0.0.1:9:1"]; timeout = 0.05s; retransmits = 1; }\ndisable_hyperscan = true;\n' >options.inc
    for module in rbl fuzzy_check asn dmarc surbl mx_check url_redirector; do printf 'enabled = false;\n' >"$module.conf"; done
  )
  setsid rspamd -f "${run_as[@]}" -c /etc/rspamd/rspamd.conf --var=LOCAL_CONFDIR="$state" --var=DBDIR="$state/db" \
    --var=RUNDIR="$state/run" --var=LOGDIR="$state/log" >"$state/log/rspamd.out" 2>&1 &
  local leader=$!
  # It reads some hundred files before it listens.
  is_up "$leader" "$web" 3000 && answers "$scan"
}

for try in 1 2 3 4 5; do
  redis_port=$(free_port)
  start_redis "$redis_port" && break
  [ "$try" != 5 ] || { echo 'redis does not start:' >&2; tail -n 20 "$state/log/redis.out" >&2; exit 1; }
done
for try in 1 2 3 4 5; do
  port=${wanted_port:-$(free_port)}
  scan_port=$(free_port)
  start_rspamd "$port" "$scan_port" "$redis_port" && break
  [ "$try" != 5 ] || { echo 'rspamd does not start:' >&2; tail -n 20 "$state/log/"* >&2; exit 1; }
done

count=0
scans=()
while IFS= read -r mail; do
  from=$(grep -im1 '^return-path:' "$mail" | sed 's/.*<//;s/>.*//' | tr -d '\r' || true)
  ip=$(grep -oEm1 '\b([0-9]{1,3}\.){3}[0-9]{1,3}\b' "$mail" | head -n 1 || true)
  # Each waits for names that nobody resolves; four at a time.
  rspamc -h "127.0.0.1:$scan_port" ${from:+--from "$from"} ${ip:+--ip "$ip"} --rcpt analyst@corp.example symbols <"$mail" >>"$state/log/scans.out" 2>&1 &
  count=$((count + 1))
  scans+=($!)
  [ $((count % 4)) != 0 ] || { wait "${scans[@]}" || true; scans=(); }
done < <(find "$mails" -name '*.eml' | sort)
[ ${#scans[@]} = 0 ] || wait "${scans[@]}" || true
[ "$count" -gt 0 ] || { echo "There is no .eml below $mails." >&2; exit 1; }

echo "rspamd $version with $count mails; stop it with Ctrl+C or: kill $$"
echo "address http://127.0.0.1:$port/"
echo 'login analyst analyst'

stay
