# ./im bench and what it shares with ./im seed. Sourced by ../im.
# shellcheck shell=bash

build_bench() {
  need_jdk
  say "building the bench"
  step maven_quietly package -pl bench -am
}

command_bench() {
  build_server
  build_bench
  cd "$ROOT"
  exec java --enable-native-access=ALL-UNNAMED -jar bench/target/im-bench.jar "$@"
}
