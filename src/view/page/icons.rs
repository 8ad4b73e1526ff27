//! The icons, drawn on a 16 × 16 grid in the text's colour. They never stand alone: the control
//! around them has a name.

use leptos::prelude::*;

/// An icon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Icon {
    Back,
    Branch,
    Check,
    Close,
    Down,
    Download,
    First,
    Fit,
    Fold,
    Forward,
    Last,
    Magnify,
    Minus,
    Moon,
    Open,
    Play,
    Plus,
    Restore,
    Rewind,
    Ruler,
    SameBack,
    SameForward,
    Share,
    Stop,
    Sun,
    Table,
    SwitchBack,
    SwitchForward,
}

impl Icon {
    fn path(self) -> &'static str {
        match self {
            Self::Back => "M10 3.5 5.5 8l4.5 4.5",
            Self::Branch => {
                "M2.5 8h4M6.5 8c2.5 0 2-4.5 4.5-4.5h2M6.5 8c2.5 0 2 4.5 4.5 4.5h2M6.5 8h6.5"
            }
            Self::Check => "M3 8.5 6.5 12 13 4.5",
            Self::Close => "M4 4l8 8M12 4l-8 8",
            Self::Down => "M4 6l4 4 4-4",
            Self::Download => "M8 2v8M4.5 7 8 10.5 11.5 7M3 13.5h10",
            Self::First => "M4 3.5v9M12 3.5 7.5 8l4.5 4.5",
            Self::Forward => "M6 3.5 10.5 8 6 12.5",
            Self::Last => "M12 3.5v9M4 3.5 8.5 8 4 12.5",
            Self::Fit => "M2.5 4v8M13.5 4v8M5 8h6M6.5 6 4.5 8l2 2M9.5 6l2 2-2 2",
            Self::Fold => "M3 3h10M3 13h10M8 5v6M5.8 7 8 5l2.2 2M5.8 9 8 11l2.2-2",
            Self::Magnify => "M7 3a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM10 10l3.5 3.5M5.4 7h3.2",
            Self::Minus => "M3 8h10",
            Self::Moon => "M13 9.6A5.5 5.5 0 0 1 6.4 3 5.5 5.5 0 1 0 13 9.6z",
            Self::Open => "M2.5 12.5v-9h4l1.5 2h5.5v7z",
            Self::Play => "M4.5 2.8v10.4L13 8z",
            Self::Plus => "M3 8h10M8 3v10",
            Self::Rewind => "M8 4 3.5 8 8 12zM13 4 8.5 8l4.5 4z",
            Self::Restore => "M3 3.5v3.2h3.2M3.4 6.5A5 5 0 1 1 3 9",
            Self::Ruler => "M1.8 5.5h12.4v5H1.8zM4.5 5.5v2.2M7 5.5v3M9.5 5.5v2.2M12 5.5v3",
            Self::SameBack => "M6.5 4 3 8l3.5 4M13 8h.1M9 8h.1",
            Self::SameForward => "M9.5 4 13 8l-3.5 4M3 8h.1M7 8h.1",
            Self::SwitchBack => "M13 12.5H9v-9H4M6.5 1.2 4 3.5l2.5 2.3",
            Self::SwitchForward => "M3 12.5h4v-9h5M9.5 1.2 12 3.5 9.5 5.8",
            Self::Share => "M8 9.5v-7M5.2 5 8 2.2 10.8 5M4.5 7.5H3v6h10v-6h-1.5",
            Self::Stop => "M4 4h8v8H4z",
            Self::Table => "M2.5 3.5h11v9h-11zM2.5 6.5h11M2.5 9.5h11M6.5 3.5v9",
            Self::Sun => {
                "M8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6zM8 1v1.6M8 13.4V15M1 8h1.6M13.4 8H15\
                 M3 3l1.2 1.2M11.8 11.8 13 13M13 3l-1.2 1.2M4.2 11.8 3 13"
            }
        }
    }

    fn is_filled(self) -> bool {
        matches!(self, Self::Play | Self::Stop)
    }

    /// The drawing.
    pub(super) fn view(self) -> impl IntoView {
        let fill = if self.is_filled() {
            "currentColor"
        } else {
            "none"
        };
        view! {
            <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                <path
                    d=self.path()
                    fill=fill
                    stroke="currentColor"
                    stroke-width="1.5"
                    stroke-linecap="round"
                    stroke-linejoin="round"
                ></path>
            </svg>
        }
    }
}

/// The sign of Lockstep: lanes that hand over to one another.
pub(super) fn sign() -> impl IntoView {
    view! {
        <svg class="sign" viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
            <rect class="sign-a" x="1" y="3" width="11" height="5" rx="1.5"></rect>
            <rect class="sign-b" x="12" y="9.5" width="11" height="5" rx="1.5"></rect>
            <rect class="sign-c" x="6" y="16" width="11" height="5" rx="1.5"></rect>
        </svg>
    }
}
