#!/bin/bash
# Request Tracker 5, a ticket system as many teams open their alerts in, over SQLite, from Debian's packages, on 127.0.0.1 only.
#
#   request-tracker.sh [PORT [STATE]]
#
# PORT    of the web page; a free one if not given
# STATE   folder for everything it writes, empty or not there yet; a temporary one if not given. Goes when it stops.
#
# Its tickets are those of request-tracker-tickets.json beside this script. It sends no mail. Prints `address URL` and `login NAME PASSWORD`
# when it is ready, then stays until Ctrl+C, SIGTERM, or the end of the process that started it. Exits with 77 where Request Tracker
# cannot be installed.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
wanted_port=${1:-}
started_by=$PPID

. "$here/debian-packages.sh"
. "$here/foreground.sh"

preseed='request-tracker5 request-tracker5/dbconfig-install boolean false
request-tracker5 request-tracker5/install-cronjobs boolean false'
need_packages request-tracker5 rt5-db-sqlite rt5-standalone
version=$(dpkg-query -W -f='${Version}' request-tracker5)
case $version in
  5.*) ;;
  *) cannot "The settings in this script are for Request Tracker 5; here is $version." ;;
esac

make_state "${2:-}" request-tracker
mkdir "$state"/{no-settings,mason,sessions}
# In place of what the package's questions were answered with, which only root may read.
export RT_SITE_CONFIG=$state/settings.pm RT_SITE_CONFIG_DIR=$state/no-settings

settings() {
  cat >"$RT_SITE_CONFIG" <<CONF
Set(\$rtname, 'soc.example');
Set(\$Organization, 'soc.example');
Set(\$CorrespondAddress, 'rt@soc.example');
Set(\$CommentAddress, 'rt-comment@soc.example');
Set(\$WebPath, '');
Set(\$WebDomain, '127.0.0.1');
Set(\$WebPort, $1);
Set(\$DatabaseType, 'SQLite');
Set(\$DatabaseName, '$state/tickets.db');
Set(\$Timezone, 'UTC');
Set(\$LogToSyslog, undef);
Set(\$LogToSTDERR, 'error');
Set(\$SendmailPath, '$state/no-mail');
\$RT::MasonDataDir = '$state/mason';
\$RT::MasonSessionDir = '$state/sessions';
1;
CONF
}
printf '#!/bin/sh\nexec cat >/dev/null\n' >"$state/no-mail"
chmod 755 "$state/no-mail"

make_database() {
  settings 8080
  printf 'password\n' >"$state/password"
  rt-setup-database-5 --action init --skip-create --root-password-file "$state/password" &&
    perl "$here/request-tracker-tickets.pl" "$here/request-tracker-tickets.json"
}

start_tracker() {
  settings "$1"
  setsid /usr/share/request-tracker5/libexec/rt-server --host 127.0.0.1 --port "$1" --max-workers 3 >"$state/web.log" 2>&1 &
  is_up $! "$1"
}

make_database >"$state/fill.log" 2>&1 || { echo 'The tickets cannot be made:' >&2; tail -n 20 "$state/fill.log" >&2; exit 1; }
# Between finding a free port and taking it another process may be quicker: try again.
for try in 1 2 3 4 5; do
  port=${wanted_port:-$(free_port)}
  start_tracker "$port" && break
  [ "$try" != 5 ] || { echo 'Request Tracker does not start:' >&2; tail -n 20 "$state/web.log" >&2; exit 1; }
done

echo "Request Tracker $version; stop it with Ctrl+C or: kill $$"
echo "address http://127.0.0.1:$port/"
echo 'login analyst analyst-1'

stay
