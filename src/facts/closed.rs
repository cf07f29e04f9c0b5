//! The closed answers, with their names in the file.

use super::{AnswerKind, AnswerType, Value};
use crate::choice::{Choice, choice_names};

/// Declares the closed answers, one enumeration each, and the type for any of them.
macro_rules! closed {
    ($($(#[$meta:meta])* $kind:ident { $($(#[$note:meta])* $variant:ident = $name:literal,)+ })+) => {
        choice_names! { $($(#[$meta])* $kind { $($(#[$note])* $variant = $name,)+ })+ }

        /// A choice of any closed answer.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum AnyChoice { $($(#[$meta])* $kind($kind),)+ }

        impl AnyChoice {
            /// Every choice with its name.
            pub(crate) const NAMED: &'static [(&'static str, Self)] =
                &[$($(($name, Self::$kind($kind::$variant)),)+)+];

            /// Its name in the file.
            pub fn name(self) -> &'static str {
                match self { $(Self::$kind(choice) => choice.name(),)+ }
            }

            /// The schema of the answer it belongs to.
            #[cfg(feature = "schema")]
            pub(crate) fn schema(self, generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                match self { $(Self::$kind(_) => generator.subschema_for::<$kind>(),)+ }
            }
        }

        $(impl AnswerType for $kind {
            const KIND: AnswerKind = AnswerKind::Choice(&[$(AnyChoice::$kind(Self::$variant),)+]);

            fn to_value(&self) -> Value {
                Value::Choice(AnyChoice::$kind(*self))
            }

            fn of_value(value: Value) -> Option<Self> {
                match value {
                    Value::Choice(AnyChoice::$kind(choice)) => Some(choice),
                    _ => None,
                }
            }
        })+
    };
}

closed! {
    /// Yes, no, or "I don't know".
    Answer {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// The respondent does not know.
        Unknown = "unknown",
    }

    /// How many importer of record (IOR) numbers the company has.
    IorCount {
        /// One number.
        One = "one",
        /// More than one number.
        Several = "several",
        /// The respondent does not know.
        Unknown = "unknown",
    }

    /// A portal user's role in the top account.
    Role {
        /// The Trade Account Owner (TAO), one per top account.
        TradeAccountOwner = "trade_account_owner",
        /// A proxy TAO.
        ProxyTradeAccountOwner = "proxy_trade_account_owner",
        /// A trade account user.
        TradeAccountUser = "trade_account_user",
        /// The respondent does not know.
        Unknown = "unknown",
    }

    /// What ACE showed about the login.
    Deactivation {
        /// No message of deactivation.
        NotShown = "none",
        /// Deactivated for inactivity.
        Inactivity = "inactivity",
        /// Held for compliance or security.
        ComplianceOrSecurity = "compliance_or_security",
        /// The respondent does not know.
        Unknown = "unknown",
    }

    /// Whether the person knows the password.
    Password {
        /// Known.
        Known = "known",
        /// Forgotten.
        Forgotten = "forgotten",
        /// The respondent does not know.
        Unknown = "unknown",
    }

    /// Whether mail sent to the account's address can be read today.
    Mailbox {
        /// It can.
        Controlled = "controlled",
        /// It cannot.
        Lost = "lost",
        /// The respondent does not know.
        Unknown = "unknown",
    }

    /// Whether the security questions can be answered.
    SecurityAnswers {
        /// They can.
        Known = "known",
        /// They cannot.
        Lost = "lost",
        /// The respondent does not know.
        Unknown = "unknown",
    }

    /// Whether the person still works for the company.
    Employment {
        /// Still there.
        Current = "current",
        /// Has left.
        Left = "left",
        /// The respondent does not know.
        Unknown = "unknown",
    }

    /// Who filed the entry summaries.
    EntriesFiledBy {
        /// The importer itself.
        Importer = "importer",
        /// One customs broker.
        OneBroker = "one_broker",
        /// Several customs brokers.
        SeveralBrokers = "several_brokers",
        /// The respondent does not know.
        Unknown = "unknown",
    }

    /// An entry's liquidation status.
    LiquidationStatus {
        /// Not liquidated.
        Unliquidated = "unliquidated",
        /// Liquidation suspended.
        Suspended = "suspended",
        /// Liquidation extended.
        Extended = "extended",
        /// Liquidated.
        Liquidated = "liquidated",
        /// The respondent does not know.
        Unknown = "unknown",
    }
}
