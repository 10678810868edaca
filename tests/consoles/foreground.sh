# Sourced by the starters beside it: what all of them do to run in the foreground and leave nothing behind.

# Makes the folder for everything a console writes: `make_state FOLDER NAME`; a temporary one where FOLDER is empty.
make_state() {
  if [ -n "$1" ]; then
    mkdir -p "$1"
    state=$(cd "$1" && pwd)
    [ -z "$(ls -A "$state")" ] || { echo "$state is not empty." >&2; exit 2; }
  else
    state=$(mktemp -d "${TMPDIR:-/tmp}/sidelight-$2-XXXXXX")
  fi
  trap stop EXIT
  trap 'exit 0' TERM INT HUP
}

# Leaders of process groups that were started, the last first: workers are in their groups.
leaders=
stop() {
  trap - EXIT
  for leader in $leaders; do kill -TERM -- "-$leader" 2>/dev/null || true; done
  for leader in $leaders; do
    for _ in $(seq 200); do kill -0 -- "-$leader" 2>/dev/null || break; sleep 0.1; done
    kill -KILL -- "-$leader" 2>/dev/null || true
  done
  rm -rf "$state"
}

free_port() {
  perl -MIO::Socket::INET -e 'print IO::Socket::INET->new(Listen => 1, LocalAddr => "127.0.0.1")->sockport'
}

# True when something answers on a port of 127.0.0.1.
answers() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# Waits until the process $1, a group's leader, runs and port $2 answers; false where it ended before, or took more than $3
# looks, twenty a second.
is_up() {
  leaders="$1 $leaders"
  for _ in $(seq "${3:-600}"); do
    kill -0 "$1" 2>/dev/null || break
    # Another process may hold the port, and ours be about to say so.
    answers "$2" && sleep 0.2 && kill -0 "$1" 2>/dev/null && return
    sleep 0.05
  done
  kill -KILL -- "-$1" 2>/dev/null || true
  leaders=${leaders#"$1 "}
  return 1
}

# Stays while everything runs. Whoever started it may be killed without a word; then it ends too.
stay() {
  while kill -0 "$started_by" 2>/dev/null && all_run; do
    sleep 1 &
    wait $! || true
  done
}

all_run() {
  for leader in $leaders; do kill -0 "$leader" 2>/dev/null || return 1; done
}
