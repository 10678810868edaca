#!/usr/bin/python3
"""What Prelude's database holds of each alert, as one JSON array on standard output: prewikka-truth.py PORT

What a reader reads from Prewikka's pages is judged by it. Each alert is an object of its message's id and, under IDMEF paths without
numbers, all values of that path.
"""
import json
import sys

import preludedb

PATHS = [
    'classification.text',
    'assessment.impact.severity',
    'create_time',
    'source(*).node.address(*).address',
    'source(*).node.name',
    'source(*).service.port',
    'source(*).process.name',
    'target(*).node.address(*).address',
    'target(*).node.name',
    'target(*).service.port',
    'target(*).service.web_service.url',
    'target(*).process.name',
    'target(*).process.path',
    'target(*).process.arg(*)',
    'target(*).file(*).path',
    'target(*).file(*).name',
    'target(*).file(*).checksum(*).value',
]


# Of each side and its accounts, so many: more than any sensor names.
SIDES, ACCOUNTS = 4, 8


def accounts(message):
    """Names by the kind of account that stands beside them; groups are none."""
    found = []
    for side in ('source', 'target'):
        for i in range(SIDES):
            for j in range(ACCOUNTS):
                path = 'alert.%s(%d).user.user_id(%d).' % (side, i, j)
                name, kind = message.get(path + 'name'), message.get(path + 'type')
                if name and 'group' not in str(kind):
                    found.append(str(name))
    return found


def flat(value):
    if value is None:
        return []
    if isinstance(value, (tuple, list)):
        return [inner for one in value for inner in flat(one)]
    return [str(value)] if str(value) != '' else []


def main():
    (port,) = sys.argv[1:]
    database = preludedb.DB(preludedb.SQL({
        'type': 'mysql', 'host': '127.0.0.1', 'port': port, 'user': 'prelude', 'pass': 'prelude', 'name': 'prelude',
    }))
    alerts = []
    for ident in database.getAlertIdents():
        message = database.getAlert(ident)
        values = {path.replace('(*)', ''): flat(message.get('alert.' + path)) for path in PATHS}
        values['account'] = accounts(message)
        alerts.append({'id': message.get('alert.messageid'), 'values': {path: found for path, found in values.items() if found}})
    json.dump(alerts, sys.stdout)


main()
