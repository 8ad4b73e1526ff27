//! Pointer, pinch and wheel on the timeline.
//!
//! | | |
//! | --- | --- |
//! | drag | moves in time (a mouse scrolls rows, too) |
//! | drag on the axis, Shift + drag, drag with the ruler | measures |
//! | pinch, Ctrl + wheel | zooms at the pointer |
//! | wheel | zooms where all rows are in view, scrolls rows where they are not |
//! | Shift + wheel, sideways wheel | moves in time |
//! | click | selects, and reveals the source line; on the name of a group folds it |
//! | double click | zooms to the span |

use leptos::ev;
use leptos::prelude::*;

use super::view::View;
use crate::view::timeline::{AXIS_HEIGHT, HOLDS, Row};

/// A pointer that moved less than this was a click.
const CLICK_PIXELS: f64 = 4.0;

/// A pointer that is down.
#[derive(Debug, Clone, Copy)]
struct Down {
    id: i32,
    x: f64,
    y: f64,
}

/// What the pointers are doing.
#[derive(Debug, Default)]
pub(super) struct Gesture {
    down: Vec<Down>,
    /// How far the first pointer has moved.
    travelled: f64,
    /// Where a measurement began.
    measured_from: Option<f64>,
}

/// Where a pointer is, within the part of the timeline that is in view.
fn place(view: View, event: &web_sys::MouseEvent) -> (f64, f64) {
    let Some(scroller) = view.scroller.get_untracked() else {
        return (0.0, 0.0);
    };
    let frame = scroller.get_bounding_client_rect();
    (
        f64::from(event.client_x()) - frame.left(),
        f64::from(event.client_y()) - frame.top(),
    )
}

/// A pointer went down.
pub(super) fn down(view: View, event: &ev::PointerEvent) {
    let (x, y) = place(view, event);
    let beside = view.scroller.get_untracked().is_none_or(|scroller| {
        // The scroll bar is the browser's.
        x > f64::from(scroller.client_width())
    });
    if event.button() != 0 || beside {
        return;
    }
    if let Some(canvas) = view.canvas.get_untracked() {
        // Without capture a drag ends at the edge.
        let _ = canvas.set_pointer_capture(event.pointer_id());
    }
    view.pointer.set(Some((x, y)));
    let measures = y < AXIS_HEIGHT || event.shift_key() || view.rules.get_untracked();
    let from = view.with_scene(|scene, _| scene.ns(x.max(scene.names)));
    view.gesture.update_value(|gesture| {
        if gesture.down.is_empty() {
            gesture.travelled = 0.0;
            gesture.measured_from = from.filter(|_| measures);
        }
        gesture.down.push(Down {
            id: event.pointer_id(),
            x,
            y,
        });
    });
}

/// A pointer moved.
pub(super) fn moved(view: View, event: &ev::PointerEvent) {
    let (x, y) = place(view, event);
    view.pointer.set(Some((x, y)));
    let Some((before, after)) = view
        .gesture
        .try_update_value(|gesture| {
            let before = gesture.down.clone();
            let moved = gesture
                .down
                .iter_mut()
                .find(|down| down.id == event.pointer_id())?;
            gesture.travelled += (x - moved.x).hypot(y - moved.y);
            (moved.x, moved.y) = (x, y);
            Some((before, gesture.down.clone()))
        })
        .flatten()
    else {
        return;
    };
    match (before.as_slice(), after.as_slice()) {
        ([from], [to]) => drag(view, *from, *to, event.pointer_type() == "mouse"),
        ([_, _, ..], [_, _, ..]) => pinch(view, &before, &after),
        _ => {}
    }
}

fn drag(view: View, from: Down, to: Down, is_mouse: bool) {
    if view.gesture.with_value(|gesture| gesture.travelled) < CLICK_PIXELS {
        return;
    }
    let Some((width, ns)) = view.with_scene(|scene, _| {
        (
            scene.lanes_width(),
            scene.ns(to.x.clamp(scene.names, scene.width)),
        )
    }) else {
        return;
    };
    if let Some(measured_from) = view.gesture.with_value(|gesture| gesture.measured_from) {
        view.measured.set(Some((measured_from, ns)));
        return;
    }
    view.pan((from.x - to.x) / width);
    if let (true, Some(scroller)) = (is_mouse, view.scroller.get_untracked()) {
        scroller.set_scroll_top(scroller.scroll_top() + (from.y - to.y) as i32);
    }
}

/// Two fingers: what was between them stays between them.
fn pinch(view: View, before: &[Down], after: &[Down]) {
    let Some(width) = view.with_scene(|scene, _| scene.lanes_width()) else {
        return;
    };
    let apart = |two: &[Down]| (two[0].x - two[1].x).hypot(two[0].y - two[1].y).max(10.0);
    let middle = |two: &[Down]| f64::midpoint(two[0].x, two[1].x);
    view.pan((middle(before) - middle(after)) / width);
    let anchor_ns = view.with_scene(|scene, _| scene.ns(middle(after)));
    view.zoom(apart(before) / apart(after), anchor_ns);
}

/// A pointer went up; if it hardly moved it was a click.
pub(super) fn up(view: View, event: &ev::PointerEvent) {
    let was_click = view
        .gesture
        .with_value(|gesture| gesture.down.len() == 1 && gesture.travelled < CLICK_PIXELS);
    cancelled(view, event);
    if was_click {
        select(view);
    }
    if event.pointer_type() == "touch" && !was_click {
        view.pointer.set(None);
    }
}

/// A pointer is gone without a click.
pub(super) fn cancelled(view: View, event: &ev::PointerEvent) {
    view.gesture
        .update_value(|gesture| gesture.down.retain(|down| down.id != event.pointer_id()));
}

/// The pointer went elsewhere.
pub(super) fn left(view: View) {
    if view.gesture.with_value(|gesture| gesture.down.is_empty()) {
        view.pointer.set(None);
    }
}

/// Selects what is under the pointer and reveals its source line; folds a group.
fn select(view: View) {
    let group = view.with_scene(|scene, _| {
        let (_, y) = scene.pointer.filter(|(x, _)| *x < scene.names)?;
        match scene.row(y)? {
            Row::Group(group) => Some(scene.rows.groups()[group].name.clone()),
            Row::HoldHeading => Some(HOLDS.to_owned()),
            Row::Lane(_) | Row::Hold(_) => None,
        }
    });
    if let Some(group) = group.flatten() {
        view.turn(&group);
        return;
    }
    let target = view.under_pointer();
    view.selected.set(target);
    view.replay_to_pointer();
    if target.is_none() {
        view.measured.set(None);
    }
    view.follow_line();
}

/// A double click: shows the span under the pointer as wide as it goes.
pub(super) fn twice(view: View) {
    if let Some(target) = view.under_pointer() {
        view.measured.set(None);
        view.selected.set(Some(target));
        view.zoom_to_selection();
    }
}

/// The wheel turned.
pub(super) fn wheel(view: View, event: &ev::WheelEvent) {
    let Some(scroller) = view.scroller.get_untracked() else {
        return;
    };
    let (x, _) = place(view, event);
    let Some((width, anchor_ns)) =
        view.with_scene(|scene, _| (scene.lanes_width(), scene.ns(x.max(scene.names))))
    else {
        return;
    };
    let unit = match event.delta_mode() {
        web_sys::WheelEvent::DOM_DELTA_LINE => 16.0,
        web_sys::WheelEvent::DOM_DELTA_PAGE => 400.0,
        _ => 1.0,
    };
    let (sideways, turned) = (event.delta_x() * unit, event.delta_y() * unit);
    let scrolls = scroller.scroll_height() > scroller.client_height();
    if event.ctrl_key() || event.meta_key() || (!event.shift_key() && !scrolls && sideways == 0.0) {
        view.zoom(
            (turned.clamp(-120.0, 120.0) * 0.0035).exp(),
            Some(anchor_ns),
        );
    } else if event.shift_key() || sideways.abs() > turned.abs() {
        let by = if sideways == 0.0 { turned } else { sideways };
        view.pan(by / width);
    } else {
        return;
    }
    event.prevent_default();
}
