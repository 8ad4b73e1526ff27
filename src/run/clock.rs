//! The clocks of a run. Only runners read them.

/// Nanoseconds since some moment that all carriers share.
pub(super) fn now_ns() -> u64 {
    platform::now_ns()
}

/// Seconds since 1970.
pub(super) fn unix_seconds() -> f64 {
    platform::unix_seconds()
}

/// A number that nobody can foresee.
pub(super) fn entropy() -> u64 {
    platform::entropy()
}

#[cfg(not(target_family = "wasm"))]
mod platform {
    use std::hash::{BuildHasher, RandomState};
    use std::sync::OnceLock;
    use std::time::{Instant, SystemTime, UNIX_EPOCH};

    pub(super) fn now_ns() -> u64 {
        static ORIGIN: OnceLock<Instant> = OnceLock::new();
        ORIGIN.get_or_init(Instant::now).elapsed().as_nanos() as u64
    }

    pub(super) fn unix_seconds() -> f64 {
        let since = SystemTime::now().duration_since(UNIX_EPOCH);
        since.map_or(0.0, |since| since.as_secs_f64())
    }

    pub(super) fn entropy() -> u64 {
        RandomState::new().hash_one(now_ns())
    }
}

#[cfg(target_family = "wasm")]
mod platform {
    use wasm_bindgen::prelude::wasm_bindgen;
    use wasm_bindgen::{JsCast, JsValue};

    #[wasm_bindgen]
    extern "C" {
        /// Milliseconds since this worker's own origin.
        #[wasm_bindgen(js_namespace = performance, js_name = now)]
        fn performance_now() -> f64;
    }

    thread_local! {
        /// Milliseconds from 1970 to this worker's origin.
        static ORIGIN_MS: f64 = origin_ms();
    }

    fn origin_ms() -> f64 {
        let get = |object: &JsValue, name: &str| {
            js_sys::Reflect::get(object, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
        };
        let global: JsValue = js_sys::global().unchecked_into();
        let performance = get(&global, "performance");
        get(&performance, "timeOrigin").as_f64().unwrap_or(0.0)
    }

    pub(super) fn now_ns() -> u64 {
        (unix_seconds() * 1e9) as u64
    }

    pub(super) fn unix_seconds() -> f64 {
        (ORIGIN_MS.with(|origin| *origin) + performance_now()) / 1e3
    }

    pub(super) fn entropy() -> u64 {
        // One has 53 bits, and all 64 are wanted.
        let half = || (js_sys::Math::random() * 2_f64.powi(32)) as u64;
        half() << 32 | half()
    }
}
