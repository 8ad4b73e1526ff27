# Sourced where the engine or its tests are compiled: wasm with atomics and a shared, imported
# memory of at most 1 GiB, and a std that is rebuilt for it.
ENGINE_FLAGS="-C target-feature=+atomics,+bulk-memory"
for argument in --shared-memory --import-memory --max-memory=1073741824 \
    --export=__wasm_init_tls --export=__tls_size --export=__tls_align --export=__tls_base; do
    ENGINE_FLAGS+=" -C link-arg=$argument"
done
unset argument
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS=$ENGINE_FLAGS
export CARGO_UNSTABLE_BUILD_STD=std,panic_abort
# A directory of its own, or each build throws the other's cache away.
export CARGO_TARGET_DIR=$ROOT/target/engine
