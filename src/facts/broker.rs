//! The customs broker or brokers.

use super::group::group;
use super::{Answer, EntriesFiledBy};

group! {
    /// The customs broker or brokers.
    #[derive(Copy, Default)]
    Broker, BrokerAnswer {
        /// Who filed the entry summaries.
        EntriesFiledBy entries_filed_by: EntriesFiledBy;
        /// Whether the broker was authorized before the account went dormant.
        AuthorizedBefore authorized_before: Answer;
        /// Whether the broker's own ACE login and CAPE tab work.
        CanFileNow can_file_now: Answer;
    }
}
