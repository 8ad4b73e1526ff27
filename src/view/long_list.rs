//! Which rows of a long list are in view, so that only those are made.
//!
//! Pure maths. Browsers give no element more than some ten million pixels; a list that would be
//! higher scrolls in larger steps instead.

/// No list is made higher than this, in CSS pixels.
const MOST_HEIGHT: f64 = 12_000_000.0;
/// Rows that are made above and below what is in view.
const AROUND: usize = 4;

/// A list of equally high rows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LongList {
    /// How many rows it has.
    pub rows: usize,
    /// How high each is, in CSS pixels.
    pub row_height: f64,
    /// How much of it is in view, in CSS pixels.
    pub in_view: f64,
}

/// The rows to make, and where the first of them stands below the top of what is in view.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Slice {
    /// The first row.
    pub first: usize,
    /// How many.
    pub count: usize,
    /// Where it stands: mostly above, so less than 0.
    pub offset: f64,
}

impl LongList {
    /// How high the scrolled element is.
    pub fn height(self) -> f64 {
        self.whole().min(MOST_HEIGHT).max(self.in_view)
    }

    fn whole(self) -> f64 {
        self.rows as f64 * self.row_height
    }

    /// How far the rows move for each pixel that is scrolled.
    fn pace(self) -> f64 {
        let scrolls = self.height() - self.in_view;
        if scrolls > 0.0 {
            (self.whole() - self.in_view) / scrolls
        } else {
            1.0
        }
    }

    /// What is to be made when this much is scrolled away.
    pub fn at(self, scrolled: f64) -> Slice {
        let top = scrolled.clamp(0.0, self.height() - self.in_view) * self.pace();
        let above = (top / self.row_height) as usize;
        let first = above.saturating_sub(AROUND).min(self.rows);
        let last = ((top + self.in_view) / self.row_height).ceil() as usize + AROUND;
        Slice {
            first,
            count: last.min(self.rows) - first,
            offset: first as f64 * self.row_height - top,
        }
    }

    /// How much to scroll away so that this row is in view; `None` if it is.
    pub fn reveal(self, row: usize, scrolled: f64) -> Option<f64> {
        let top = scrolled * self.pace();
        let row_top = row as f64 * self.row_height;
        let is_whole = row_top >= top && row_top + self.row_height <= top + self.in_view;
        let wanted = row_top - (self.in_view - self.row_height) / 2.0;
        let most = self.height() - self.in_view;
        (!is_whole).then(|| (wanted / self.pace()).clamp(0.0, most))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(rows: usize) -> LongList {
        LongList {
            rows,
            row_height: 20.0,
            in_view: 200.0,
        }
    }

    #[test]
    fn what_is_in_view_is_made() {
        for (rows, scrolled, first, count, offset) in [
            (0, 0.0, 0, 0, 0.0),
            (3, 0.0, 0, 3, 0.0),
            (100, 0.0, 0, 14, 0.0),
            (100, 205.0, 6, 19, -85.0),
            (100, 1_800.0, 86, 14, -80.0),
            // A browser may say more than there is while it bounces.
            (100, 9_999.0, 86, 14, -80.0),
            (100, -50.0, 0, 14, 0.0),
        ] {
            let slice = list(rows).at(scrolled);
            let expected = Slice {
                first,
                count,
                offset,
            };
            assert_eq!(slice, expected, "{rows} rows, {scrolled} px");
        }
    }

    #[test]
    fn the_last_row_of_a_very_long_list_is_reached() {
        let long = list(3_000_000);
        assert!(long.height() <= MOST_HEIGHT);
        let end = long.at(long.height() - long.in_view);
        assert_eq!(end.first + end.count, long.rows);
        for row in [0, 17, 1_234_567, 2_999_999] {
            let scrolled = long.reveal(row, 500_000.0).expect("it is elsewhere");
            let slice = long.at(scrolled);
            assert!((slice.first..slice.first + slice.count).contains(&row));
        }
    }

    #[test]
    fn a_row_in_view_is_left_where_it_is() {
        let list = list(100);
        assert_eq!(list.reveal(5, 0.0), None);
        assert_eq!(list.reveal(10, 0.0), Some(110.0));
        assert_eq!(list.reveal(99, 0.0), Some(1_800.0));
        assert_eq!(list.reveal(0, 500.0), Some(0.0));
    }
}
