# ./im seed. Sourced by ../im.
# shellcheck shell=bash

# shellcheck source=launcher/bench.sh
. "$ROOT/launcher/bench.sh"

command_seed() {
  build_bench
  exec java -cp "$ROOT/bench/target/im-bench.jar:$ROOT/bench/target/lib/*" im.bench.Seed "$@"
}
