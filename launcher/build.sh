# From sources to something that starts fast: client, jar, extracted jar, AOT cache. Sourced by ../im.
# shellcheck shell=bash

readonly APP="$ROOT/server/target/app"

# One number for the content of all files under the given paths, build output apart.
stamp_of() {
  find "$@" \( -name node_modules -o -name target -o -name dist -o -name screenshots \
    -o -name test-results \) -prune -o -type f -print0 2>/dev/null |
    LC_ALL=C sort -z | xargs -0 cksum | cksum | tr -d ' \t'
}

is_current() { [ -f "$1" ] && [ "$(cat "$1")" = "$2" ]; }

# Maven with JDK 25, whatever else is on the PATH.
maven() {
  need_jdk
  need_maven
  (cd "$ROOT" &&
    MAVEN_OPTS="${MAVEN_OPTS:--Xmx768m} --sun-misc-unsafe-memory-access=allow" exec mvn -B -ntp -Dstyle.color=never "$@")
}

# Packages without tests and checks; says only what went wrong.
maven_quietly() {
  maven -q -Dmaven.test.skip=true -Dspotless.check.skip=true "$@" 2>&1 | sed $'s/\e\\[0m//g' >&2
}

install_web_modules() {
  need_node
  local lock
  lock="$(cksum <"$ROOT/web/package-lock.json" | tr -d ' ')"
  is_current "$ROOT/web/node_modules/.im-stamp" "$lock" && return 0
  say "installing the web client's packages"
  (cd "$ROOT/web" && exec npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) >&2
  echo "$lock" >"$ROOT/web/node_modules/.im-stamp"
}

build_web() {
  [ -f "$ROOT/web/package.json" ] || return 0
  local stamp
  stamp="$(stamp_of "$ROOT/web")"
  is_current "$ROOT/web/dist/.im-stamp" "$stamp" && return 0
  step install_web_modules
  say "building the web client"
  step npm --prefix "$ROOT/web" run --silent build >&2
  echo "$stamp" >"$ROOT/web/dist/.im-stamp"
}

# $1: the stamp that the result bears
build_jar() {
  is_current "$APP.stamp" "$1" && return 0
  say "building the server (the first time fetches its libraries)"
  step maven_quietly package -pl server -am
  rm -rf "$APP" "$APP.stamp"
  java -Djarmode=tools -jar "$ROOT/server/target/im-server.jar" extract --destination "$APP" >&2
  echo "$1" >"$APP.stamp"
}

build_server() {
  need_jdk
  build_web
  build_jar "$(stamp_of "$ROOT/pom.xml" "$ROOT/server/pom.xml" "$ROOT/server/src/main" "$ROOT/api" \
    "$ROOT/web/dist/.im-stamp" "$JAVA_HOME/release")"
}

# Sets JAVA_FLAGS, by the memory of this machine.
choose_java_flags() {
  JAVA_FLAGS=(--enable-native-access=ALL-UNNAMED -XX:+UseCompactObjectHeaders -Xms96m
    -XX:+ExitOnOutOfMemoryError -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8)
  if [ "$(memory_mib)" -lt 3000 ]; then
    JAVA_FLAGS+=(-XX:+UseSerialGC -XX:MaxRAMPercentage=50)
  else
    JAVA_FLAGS+=(-XX:+UseG1GC)
  fi
  # shellcheck disable=SC2206
  JAVA_FLAGS+=(${IM_JAVA_OPTS:-})
}

# The classes of a start, loaded and linked, in one file. It fits one jar, one JDK and one set of
# flags; where it cannot be made, the server starts without it.
build_aot_cache() {
  local cache="$APP/im.aot" stamp scratch
  stamp="$(cat "$APP.stamp" "$JAVA_HOME/release") ${JAVA_FLAGS[*]}"
  is_current "$cache.stamp" "$stamp" && return 0
  say "preparing fast starts"
  rm -f "$cache" "$cache.stamp"
  scratch="$(mktemp -d)"
  step java "${JAVA_FLAGS[@]}" "-XX:AOTCacheOutput=$cache" -Xlog:disable -Xlog:all=error:stderr \
    -Dspring.context.exit=onRefresh -jar "$APP/im-server.jar" --server.port=0 \
    --server.address=127.0.0.1 "--im.data-dir=$scratch" >"$APP/aot.log" 2>&1 ||
    say "no cache could be made ($APP/aot.log says why); starts take longer"
  rm -rf "$scratch"
  echo "$stamp" >"$cache.stamp"
}

# Sets JAVA_COMMAND, to which the server's arguments are added.
prepare_java_command() {
  choose_java_flags
  build_aot_cache
  JAVA_COMMAND=(java "${JAVA_FLAGS[@]}")
  [ ! -f "$APP/im.aot" ] || JAVA_COMMAND+=("-XX:AOTCache=$APP/im.aot" -Xlog:aot=off -Xlog:cds=off)
  JAVA_COMMAND+=(-jar "$APP/im-server.jar")
}
