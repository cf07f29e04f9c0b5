//! Words of the page in a frame: who offers it, sharing a result, and why a setting was left out.

use super::summary::Carrier;
use crate::embed::{Clash, InvitationRefused, Reason, Refused, Slot};

/// Accessible name of the bar at the top.
pub const BAR: &str = "Inside another site";
/// Link: the same check in a tab of its own.
pub const FULL_PAGE: &str = "Open in full page";
/// Next to the link, if it carries the answers.
pub const FULL_PAGE_NOTE: &str = "Opens a new tab. Your answers go with it, in the address after the #.";
/// Next to the link, if there are no answers.
pub const FULL_PAGE_EMPTY: &str = "Opens a new tab.";
/// Next to the link, if the answers don't fit.
pub const FULL_PAGE_TOO_LONG: &str =
    "Your answers are too long for an address. Save a file here, and open it there.";
pub const COPY_ADDRESS: &str = "Copy its address";
pub const ADDRESS_COPIED: &str = "The address is copied. Paste it into a new tab.";
pub const ADDRESS_BY_HAND: &str = "This page can’t copy here. Select the address and copy it:";
pub const NOT_KEPT: &str = "This browser doesn’t let us save anything inside another site’s page. Your answers last until you leave or reload it. Save a file before you do, or continue in the full page.";

/// Heading of the two ways to send a result to the site's owner.
pub fn pass_on(name: &str) -> String {
    format!("Send it to {name}")
}

/// Button: share the result with the host page.
pub fn share_with(name: &str) -> String {
    format!("Share with {name}")
}

/// Button: e-mail the result.
pub fn send_to(name: &str) -> String {
    format!("Send to {name}")
}

/// Above the share button.
pub fn share_note(name: &str, origin: &str) -> String {
    format!(
        "“Share” gives exactly this to the page around this check, at {origin}. What happens to it there is up to {name}. Nothing is shared until you press it."
    )
}

/// Above the button that opens the e-mail.
pub fn send_note(address: &str, carrier: &Carrier) -> String {
    match carrier {
        Carrier::Link(_) => format!(
            "This opens an e-mail to {address} in your e-mail program, with a link that holds exactly this. Nothing is sent until you send it."
        ),
        Carrier::File(file, _) => format!(
            "This saves the file {file} and opens an e-mail to {address} in your e-mail program. Attach the file there, and send it yourself."
        ),
    }
}

/// Before the address or site that a check goes to.
pub const GOES_TO: &str = "Goes to";
/// Button: copy the e-mail, if no mail program opens.
pub const COPY_MAIL: &str = "Copy the e-mail instead";
pub const MAIL_COPIED: &str = "Copied, with the address. Paste it into a new e-mail.";
pub const SEND_LINK: &str = "Open the e-mail";

/// Checkbox: the respondent knows who offers the check or asks for it.
pub fn i_know(name: &str) -> String {
    format!("Yes, I know {name}")
}

pub fn i_know_why(name: &str) -> String {
    format!(
        "Anyone can use any name here. If {name} is your broker, it needs your company’s name and entry numbers to file."
    )
}

/// Accessible name of the bar about a broker's request.
pub const REQUEST: &str = "Request from a broker";
/// Before the name or address of who asks for a check.
pub const ASKED_BY: &str = "Asked by";
/// After it.
pub const CANNOT_VERIFY: &str = "This page can’t verify that.";
pub const IGNORE_REQUEST: &str = "Ignore this request";
/// Before the name of who offers the check on another site.
pub const OFFERED_BY: &str = "Offered by";

/// Before their contact, which is their own claim.
pub fn says_contact(broker: Option<&str>) -> String {
    format!("{} says to reach them at", broker.unwrap_or("This site"))
}

/// Before the e-mail address for results.
pub const AT_THE_END: &str = "At the end, you choose what to send to";

/// Notice: a request in a link was ignored.
pub const fn request_refused(refused: InvitationRefused) -> &'static str {
    match refused {
        InvitationRefused::LooksLikeCbp => {
            "The link you opened asks for a check in a name or with an address that could be mistaken for CBP. CBP doesn’t ask for this check. The page ignores the request; you can still use the check."
        }
        InvitationRefused::Malformed => {
            "The link you opened asks for a check, but its name or e-mail address isn’t one this page accepts. The page ignores the request; you can still use the check."
        }
    }
}

pub const SHARE: &str = "Share";
/// Status: the share button isn't fully visible.
pub const SHARE_COVERED: &str = "“Share” works once the whole button is visible, with nothing covering it. Scroll to it, or save the file and send it yourself.";
pub const SEND: &str = "Save the file and open the e-mail";
pub const SHARING: &str = "Sharing…";

/// Status: the host page has it, and is storing or sending it.
pub fn sending(name: &str) -> String {
    format!("Sending it to {name}…")
}

/// Status: the host page has accepted it.
pub fn shared(name: &str) -> String {
    format!("Shared with {name}.")
}

/// Status: the host page failed to take it.
pub fn not_taken(name: &str) -> String {
    format!("Sending failed: {name} doesn’t have your result. Save the file and send it yourself.")
}

/// Status: the host page didn't answer.
pub fn not_answered(name: &str) -> String {
    format!(
        "The page didn’t respond, so {name} may not have your result. Save the file and send it yourself."
    )
}

pub const TOO_LONG_TO_SHARE: &str =
    "This check is too long to share here. Save the file and send it yourself.";

/// Why a setting was left out, beginning with its name.
pub fn refused(refused: &Refused) -> String {
    let reason = match &refused.reason {
        Reason::Unknown => "there is no such setting".into(),
        Reason::NotText => "its value isn’t text".into(),
        Reason::TooLong(most) => format!("it has more than {most} characters"),
        Reason::Invisible => "it has line breaks or invisible characters".into(),
        Reason::NotLatin => "it may have Latin letters, digits, and common punctuation only".into(),
        Reason::LooksLikeCbp => "it could be mistaken for CBP, which does not offer this check".into(),
        Reason::NotAnAddress => "it isn’t a single e-mail address, such as imports@example.com".into(),
        Reason::NotAContact => "it isn’t just a phone number or an e-mail address".into(),
        Reason::NotOneOf(names) => {
            let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
            format!("it isn’t {}", super::or_list(&names))
        }
        Reason::NotAColor => "it isn’t a color written as #rgb or #rrggbb".into(),
        Reason::NotFromTo(least, most) => format!("it isn’t a whole number from {least} to {most}"),
        Reason::NotFonts => {
            "it isn’t a list of font names, separated by commas and made of letters, digits, spaces, and hyphens"
                .into()
        }
        Reason::Clash(clash) => clashes(clash),
    };
    format!("{}: {reason}", refused.name)
}

/// Text and accent are drawn on the other color; on a background, the other color is drawn.
fn clashes(clash: &Clash) -> String {
    let (ones, tenths) = (clash.tenths / 10, clash.tenths % 10);
    let Clash { color, against, .. } = clash;
    let found = match clash.with {
        Slot::Page => format!("{color} has {ones}.{tenths}:1 on the background {against}"),
        Slot::Surface => format!("{color} has {ones}.{tenths}:1 on the surface {against}"),
        Slot::Text => format!("the text {against} has {ones}.{tenths}:1 on {color}"),
        _ => format!("the accent {against} has {ones}.{tenths}:1 on {color}"),
    };
    let nearest = clash
        .nearest
        .map(|nearest| format!(". The nearest color that works is {nearest}"));
    format!("{found}; at least 4.5:1 is needed{}", nearest.unwrap_or_default())
}
