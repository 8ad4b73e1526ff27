//! Syntax errors in words: `CPython` 3.11's wherever it has some that help.

use ruff_python_parser::semantic_errors::{
    SemanticSyntaxError, SemanticSyntaxErrorKind as Kind, WriteToDebugKind,
};

/// The error in `CPython`'s words, or ruff's where `CPython` has no such error or the same words.
pub(super) fn of_compile_time_error(error: &SemanticSyntaxError) -> String {
    match &error.kind {
        Kind::ReturnOutsideFunction => "'return' outside function".to_owned(),
        Kind::BreakOutsideLoop => "'break' outside loop".to_owned(),
        Kind::ContinueOutsideLoop => "'continue' not properly in loop".to_owned(),
        Kind::YieldOutsideFunction(kind) => format!("'{kind}' outside function"),
        Kind::DuplicateParameter(name) => {
            format!("duplicate argument '{name}' in function definition")
        }
        Kind::DuplicateKeywordArgument(name) => format!("keyword argument repeated: {name}"),
        Kind::GlobalParameter(name) => format!("name '{name}' is parameter and global"),
        Kind::NonlocalParameter(name) => format!("name '{name}' is parameter and nonlocal"),
        Kind::WriteToDebug(WriteToDebugKind::Store) => "cannot assign to __debug__".to_owned(),
        Kind::MultipleStarredExpressions => "multiple starred expressions in assignment".to_owned(),
        Kind::InvalidStarExpression => "can't use starred expression here".to_owned(),
        Kind::NonModuleImportStar(_) => "import * only allowed at module level".to_owned(),
        Kind::FutureFeatureNotDefined(name) => format!("future feature {name} is not defined"),
        Kind::LateFutureImport => {
            "from __future__ imports must occur at the beginning of the file".to_owned()
        }
        _ => error.to_string(),
    }
}
