# Sourced where the page is compiled. Components that do not know each other's types make a tenth
# less wasm, and compile sooner.
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="--cfg erase_components"
export CARGO_TARGET_DIR=$ROOT/target/page
