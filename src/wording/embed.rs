//! Words of the page inside another site's page: who offers it, sharing a result, and why a setting was
//! left out.

use crate::embed::{Clash, Reason, Refused, Slot};
use chrono::NaiveDate;

/// Name of the bar at the top.
pub const BAR: &str = "Inside another site";
/// Link: the same check in a tab of its own.
pub const FULL_PAGE: &str = "Open in full page";
/// Next to the link, where the answers go with it.
pub const FULL_PAGE_NOTE: &str = "Opens a new tab. Your answers go with it, in the address after the #.";
/// Next to the link, where there are no answers.
pub const FULL_PAGE_EMPTY: &str = "Opens a new tab.";
/// Next to the link, where the answers don't fit.
pub const FULL_PAGE_TOO_LONG: &str =
    "Your answers are too long for an address. Save a file here, and open it there.";
/// Button: copy the address of the full page.
pub const COPY_ADDRESS: &str = "Copy its address";
/// Status: it is copied.
pub const ADDRESS_COPIED: &str = "The address is copied. Paste it into a new tab.";
/// Field label: the address.
pub const ADDRESS_BY_HAND: &str = "This page can’t copy here. Select the address and copy it:";
/// Notice: nothing is kept here.
pub const NOT_KEPT: &str = "This browser doesn’t let us save anything inside another site’s page. Your answers last until you leave or reload it. Save a file before you do, or continue in the full page.";

/// Legend of the two ways to send a result to the site's owner.
#[must_use]
pub fn pass_on(name: &str) -> String {
    format!("Send it to {name}")
}

/// Button: hand the result to the page around this one.
#[must_use]
pub fn share_with(name: &str) -> String {
    format!("Share with {name}")
}

/// Button: save the result and mail it.
#[must_use]
pub fn send_to(name: &str) -> String {
    format!("Send to {name}")
}

/// Above the button that shares: to whom it goes.
#[must_use]
pub fn share_note(name: &str, origin: &str) -> String {
    format!(
        "“Share” gives exactly this to the page around this check, at {origin}. What happens to it there is up to {name}. Nothing is shared until you press it."
    )
}

/// Above the button that sends.
#[must_use]
pub fn send_note(address: &str, file: &str) -> String {
    format!(
        "This saves the file {file} and opens an e-mail to {address} in your e-mail program. Attach the file there, and send it yourself."
    )
}

/// Button: share now.
pub const SHARE: &str = "Share";
/// Status: the button that shares can't be seen.
pub const SHARE_COVERED: &str = "“Share” works once you can see all of it, with nothing over it. Scroll to it, or save the file and send it yourself.";
/// Link: save the file and open the e-mail.
pub const SEND: &str = "Save the file and open the e-mail";
/// Status: waiting for the page around this one.
pub const SHARING: &str = "Sharing…";

/// Status: the page around this one has it, and is passing it on.
#[must_use]
pub fn sending(name: &str) -> String {
    format!("Sending it to {name}…")
}

/// Status: the page around this one has taken it.
#[must_use]
pub fn shared(name: &str) -> String {
    format!("Shared with {name}.")
}

/// Status: the page around this one couldn't take it.
#[must_use]
pub fn not_taken(name: &str) -> String {
    format!("Sending failed: {name} doesn’t have your result. Save the file and send it yourself.")
}

/// Status: the page around this one did not answer.
#[must_use]
pub fn not_answered(name: &str) -> String {
    format!(
        "The page didn’t respond, so {name} may not have your result. Save the file and send it yourself."
    )
}

/// Status: the check is too long to share.
pub const TOO_LONG_TO_SHARE: &str =
    "This check is too long to share here. Save the file and send it yourself.";

/// A prepared e-mail to attach a saved file to. It says nothing about what is in the file but the day.
#[must_use]
pub fn mail(address: &str, as_of: NaiveDate, file: &str) -> String {
    let subject = format!("ACE Self-Check as of {}", super::long(as_of));
    let body = format!(
        "Hello,\n\nAttached is our ACE Self-Check as of {}, the file {file}.\nTo open it, choose “{}” in ACE Self-Check.\n",
        super::long(as_of),
        super::ui::OPEN_FILE
    );
    super::letter::mailto(Some(address), &subject, Some(&body))
}

/// Why a setting was left out, beginning with its name.
#[must_use]
pub fn refused(refused: &Refused) -> String {
    let reason = match &refused.reason {
        Reason::Unknown => "there is no such setting".into(),
        Reason::NotText => "its value isn’t text".into(),
        Reason::TooLong(most) => format!("it has more than {most} characters"),
        Reason::Invisible => "it has line breaks or invisible characters".into(),
        Reason::LooksLikeCbp => "it could be mistaken for CBP, which does not offer this check".into(),
        Reason::NotAnAddress => "it isn’t a single e-mail address, such as imports@example.com".into(),
        Reason::NotAContact => "it isn’t just a phone number or an e-mail address".into(),
        Reason::NotOneOf(names) => {
            let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
            format!("it isn’t {}", super::or_list(&names))
        }
        Reason::NotAColour => "it isn’t a color written as #rgb or #rrggbb".into(),
        Reason::NotFromTo(least, most) => format!("it isn’t a whole number from {least} to {most}"),
        Reason::NotFonts => {
            "it isn’t a list of font names, separated by commas and made of letters, digits, spaces, and hyphens"
                .into()
        }
        Reason::Clash(clash) => clashes(clash),
    };
    format!("{}: {reason}", refused.name)
}

/// Text and accent are seen on the other color; for a background, the other color is seen on it.
fn clashes(clash: &Clash) -> String {
    let (ones, tenths) = (clash.tenths / 10, clash.tenths % 10);
    let Clash { colour, against, .. } = clash;
    let found = match clash.with {
        Slot::Page => format!("{colour} has {ones}.{tenths}:1 on the background {against}"),
        Slot::Surface => format!("{colour} has {ones}.{tenths}:1 on the surface {against}"),
        Slot::Text => format!("the text {against} has {ones}.{tenths}:1 on {colour}"),
        _ => format!("the accent {against} has {ones}.{tenths}:1 on {colour}"),
    };
    let nearest = clash
        .nearest
        .map(|nearest| format!(". The nearest color that works is {nearest}"));
    format!("{found}; at least 4.5:1 is needed{}", nearest.unwrap_or_default())
}
