//! How a kind of fault is written down: as a table, one row a fault.

/// Declares an enum of faults as one table: variant, stable code, RFC section, what happened, what to do. The last variant may
/// hold the faults of a table of their own.
macro_rules! faults {
    ($(#[$docs:meta])* pub enum $name:ident {
        $($variant:ident = $code:literal, $reference:literal, $what:literal, $remedy:literal;)*
        $(+ $(#[$of_docs:meta])* $of:ident($inner:ident);)?
    }) => {
        $(#[$docs])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $(#[doc = concat!("`", $code, "`: ", $what, " (", $reference, ").")] $variant,)*
            $($(#[$of_docs])* $of($inner),)?
        }

        impl $name {
            /// Every fault of this table, in the order of the RFCs.
            pub const ALL: &'static [Self] = crate::error::faults!(@all $name $($variant)* $(; $of $inner)?);

            /// The stable code.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)* $(Self::$of(fault) => $inner::code(fault),)? }
            }

            /// The section that asks for the check.
            #[must_use]
            pub const fn reference(self) -> &'static str {
                match self { $(Self::$variant => $reference,)* $(Self::$of(fault) => $inner::reference(fault),)? }
            }

            /// What to do about it.
            #[must_use]
            pub const fn remedy(self) -> &'static str {
                match self { $(Self::$variant => $remedy,)* $(Self::$of(fault) => $inner::remedy(fault),)? }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                match self {
                    $(Self::$variant => f.write_str($what),)*
                    $(Self::$of(fault) => $inner::fmt(fault, f),)?
                }
            }
        }
    };
    (@all $name:ident $($variant:ident)*) => {
        &[$($name::$variant,)*]
    };
    (@all $name:ident $($variant:ident)*; $of:ident $inner:ident) => {{
        const OWN: &[$name] = &[$($name::$variant,)*];
        const ALL: [$name; OWN.len() + $inner::ALL.len()] = {
            let mut all = [OWN[0]; OWN.len() + $inner::ALL.len()];
            let mut i = 0;
            while i < all.len() {
                all[i] = if i < OWN.len() { OWN[i] } else { $name::$of($inner::ALL[i - OWN.len()]) };
                i += 1;
            }
            all
        };
        &ALL
    }};
}
pub(crate) use faults;
