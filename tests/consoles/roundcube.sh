#!/bin/bash
# Roundcube 1.6 over dovecot, from Debian's packages, on 127.0.0.1 only, filled with a folder of mails.
#
#   roundcube.sh [MAILS [PORT [STATE]]]
#
# MAILS   folder of .eml files, taken with its subfolders; the project's samples if not given
# PORT    of the web page; a free one if not given
# STATE   folder for everything it writes, empty or not there yet; a temporary one if not given. Goes when it stops.
#
# Prints `address URL` and `login NAME PASSWORD` when it is ready, then stays until Ctrl+C, SIGTERM, or the end of the
# process that started it. Exits with 77 where Roundcube cannot be installed.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
mails=${1:-$here/../mails}
wanted_port=${2:-}
started_by=$PPID

. "$here/debian-packages.sh"
. "$here/foreground.sh"

[ -d "$mails" ] || { echo "There is no folder $mails." >&2; exit 2; }
preseed='roundcube-core roundcube/dbconfig-install boolean false'
need_packages php-cli php-sqlite3 php-mbstring php-xml php-intl php-curl roundcube-core roundcube-sqlite3 roundcube-plugins dovecot-imapd
case $(dovecot --version) in
  2.3.*) ;;
  *) cannot "The settings in this script are for dovecot 2.3; here is $(dovecot --version)." ;;
esac

make_state "${3:-}" roundcube

# --- The mails, straight into a Maildir

# dovecot does not serve mail as root, and needs accounts of its own for its parts; `mail` is on every Debian.
me=$(id -un)
mail_user=$me
[ "$me" != root ] || mail_user=mail
home=$state/home
mkdir -p "$home/Maildir"/{cur,new,tmp} "$state"/{config,logs,temp,dovecot}
count=0
while IFS= read -r -d '' file; do
  count=$((count + 1))
  # In the order of their names, a minute apart: the list is the same on each start.
  copy=$home/Maildir/new/$((1767222000 + count * 60)).M${count}P1.sidelight
  cp "$file" "$copy"
  touch -d "@$((1767222000 + count * 60))" "$copy"
done < <(find "$mails" -name '*.eml' -type f -print0 | sort -z)
[ "$me" != root ] || chown -R mail "$home"
chmod 755 "$state"

# --- dovecot

start_dovecot() {
  cat >"$state/dovecot.conf" <<CONF
protocols = imap
listen = 127.0.0.1
base_dir = $state/dovecot/run
state_dir = $state/dovecot/state
log_path = $state/dovecot/log
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
mail_location = maildir:~/Maildir
mail_uid = $mail_user
first_valid_uid = 1
passdb {
  driver = static
  args = password=analyst
}
userdb {
  driver = static
  args = uid=$mail_user gid=$(id -gn "$mail_user") home=$home
}
service imap-login {
  inet_listener imap {
    address = 127.0.0.1
    port = $1
  }
  inet_listener imaps {
    port = 0
  }
}
namespace inbox {
  inbox = yes
  mailbox Junk {
    auto = subscribe
    special_use = \Junk
  }
  mailbox Trash {
    auto = subscribe
    special_use = \Trash
  }
  mailbox Drafts {
    auto = subscribe
    special_use = \Drafts
  }
}
CONF
  if [ "$me" != root ]; then
    # Without root there is one account for everything, and no cage.
    cat >>"$state/dovecot.conf" <<CONF
default_internal_user = $me
default_internal_group = $(id -gn)
default_login_user = $me
service anvil {
  chroot =
}
service imap-login {
  chroot =
}
CONF
  fi
  setsid dovecot -F -c "$state/dovecot.conf" >"$state/dovecot/out" 2>&1 &
  is_up $! "$1"
}

# --- Roundcube under PHP's own server, with its own settings and database

start_roundcube() {
  cat >"$state/config/config.inc.php" <<CONF
<?php
\$config = [];
\$config['db_dsnw'] = 'sqlite:///$state/roundcube.db?mode=0600';
\$config['imap_host'] = '127.0.0.1:$2';
\$config['smtp_host'] = '127.0.0.1:9';
\$config['des_key'] = 'practice-practice-practi';
\$config['plugins'] = ['archive', 'zipdownload', 'markasjunk'];
\$config['skin'] = 'elastic';
\$config['log_dir'] = '$state/logs/';
\$config['temp_dir'] = '$state/temp/';
\$config['language'] = 'en_US';
\$config['mail_pagesize'] = 200;
\$config['enable_spellcheck'] = false;
CONF
  local public=/var/lib/roundcube
  [ ! -e "$public/public_html/index.php" ] || public=$public/public_html
  ROUNDCUBE_CONFIG_DIR=$state/config PHP_CLI_SERVER_WORKERS=4 \
    setsid php -d error_reporting=0 -d display_errors=0 -d session.save_path="$state/temp" -S "127.0.0.1:$1" -t "$public" >"$state/web.log" 2>&1 &
  is_up $! "$1"
}

for name in defaults.inc.php mimetypes.php; do
  [ ! -e "/etc/roundcube/$name" ] || cp "/etc/roundcube/$name" "$state/config/"
done
php -r '$d = new PDO("sqlite:$argv[1]"); $d->exec("PRAGMA journal_mode=WAL"); $d->exec(file_get_contents($argv[2]));' \
  "$state/roundcube.db" /usr/share/roundcube/SQL/sqlite.initial.sql

# Between finding a free port and taking it another process may be quicker: try again.
for try in 1 2 3 4 5; do
  imap_port=$(free_port)
  start_dovecot "$imap_port" && break
  [ "$try" != 5 ] || { echo 'dovecot does not start:' >&2; cat "$state/dovecot/out" "$state/dovecot/log" >&2 || true; exit 1; }
done
for try in 1 2 3 4 5; do
  port=${wanted_port:-$(free_port)}
  start_roundcube "$port" "$imap_port" && break
  [ "$try" != 5 ] || { echo 'Roundcube does not start:' >&2; cat "$state/web.log" >&2 || true; exit 1; }
done

echo "Roundcube $(sed -n "s/^define('RCMAIL_VERSION', *'\(.*\)');.*/\1/p" /usr/share/roundcube/program/include/iniset.php) with $count mails; stop it with Ctrl+C or: kill $$"
echo "address http://127.0.0.1:$port/"
echo 'login analyst analyst'

stay
