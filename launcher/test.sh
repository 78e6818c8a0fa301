# ./im test. Sourced by ../im.
# shellcheck shell=bash

readonly LOGS="$ROOT/target/test-logs"
SERVER=
FAILED=()

# Runs a named step; its output is shown and kept, its failure remembered.
check() {
  local name="$1" started=$SECONDS
  shift
  say "== $name"
  if step shown "$LOGS/$name.log" "$@"; then
    say "== $name passed after $((SECONDS - started)) s"
  else
    FAILED+=("$name")
    say "== $name FAILED after $((SECONDS - started)) s"
  fi
}

shown() {
  local log="$1"
  shift
  "$@" 2>&1 | tee "$log"
}

in_web() { npm --prefix "$ROOT/web" run --silent "$1"; }

# A server of the tests' own: any free port, a directory that goes with it, wide limits.
start_server() {
  DATA="$(mktemp -d)"
  "${JAVA_COMMAND[@]}" --server.port=0 --server.address=127.0.0.1 "--im.data-dir=$DATA" \
    --im.limits.scale=1000 >"$LOGS/server.log" 2>&1 &
  SERVER=$!
  trap stop_server EXIT
  local port=
  for _ in $(seq 300); do
    port="$(sed -n 's#.* serves http://127.0.0.1:\([0-9]*\) .*#\1#p' "$LOGS/server.log")"
    [ -z "$port" ] || break
    kill -0 "$SERVER" 2>/dev/null || return 1
    sleep 0.1
  done
  IM_SERVER_COMMAND="$(printf '%s\n' "${JAVA_COMMAND[@]}")"
  export IM_SERVER_COMMAND
  [ -n "$port" ] && export IM_BASE_URL="http://localhost:$port"
}

stop_server() {
  [ -z "$SERVER" ] || { kill "$SERVER" 2>/dev/null && wait "$SERVER"; } || true
  SERVER=
  rm -rf "$DATA"
}

test_browser() {
  build_server
  prepare_java_command
  if start_server; then
    check e2e in_web e2e
    stop_server
  else
    cat "$LOGS/server.log" >&2
    FAILED+=(e2e)
  fi
}

# The runners' own numbers.
print_totals() {
  say "== totals"
  find "$ROOT" -path '*/target/surefire-reports/TEST-*.xml' -newer "$LOGS/started" -print0 |
    xargs -0 -r grep -ho '<testsuite [^>]*' |
    awk '{ for (name in n) value[name] = 0
           while (match($0, /(tests|errors|skipped|failures)="[0-9]+"/)) {
             split(substr($0, RSTART, RLENGTH), part, "\""); sub("=", "", part[1])
             n[part[1]] += part[2]; $0 = substr($0, RSTART + RLENGTH) } }
         END { printf "server: %d tests, %d failures, %d errors, %d skipped\n",
                 n["tests"], n["failures"], n["errors"], n["skipped"] }'
  [ ! -f "$LOGS/web-unit.log" ] ||
    sed -n 's/\x1b\[[0-9;]*m//g; s/^ *Tests  */web unit: /p' "$LOGS/web-unit.log"
  [ ! -f "$LOGS/e2e.log" ] ||
    sed -n 's/\x1b\[[0-9;]*m//g; s/^[^a-z]*\(tests\|pass\|fail\|skipped\) \([0-9]*\)$/\2 \1/p' \
      "$LOGS/e2e.log" | paste -sd, | sed 's/,/, /g; s/^/browser: /'
}

command_test() {
  local maven_options=() generator_options=() update=
  while [ $# -gt 0 ]; do
    case "$1" in
      --full)
        maven_options+=(-Dtest.full=true)
        generator_options+=(--full)
        export IM_TEST_FULL=1
        ;;
      --update) update=1 ;;
      *) fail "unknown option of test: $1" "See ./im help." ;;
    esac
    shift
  done
  mkdir -p "$LOGS"
  rm -f "$LOGS"/*.log
  touch "$LOGS/started"
  if [ -n "$update" ]; then
    step maven test -pl server -am '-Dtest=*GeneratedTests' -Dsurefire.failIfNoSpecifiedTests=false \
      -Dtest.update=true
    exit
  fi
  need_jdk
  need_maven
  want_strace
  want_mariadb
  need_program redis-server redis-server
  if [ -f "$ROOT/web/package.json" ]; then
    need_node
    need_chromium
    check web-install install_web_modules
    check web-lint in_web lint
    check web-unit in_web test
    build_web || FAILED+=(web-build)
  fi
  check server maven verify ${maven_options[@]+"${maven_options[@]}"}
  check generator "$ROOT/template/test" ${generator_options[@]+"${generator_options[@]}"}
  [ ! -f "$ROOT/web/package.json" ] || test_browser
  print_totals
  [ ${#FAILED[@]} -eq 0 ] || fail "failed: ${FAILED[*]}"
  say "everything passed after $SECONDS s"
}
