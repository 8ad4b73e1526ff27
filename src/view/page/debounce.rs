//! Calls that wait until a person pauses.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

/// At most one pending call; a new one takes the place of the old.
#[derive(Clone, Copy)]
pub(super) struct Debounce {
    pending: StoredValue<Option<TimeoutHandle>, LocalStorage>,
    after: Duration,
}

impl Debounce {
    /// Calls run this long after the last request.
    pub(super) fn new(after_ms: u64) -> Self {
        Self {
            pending: StoredValue::new_local(None),
            after: Duration::from_millis(after_ms),
        }
    }

    /// Asks for a call.
    pub(super) fn call(self, work: impl FnOnce() + 'static) {
        self.cancel();
        let pending = self.pending;
        let handle = set_timeout_with_handle(
            move || {
                pending.set_value(None);
                work();
            },
            self.after,
        );
        self.pending.set_value(handle.ok());
    }

    /// Whether a call is still to come.
    pub(super) fn is_pending(self) -> bool {
        self.pending.with_value(Option::is_some)
    }

    /// Forgets the call that was asked for.
    pub(super) fn cancel(self) {
        self.pending.update_value(|pending| {
            if let Some(handle) = pending.take() {
                handle.clear();
            }
        });
    }
}
