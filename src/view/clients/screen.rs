//! The screens, and their addresses after `#`.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Screen {
    List,
    Docket,
    Save,
    Settings,
    Client(u32),
    Whole(u32),
}

impl Screen {
    pub(super) fn parse(address: &str) -> Self {
        let parts: Vec<&str> = address.split('/').filter(|part| !part.is_empty()).collect();
        match parts[..] {
            ["docket"] => Self::Docket,
            ["save"] => Self::Save,
            ["settings"] => Self::Settings,
            ["client", key] => key.parse().map_or(Self::List, Self::Client),
            ["client", key, "check"] => key.parse().map_or(Self::List, Self::Whole),
            _ => Self::List,
        }
    }

    pub(super) fn href(self) -> String {
        match self {
            Self::List => "#/".into(),
            Self::Docket => "#/docket".into(),
            Self::Save => "#/save".into(),
            Self::Settings => "#/settings".into(),
            Self::Client(key) => format!("#/client/{key}"),
            Self::Whole(key) => format!("#/client/{key}/check"),
        }
    }
}
