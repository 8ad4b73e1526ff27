//! The instructions of the machine: a register code, eight bytes each.
//!
//! Every function has a window of registers: its parameters first, then its other local
//! variables, then temporaries. Operands name registers of the window, so reading a local costs
//! nothing, and neither does handing an argument to a callee: its window begins where the caller
//! put the arguments.
//!
//! In all instructions `to` is the register of the result, `from`, `left` and `right` are operands,
//! and a `distance` counts instructions from the one behind the jump.

mod jump;

/// A register of the current window.
pub type Register = u16;

/// Stands for "no register" where one is optional.
pub const NO_REGISTER: Register = Register::MAX;

pub use jump::JumpTest;

/// The distance of a jump while it is not known: an unaimed one would leave the function.
pub const NOT_AIMED: i16 = i16::MIN;

/// Operators, as in the tree.
pub use crate::syntax::tree::{BinaryOperator, CompareOperator, Conversion, UnaryOperator};

/// One instruction. In the comments `r[x]` is register x.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(
    missing_docs,
    reason = "the fields that every instruction means alike are described above"
)]
pub enum Op {
    /// `r[to] = constants[constant]`
    LoadConstant {
        to: Register,
        /// Index into the function's constants.
        constant: u32,
    },
    /// `r[to] = value`
    LoadInt {
        to: Register,
        /// The number.
        value: i32,
    },
    /// `r[to] = r[from]`
    Move { to: Register, from: Register },
    /// `r[to] = globals[slot]`, or the builtin of that name; `NameError` without either.
    LoadGlobal {
        to: Register,
        /// Index into the program's globals.
        slot: u32,
    },
    /// `globals[slot] = r[from]`
    StoreGlobal {
        from: Register,
        /// Index into the program's globals.
        slot: u32,
    },
    /// In a class body: `r[to] = globals[slot]` as `LoadGlobal` does, if `r[to]` has no value.
    LoadGlobalUnlessBound {
        /// Operand and result.
        to: Register,
        /// Index into the program's globals.
        slot: u32,
    },
    /// `del globals[slot]`
    DeleteGlobal {
        /// Index into the program's globals.
        slot: u32,
    },
    /// `UnboundLocalError` if `r[local]` has no value yet.
    CheckBound {
        /// The local variable.
        local: Register,
    },
    /// `r[local]` = no value.
    Unbind {
        /// The local variable.
        local: Register,
    },
    /// `r[local]` = a new cell with the value that was there, if any.
    MakeCell {
        /// The variable.
        local: Register,
    },
    /// `r[to]` = the value in the cell `r[cell]`; `NameError` if there is none.
    LoadCell {
        to: Register,
        /// The variable's cell.
        cell: Register,
    },
    /// Puts `r[from]` into the cell `r[cell]`.
    StoreCell {
        /// The variable's cell.
        cell: Register,
        /// Operand; [`NO_REGISTER`] empties the cell.
        from: Register,
    },
    /// `r[to] = r[left] + r[right]`
    Add {
        to: Register,
        left: Register,
        right: Register,
    },
    /// `r[to] = r[left] - r[right]`
    Subtract {
        to: Register,
        left: Register,
        right: Register,
    },
    /// `r[to] = r[left] * r[right]`
    Multiply {
        to: Register,
        left: Register,
        right: Register,
    },
    /// `r[to] = r[left] + value`; subtraction of a small constant becomes this too.
    AddInt {
        /// Whether the source says `-`, and `value` was negated.
        subtract: bool,
        to: Register,
        left: Register,
        value: i16,
    },
    /// `r[to] = r[left] operator r[right]`
    Binary {
        /// Any but those above.
        operator: BinaryOperator,
        to: Register,
        left: Register,
        right: Register,
    },
    /// `r[to] operator= r[right]`: as `Binary`, but a list on the left is extended in place.
    InPlace {
        /// The operator.
        operator: BinaryOperator,
        /// Left operand and result.
        to: Register,
        right: Register,
    },
    /// `r[to] = operator r[from]`
    Unary {
        /// The operator.
        operator: UnaryOperator,
        to: Register,
        from: Register,
    },
    /// `r[to] = r[left] operator r[right]`
    Compare {
        /// The operator.
        operator: CompareOperator,
        to: Register,
        left: Register,
        right: Register,
    },
    /// Goes on at `distance`.
    Jump { distance: i32 },
    /// Jumps if the truth of `r[test]` is `when`.
    JumpIf {
        /// The truth value that jumps.
        when: bool,
        test: Register,
        distance: i32,
    },
    /// Jumps if `r[test]` has a value.
    JumpIfBound { test: Register, distance: i32 },
    /// Jumps if the truth of `r[left] operator r[right]` is `when`; the operator is `==`, `!=`,
    /// `<`, `<=`, `>` or `>=`.
    JumpCompare {
        /// The operator, and the truth value that jumps.
        test: JumpTest,
        left: Register,
        right: Register,
        distance: i16,
    },
    /// As `JumpCompare`, with a number on the right.
    JumpCompareInt {
        /// The operator, and the truth value that jumps.
        test: JumpTest,
        left: Register,
        value: i16,
        distance: i16,
    },
    /// `r[to] = [r[first], …]`, which empties those registers.
    BuildList {
        to: Register,
        /// First item.
        first: Register,
        /// Number of items.
        count: u16,
    },
    /// `r[to] = (r[first], …)`, which empties those registers.
    BuildTuple {
        to: Register,
        /// First item.
        first: Register,
        /// Number of items.
        count: u16,
    },
    /// `r[to] = {r[first], …}`, which empties those registers.
    BuildSet {
        to: Register,
        /// First item.
        first: Register,
        /// Number of items.
        count: u16,
    },
    /// `r[to] = {r[first]: r[first+1], …}`, which empties those registers.
    BuildDict {
        to: Register,
        /// First key.
        first: Register,
        /// Number of keys.
        count: u16,
    },
    /// `r[to] = slice(r[first], r[first+1], r[first+2])`
    BuildSlice {
        to: Register,
        /// Lower bound; upper bound and step follow.
        first: Register,
    },
    /// Appends `r[item]` to the list `r[list]` (of a comprehension).
    Append {
        /// The list.
        list: Register,
        item: Register,
    },
    /// Adds `r[item]` to the set `r[set]` (of a comprehension).
    AddToSet {
        /// The set.
        set: Register,
        item: Register,
    },
    /// Appends the items of `r[from]` to the list `r[list]` (of a display or a call).
    Extend {
        /// The list.
        list: Register,
        /// An iterable.
        from: Register,
        /// The function that is called with it, [`NO_REGISTER`], or for a set the list itself:
        /// messages differ.
        callee: Register,
    },
    /// Puts the items of the mapping `r[from]` into the dict `r[dict]`.
    Merge {
        /// The function that is called with it, or [`NO_REGISTER`]; in a call a key that is there
        /// already is an error.
        callee: Register,
        /// The dict.
        dict: Register,
        /// A mapping.
        from: Register,
    },
    /// `r[to] = tuple(r[list])`, of a list that nobody else has.
    ListToTuple {
        to: Register,
        /// The list.
        list: Register,
    },
    /// `r[first], …, *…, … = r[from]`
    UnpackStar {
        /// Items before the star.
        before: u8,
        /// The register of the first item; the starred list stands among them.
        first: Register,
        from: Register,
        /// Items behind the star.
        after: u16,
    },
    /// `r[first], … = r[from]`: takes `count` items apart.
    Unpack {
        /// The register of the first item.
        first: Register,
        from: Register,
        /// Number of items.
        count: u16,
    },
    /// `r[to] = iter(r[from])`
    GetIterator { to: Register, from: Register },
    /// `r[to] = next(r[iterator])`, or a jump at the end.
    Next {
        to: Register,
        /// The iterator.
        iterator: Register,
        distance: i16,
    },
    /// At the end of a loop's body, what its `Next` does: with an item back to behind that one.
    NextAgain {
        to: Register,
        iterator: Register,
        distance: i16,
    },
    /// Turns the `count` arguments of `range` at `r[first]` into the three registers that
    /// `RangeNext` uses: next, stop, step.
    RangeStart {
        /// First argument and first of three registers.
        first: Register,
        /// 1 to 3.
        count: u16,
    },
    /// `r[to] = next` number of the range at `r[range]`, or a jump at the end.
    RangeNext {
        to: Register,
        /// First of three registers.
        range: Register,
        distance: i16,
    },
    /// At the end of a loop's body, what its `RangeNext` does: with a number back to behind that one.
    RangeAgain {
        to: Register,
        range: Register,
        distance: i16,
    },
    /// `r[to] = r[callee](r[callee+1], …)`, which empties those registers.
    Call {
        to: Register,
        /// The function; the arguments follow.
        callee: Register,
        /// Number of arguments.
        count: u8,
    },
    /// As `Call`; the last arguments are keyword arguments.
    CallKeywords {
        to: Register,
        /// The function; the arguments follow.
        callee: Register,
        /// Number of arguments.
        count: u8,
        /// Index into the program's keyword lists.
        keywords: u16,
    },
    /// `r[to] = r[callee](*r[callee+1], **r[callee+2])`: a list, and a dict or no value.
    CallSpread {
        to: Register,
        /// The function.
        callee: Register,
    },
    /// `r[to] = r[callee+1].name(r[callee+2], …)`, which empties those registers.
    CallMethod {
        to: Register,
        /// Room for the function; the object and the arguments follow.
        callee: Register,
        /// Number of arguments without the object.
        count: u8,
        /// Index into the function's attribute sites.
        site: u16,
    },
    /// `AttributeError` unless there is `r[object].name`.
    CheckAttribute {
        /// The object.
        object: Register,
        /// Index into the function's attribute sites.
        site: u16,
    },
    /// `r[to] = r[object].name`
    LoadAttribute {
        to: Register,
        /// The object.
        object: Register,
        /// Index into the function's attribute sites.
        site: u16,
    },
    /// `r[object].name = r[from]`
    StoreAttribute {
        /// The object.
        object: Register,
        /// Index into the function's attribute sites.
        site: u16,
        from: Register,
    },
    /// `del r[object].name`
    DeleteAttribute {
        /// The object.
        object: Register,
        /// Index into the function's attribute sites.
        site: u16,
    },
    /// `r[to] = r[object][r[index]]`
    LoadItem {
        to: Register,
        /// The container.
        object: Register,
        /// The key.
        index: Register,
    },
    /// `r[object][r[index]] = r[from]`
    StoreItem {
        /// The container.
        object: Register,
        /// The key.
        index: Register,
        from: Register,
    },
    /// `del r[object][r[index]]`
    DeleteItem {
        /// The container.
        object: Register,
        /// The key.
        index: Register,
    },
    /// `r[to] = format(r[from], r[spec])` after the conversion; `spec` may be [`NO_REGISTER`].
    Format {
        /// Applied first.
        conversion: Conversion,
        to: Register,
        from: Register,
        /// The format specification.
        spec: Register,
    },
    /// `r[to]` = the strings `r[first], …` joined, which empties those registers.
    BuildString {
        to: Register,
        /// First part.
        first: Register,
        /// Number of parts.
        count: u16,
    },
    /// `r[to]` = a new function from `functions[function]`. Registers from `defaults`, which are
    /// emptied, hold the defaults of its positional parameters, those of its keyword-only ones,
    /// and the cells of outer functions that it uses.
    MakeFunction {
        to: Register,
        /// Index into the program's functions.
        function: u16,
        /// First default.
        defaults: Register,
    },
    /// Ends the body of a class with a dict of what it has bound.
    ReturnNamespace,
    /// `r[manager+1] = r[manager].__enter__()`
    Enter {
        /// The context manager.
        manager: Register,
    },
    /// `r[manager].__exit__(None, None, None)`, after the body.
    Exit {
        /// The context manager.
        manager: Register,
    },
    /// `r[manager] = r[manager].__exit__(…)` for the exception in `r[manager+1]`.
    ExitException {
        /// The context manager; then whether it has dealt with the exception.
        manager: Register,
    },
    /// Raises the exception in `r[exception]` again, with the traceback that it has.
    Reraise {
        /// The exception.
        exception: Register,
    },
    /// `raise r[exception] from r[cause]`
    Raise {
        /// The exception, or its class; [`NO_REGISTER`] for the one that is being handled.
        exception: Register,
        /// The cause, or [`NO_REGISTER`].
        cause: Register,
    },
    /// A jump unless the exception in `r[exception]` is an instance of `r[kind]`.
    MatchException {
        /// The exception.
        exception: Register,
        /// A class, or a tuple of classes.
        kind: Register,
        distance: i16,
    },
    /// Hands `r[from]` to whoever wants the generator's next item; `r[to]` is what it is sent.
    Yield { to: Register, from: Register },
    /// Sends `r[to]` to the iterator `r[iterator]`: `r[to]` becomes its next item; at its end,
    /// what it has returned, and a jump. (Of `yield from`.)
    Send {
        /// Operand and result.
        to: Register,
        /// The iterator.
        iterator: Register,
        distance: i16,
    },
    /// Ends the function with `r[from]`.
    Return {
        /// The result.
        from: Register,
    },
    /// Ends the function with `None`.
    ReturnNone,
    /// Drops `r[first]` and all above it, as nothing needs them any more, and closes the generators
    /// that have been dropped.
    Tidy {
        /// The first register that is free.
        first: Register,
        /// Whether an exception is being handled. What has been dropped on its way waits: in
        /// `CPython` the traceback still refers to it.
        handles: bool,
    },
}
