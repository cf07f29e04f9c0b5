//! Being embedded in another site's page: what that page may set, and what the two say to each other.
//!
//! Nothing here trusts the other page. An invalid setting is left out with a reason; an invalid message is ignored.

mod color;
mod conversation;
mod font;
mod invitation;
mod message;
mod name;
mod reason;
mod settings;
mod style;
mod theme;

pub use color::{Color, contrast};
pub use conversation::{Answer, Conversation, Heard};
pub use invitation::{Invitation, InvitationRefused, address, invitation};
pub use message::{LONGEST_HEARD, LONGEST_SAID, MessageKind, Step, VERSION};
pub(crate) use name::contact;
pub use reason::Reason;
pub use settings::{Density, Given, Refused, Scheme, Setting, Settings, read};
pub use theme::{Clash, DARK, LIGHT, Palette, Slot, Theme};
