#!/usr/bin/python3
"""Stores the alerts that prelude-lml printed (`--text-output`) in Prelude's database: prewikka-alerts.py FILE PORT

prelude-lml sends alerts to a manager, which needs certificates and a registration of each sensor; its printed form
holds the same IDMEF paths and values, one a line, indented by their depth. The times become the last hours.
"""
import re
import sys
import time

import prelude
import preludedb

LINE = re.compile(r'^(\s*)([a-z_0-9]+(?:\(-?\d+\))?): ?(.*)$')
# Enumerations are printed as `medium (3)`.
ENUMERATION = re.compile(r'^(.*) \(\d+\)$')
ENUMERATIONS = {'category', 'severity', 'completion', 'type', 'origin', 'rating', 'spoofed', 'decoy'}
SECONDS_APART = 37


def alerts_in(lines):
    """Each alert as a list of (IDMEF path, value)."""
    alert, path = None, []
    for line in lines:
        if line.startswith('alert:'):
            if alert:
                yield alert
            alert, path = [], []
            continue
        match = LINE.match(line.rstrip('\n').expandtabs(8))
        if alert is None or not match:
            continue
        indent, key, value = match.groups()
        depth = len(indent) // 8
        if depth == 0:
            yield alert
            alert = None
            continue
        path = path[: depth - 1] + [key]
        if value.strip() not in ('', '<empty>'):
            alert.append(('alert.' + '.'.join(path), value.strip()))
    if alert:
        yield alert


def message_of(alert, number, created):
    message = prelude.IDMEF()
    for path, value in alert:
        last = path.rsplit('.', 1)[-1]
        if last.endswith('_time'):
            continue
        if last in ENUMERATIONS and ENUMERATION.match(value):
            value = ENUMERATION.match(value).group(1)
        try:
            message.set(path, value)
        except RuntimeError:
            # "unknown" is printed for what was never set, and cannot be set.
            pass
    stamp = lambda seconds: time.strftime('%Y-%m-%dT%H:%M:%SZ', time.gmtime(seconds))
    message.set('alert.create_time', stamp(created))
    message.set('alert.detect_time', stamp(created - 2))
    message.set('alert.messageid', 'sample-%04d' % number)
    if not message.get('alert.analyzer(0).analyzerid'):
        message.set('alert.analyzer(0).analyzerid', '1000%04d' % (number % 7))
    return message


def main():
    file, port = sys.argv[1:]
    database = preludedb.DB(preludedb.SQL({
        'type': 'mysql', 'host': '127.0.0.1', 'port': port, 'user': 'prelude', 'pass': 'prelude', 'name': 'prelude',
    }))
    with open(file, errors='replace') as lines:
        alerts = list(alerts_in(lines))
    newest = time.time() - 60
    for number, alert in enumerate(alerts):
        database.insert(message_of(alert, number, newest - (len(alerts) - number) * SECONDS_APART))
    print(f'{len(alerts)} alerts')


main()
