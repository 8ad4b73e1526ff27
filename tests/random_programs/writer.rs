//! Writes a program from choices: expressions and statements are expanded from their templates,
//! with an account of which names there are.

use crate::choices::Choices;
use crate::expressions::{self, PRINTABLE, TYPES, Type};
use crate::statements;

/// What all programs begin with: imports, a few functions and classes, a variable or two of each
/// type.
const PRELUDE: &str = include_str!("prelude.py");

/// The program made of these choices.
pub(crate) fn program(choices: &mut Choices) -> String {
    let mut writer = Writer::new(choices);
    let statements = 1 + writer.choices.below(12);
    for _ in 0..statements {
        writer.statement();
    }
    let own = writer.text;
    let mut text = String::new();
    for line in PRELUDE.lines() {
        // An import only where it is used: compiling the library takes longer than all the rest.
        let imported = line.rsplit_once("import ").map(|(_, name)| name);
        if imported.is_none_or(|name| own.contains(name)) {
            text.extend([line, "\n"]);
        }
    }
    text + &own
}

/// A name that an expression may use.
#[derive(Debug, Clone)]
struct Variable {
    of: Type,
    name: String,
}

/// A program while it is written.
pub(crate) struct Writer<'choices> {
    pub(crate) choices: &'choices mut Choices,
    text: String,
    variables: Vec<Variable>,
    /// Variables from here on belong to the innermost function, and may be assigned to.
    own_from: usize,
    indent: usize,
    /// How many names there are, which makes the next one new.
    names: usize,
    pub(crate) in_loop: bool,
    pub(crate) in_function: bool,
    /// Whether values must be kept small, since this may run many times.
    repeated: bool,
}

/// How deep blocks may be nested.
const DEEPEST_BLOCK: usize = 3;

impl<'choices> Writer<'choices> {
    fn new(choices: &'choices mut Choices) -> Self {
        let variables = "i0 i1 i2 f0 f1 b0 b1 s0 s1 l0 l1 m0 m1 d0 d1 t0 t1 e0 e1 y0 o0 cBase"
            .split(' ')
            .map(|name| Variable {
                of: name[..1].to_uppercase().chars().next().expect("a letter"),
                name: name.trim_start_matches('c').to_owned(),
            })
            .collect();
        Self {
            choices,
            text: String::new(),
            variables,
            own_from: 0,
            indent: 0,
            names: 0,
            in_loop: false,
            in_function: false,
            repeated: false,
        }
    }

    /// Writes one statement.
    fn statement(&mut self) {
        let table = if self.indent >= DEEPEST_BLOCK || self.choices.below(3) == 0 {
            statements::SIMPLE
        } else if self.indent == 0 && self.choices.one_in(4) {
            statements::DEFINITIONS
        } else {
            statements::COMPOUND
        };
        let jump = (self.in_loop || self.in_function) && self.choices.one_in(8);
        let template = if jump {
            let table = if self.in_loop {
                statements::IN_LOOPS
            } else {
                statements::IN_FUNCTIONS
            };
            table[self.choices.below(table.len())]
        } else {
            table[self.choices.below(table.len())]
        };
        self.expand_lines(template);
    }

    /// A block of statements, one level deeper.
    fn block(&mut self) {
        self.indent += 1;
        let known = self.variables.len();
        for _ in 0..=self.choices.below(3) {
            self.statement();
        }
        // Now and then what was assigned in a branch is used after it, bound or not.
        if !self.choices.one_in(10) {
            self.variables.truncate(known);
        }
        self.indent -= 1;
    }

    /// Expands a statement's template, line by line.
    ///
    /// `BLOCK`, `LOOP` and `BODY` alone in a line are blocks: a plain one, a loop's, a function's.
    fn expand_lines(&mut self, template: &str) {
        let base = self.indent;
        let known = self.variables.len();
        let mut locals = Vec::new();
        let mut defined = Vec::new();
        for line in template.lines() {
            let depth = (line.len() - line.trim_start().len()) / 4;
            self.indent = base + depth;
            match line.trim_start() {
                "BLOCK" => self.nested(Writer::block),
                "LOOP" => self.nested(|it| {
                    (it.in_loop, it.repeated) = (true, true);
                    it.block();
                }),
                "BODY" => {
                    let own_from = std::mem::replace(&mut self.own_from, known);
                    self.nested(|it| {
                        (it.in_loop, it.in_function, it.repeated) = (false, true, true);
                        it.block();
                    });
                    self.own_from = own_from;
                }
                line => {
                    let text = self.expand(line, 3, &mut locals, &mut defined);
                    self.line(&text);
                }
            }
        }
        self.indent = base;
        if !locals.is_empty() {
            self.variables.retain(|it| !locals.contains(&it.name));
        }
        self.variables.extend(defined);
    }

    fn nested(&mut self, write: impl FnOnce(&mut Self)) {
        let (indent, flags) = (self.indent, (self.in_loop, self.in_function, self.repeated));
        self.indent -= 1;
        write(self);
        self.indent = indent;
        (self.in_loop, self.in_function, self.repeated) = flags;
    }

    fn line(&mut self, text: &str) {
        for _ in 0..self.indent {
            self.text.push_str("    ");
        }
        self.text.push_str(text);
        self.text.push('\n');
    }

    /// An expression of a type.
    fn expression(&mut self, of: Type, depth: usize) -> String {
        let of = match of {
            'A' => PRINTABLE[self.choices.below(PRINTABLE.len())],
            'X' => TYPES[self.choices.below(TYPES.len())],
            of => of,
        };
        let longer = depth > 0 && self.choices.below(3) > 0;
        if longer && of != 'O' && of != 'C' {
            // Rarely a value of another type, which is an error of its own.
            let of = if self.choices.one_in(60) { 'N' } else { of };
            let templates = expressions::templates(of);
            let template = templates[self.choices.below(templates.len())];
            let mut locals = Vec::new();
            let text = self.expand(template, depth - 1, &mut locals, &mut Vec::new());
            self.variables.retain(|it| !locals.contains(&it.name));
            let closed = !template.contains(' ') && !template.starts_with(['-', '~', '+']);
            return if closed { text } else { format!("({text})") };
        }
        self.variable(of).unwrap_or_else(|| {
            let atoms = expressions::atoms(of);
            let atom = atoms[self.choices.below(atoms.len())];
            let is_negative = atom.starts_with('-');
            if is_negative {
                format!("({atom})")
            } else {
                atom.to_owned()
            }
        })
    }

    /// A variable of the type, in half of the cases or where nothing else will do.
    fn variable(&mut self, of: Type) -> Option<String> {
        if of != 'O' && of != 'C' && self.choices.below(2) == 0 {
            return None;
        }
        let known: Vec<_> = self.variables.iter().filter(|it| it.of == of).collect();
        if known.is_empty() {
            return None;
        }
        let chosen = self.choices.below(known.len());
        Some(known[known.len() - 1 - chosen].name.clone())
    }

    /// What may stand in an f-string: no quotes, no backslashes.
    fn plain(&mut self, of: Type) -> String {
        let of = match of {
            'A' => PRINTABLE[self.choices.below(PRINTABLE.len() - 1)],
            of => of,
        };
        let known: Vec<_> = self.variables.iter().filter(|it| it.of == of).collect();
        let chosen = self.choices.below(known.len() + 2);
        match known.get(chosen) {
            Some(variable) => variable.name.clone(),
            None => expressions::atoms('I')[chosen % 5].to_owned(),
        }
    }

    fn new_name(&mut self, start: &str) -> String {
        self.names += 1;
        format!("{start}{}", self.names)
    }

    /// Expands a line. New names for this template only are noted in `locals`, those that stay in
    /// `defined`.
    fn expand(
        &mut self,
        template: &str,
        depth: usize,
        locals: &mut Vec<String>,
        defined: &mut Vec<Variable>,
    ) -> String {
        let in_text = template.contains("f'");
        let mut bound = [None, None];
        let template = self.bind(template, &mut bound, locals);
        let mut text = String::new();
        let mut rest = template.as_str();
        while let Some((before, after)) = rest.split_once('$') {
            text.push_str(before);
            let mut letters = after.chars();
            let letter = letters.next().expect("a letter follows");
            rest = letters.as_str();
            match letter {
                'k' => text.push_str(&self.choices.below(6).to_string()),
                '=' => {
                    let of = letters.next().expect("a type follows");
                    rest = letters.as_str();
                    text.push_str(&self.target(of, defined));
                }
                '!' => {
                    // A value to keep: small, where this may happen often.
                    let of = letters.next().expect("a type follows");
                    rest = letters.as_str();
                    let value = self.expression(of, depth);
                    let small = self.repeated;
                    let number = if small {
                        format!("clip({value})")
                    } else {
                        value
                    };
                    text.push_str(&number);
                }
                '+' => {
                    // A new name that stays: a function, a class.
                    let of = letters.next().expect("a type follows");
                    rest = letters.as_str();
                    let name = self.new_name(&of.to_lowercase().to_string());
                    text.push_str(&name);
                    defined.push(Variable { of, name });
                }
                '-' => text.push_str(&defined.last().expect("a name was defined").name),
                'o' => text.push_str(&self.variable('O').unwrap_or_else(|| "o0".to_owned())),
                'c' => text.push_str(&self.variable('C').unwrap_or_else(|| "Base".to_owned())),
                of if in_text => text.push_str(&self.plain(of)),
                of => {
                    let value = self.expression(of, depth);
                    // `0.real` would be a number.
                    let is_number = value.ends_with(|it: char| it.is_ascii_digit());
                    if is_number && rest.starts_with('.') {
                        text.extend(["(", &value, ")"]);
                    } else {
                        text.push_str(&value);
                    }
                }
            }
        }
        text + rest
    }

    /// Gives `$v` and `$w` their names.
    fn bind(
        &mut self,
        template: &str,
        bound: &mut [Option<String>; 2],
        locals: &mut Vec<String>,
    ) -> String {
        let mut text = template.to_owned();
        for (index, (letter, of)) in [("$v", 'I'), ("$w", 'S')].into_iter().enumerate() {
            if text.contains(letter) {
                let name = self.new_name("v");
                text = text.replace(letter, &name);
                self.variables.push(Variable {
                    of,
                    name: name.clone(),
                });
                locals.push(name.clone());
                bound[index] = Some(name);
            }
        }
        text
    }

    /// A name to assign to.
    fn target(&mut self, of: Type, defined: &mut Vec<Variable>) -> String {
        let own: Vec<_> = self.variables[self.own_from.min(self.variables.len())..]
            .iter()
            .filter(|it| it.of == of)
            .collect();
        let chosen = self.choices.below(own.len() + 1);
        if let Some(variable) = own.get(chosen) {
            return variable.name.clone();
        }
        let name = self.new_name(&of.to_lowercase().to_string());
        defined.push(Variable {
            of,
            name: name.clone(),
        });
        name
    }
}
