//! A broker's request for a check, after the `#` of an address: `#/?broker=Harbor+Brokers&send-to=…`
//! (docs/embedding.md, “A link to send to your clients”).

use super::reason::Reason;
use super::settings::{Setting, Settings, read};
use crate::facts::Choice;
use form_urlencoded::Serializer;

/// Who asks for a check, by their own account: none of it can be verified.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Invitation {
    pub broker: Option<String>,
    /// How to reach them.
    pub contact: Option<String>,
    /// The address a check goes to.
    pub send_to: Option<String>,
}

/// Why a request is ignored as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvitationRefused {
    /// Its name or address could be mistaken for CBP's.
    LooksLikeCbp,
    Malformed,
}

/// The only settings that count in a request.
const COUNTED: [Setting; 3] = [Setting::Broker, Setting::Contact, Setting::SendTo];
/// The most bytes and the most parameters of a request that are read.
const LONGEST: usize = 8_000;
const MOST: usize = 16;

/// The request in a fragment; `None` if there is none.
///
/// # Errors
/// If the name or the address is refused. A refused contact is left out.
pub fn invitation(fragment: &str) -> Option<Result<Invitation, InvitationRefused>> {
    let (_, query) = fragment
        .split_once('?')
        .filter(|(place, _)| place.starts_with('/'))?;
    let cut = query.len().min(LONGEST);
    let pairs = form_urlencoded::parse(&query.as_bytes()[..cut]).take(MOST);
    let given: Vec<_> = pairs
        .map(|(name, value)| {
            // As in a mail program's HTML.
            let name = name.strip_prefix("amp;").unwrap_or(&name).to_owned();
            (name, Some(value.into_owned()))
        })
        .filter(|(name, _)| COUNTED.iter().any(|setting| setting.name() == name))
        .collect();
    let (settings, refused) = read(&given);
    let decides = |name: &str| name != Setting::Contact.name();
    if let Some(refused) = refused.iter().find(|refused| decides(&refused.name)) {
        return Some(Err(match refused.reason {
            Reason::LooksLikeCbp | Reason::NotLatin => InvitationRefused::LooksLikeCbp,
            _ => InvitationRefused::Malformed,
        }));
    }
    Invitation::of(&settings).map(Ok)
}

/// The fragment of a screen with a request and a link's answers.
pub fn address(place: &str, invitation: Option<&Invitation>, answers: Option<&str>) -> String {
    let query = invitation.map(Invitation::query);
    let parts: Vec<&str> = query.as_deref().into_iter().chain(answers).collect();
    match (parts.is_empty(), answers) {
        (true, _) => place.to_owned(),
        // A check with answers starts at its plan, as with any link.
        (false, Some(answers)) if place == "/" && invitation.is_none() => answers.to_owned(),
        _ => format!("{place}?{}", parts.join("&")),
    }
}

impl Invitation {
    /// The request made by a host page's settings; `None` without a name and an address.
    pub fn of(settings: &Settings) -> Option<Self> {
        (settings.broker.is_some() || settings.send_to.is_some()).then(|| Self {
            broker: settings.broker.clone(),
            contact: settings.contact.clone(),
            send_to: settings.send_to.clone(),
        })
    }

    /// What to call them: their name, or the address.
    pub fn name(&self) -> &str {
        let known = self.broker.as_deref().or(self.send_to.as_deref());
        known.unwrap_or_default()
    }

    /// The query after the `?`.
    pub fn query(&self) -> String {
        let values = [&self.broker, &self.contact, &self.send_to];
        let mut query = Serializer::new(String::new());
        for (setting, value) in COUNTED.iter().zip(values) {
            if let Some(value) = value {
                query.append_pair(setting.name(), value);
            }
        }
        query.finish()
    }
}
