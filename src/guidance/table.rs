//! Declares a table of the guidance: its ids and their rows, one of each.

/// `Id = "name" => constructor(arguments) { field: value, },`: the constructor gets the id first, and the fields after
/// it replace its own. A row without a constructor has all of its fields in the braces.
macro_rules! table {
    (
        $(#[$meta:meta])*
        $id:ident,
        $(#[$table_meta:meta])*
        $table:ident: $row:ident {
            $(
                $(#[$note:meta])*
                $variant:ident = $name:literal
                    $(=> $make:ident($($argument:expr),* $(,)?))? $({ $($fields:tt)* })?,
            )+
        }
    ) => {
        $crate::choice::choice_names! { $(#[$meta])* $id { $($(#[$note])* $variant = $name,)+ } }

        $(#[$table_meta])*
        pub const $table: &[$row; <$id as $crate::choice::Choice>::ALL.len()] = &[$(
            table!(@ $row $id::$variant, [$($make($($argument),*))?] [$({ $($fields)* })?]),
        )+];
    };
    (@ $row:ident $id:expr, [$make:ident($($argument:expr),*)] []) => { $make($id, $($argument),*) };
    (@ $row:ident $id:expr, [$make:ident($($argument:expr),*)] [{ $($fields:tt)* }]) => {
        $row { $($fields)* ..$make($id, $($argument),*) }
    };
    (@ $row:ident $id:expr, [] [{ $($fields:tt)* }]) => { $row { id: $id, $($fields)* } };
}
pub(super) use table;
