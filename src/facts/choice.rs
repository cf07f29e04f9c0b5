//! The closed answers. Their names are the file's words and never change.

/// An answer picked from a closed list.
pub trait Choice: Copy + Eq + 'static {
    /// Every choice, in the order it is offered.
    const ALL: &'static [Self];

    /// The name it has in the file.
    fn name(self) -> &'static str;

    /// The choice with this name in the file, if there is one.
    #[must_use]
    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|choice| choice.name() == name)
    }
}

/// Declares an enumeration together with its names in the file.
macro_rules! choices {
    ($($(#[$meta:meta])* $kind:ident { $($(#[$note:meta])* $variant:ident = $name:literal,)+ })+) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum $kind { $($(#[$note])* #[serde(rename = $name)] $variant,)+ }

        impl $crate::facts::Choice for $kind {
            const ALL: &'static [Self] = &[$(Self::$variant,)+];

            fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }
        }
    )+};
}
pub(crate) use choices;

choices! {
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
        /// The Trade Account Owner (TAO): one a top account.
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

    /// Whether the password is at hand.
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
