#!/usr/bin/env bash
# down.sh WORKDIR   Stops the process that up.sh started there. The files stay for the next run.
set -u
pidfile=${1:?usage: down.sh WORKDIR}/php.pid
[ -f "$pidfile" ] || exit 0
pid=$(cat "$pidfile"); kill "$pid" 2>/dev/null
for _ in $(seq 50); do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
rm -f "$pidfile"
