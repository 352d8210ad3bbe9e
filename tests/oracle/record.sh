#!/usr/bin/env bash
# Records the programs on real Django again (record.py has the options; --verify only compares). Needs redis-server, memcached and a
# Python 3.12 or newer (ORACLE_PYTHON). Django: ORACLE_DJANGO, or what is installed, or unpacked by get-django.sh.
set -euo pipefail
cd "$(dirname "$0")"
python=${ORACLE_PYTHON:-python3}
if [ -z "${ORACLE_DJANGO:-}" ] && ! "$python" -c "import django, redis, pymemcache" 2> /dev/null; then
  ORACLE_DJANGO=$(./get-django.sh work/django)
  export ORACLE_DJANGO
fi
# The programs of the page about 6.1 are the course's own; they are recorded from a copy.
rm -rf programs/changes && mkdir -p programs/changes && cp ../../lib/course/reference/changes/*.py programs/changes/
trap 'rm -rf programs/changes' EXIT
"$python" record.py "$@"
