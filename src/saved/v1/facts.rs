//! Twins of the facts: read, written, and turned into the facts and back.

use super::super::node::Node;
use super::super::pointer::Pointer;
use super::super::read::{Read, Reader};
use super::leaf::{Day, Key, Login, Name, Number, Type};
use crate::facts::{
    self as domain, Answer, Choice, Expected, Liquidation, LiquidationStatus, MOST_ENTRIES, MOST_PEOPLE,
};
use crate::facts::{
    Deactivation, Employment, EntriesFiledBy, EntryAnswer, IorCount, Mailbox, Password, Role, SecurityAnswers,
};
use crate::guidance::{CURRENT, ChecklistId, ItemId};
use serde::Serialize;
use std::collections::BTreeMap;

/// Declares an object of the file: its names, how it is written, and how it is read. Optional
/// names may be absent or null.
macro_rules! objects {
    ($($(#[$meta:meta])* $twin:ident $(($key:ident: $key_kind:ty))? {
        $($(#[$note:meta])* $name:ident: $kind:ty,)+
    })+) => {$(
        #[derive(Clone, Debug, Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(deny_unknown_fields)]
        $(#[$meta])*
        #[allow(clippy::struct_field_names, reason = "the names are the file's")]
        pub(crate) struct $twin {
            $(
                /// Unique in the file, across people and entries.
                $key: $key_kind,
            )?
            $($(#[$note])* $name: Option<$kind>,)+
        }

        impl Read for $twin {
            fn read(node: &Node, at: &Pointer, reader: &mut Reader) -> Option<Self> {
                let is_object = reader.is_object(node, at, &[$(stringify!($key),)? $(stringify!($name),)+]);
                $(
                    let $key = if is_object { reader.required(node, at, stringify!($key)) } else { None };
                    // Keeps the places of a list, so that what is wrong with the rest is found too.
                    let $key = $key.unwrap_or_else(|| <$key_kind>::placeholder(at));
                )?
                let _ = is_object;
                $(let $name = reader.optional(node, at, stringify!($name));)+
                Some(Self { $($key,)? $($name,)+ })
            }
        }
    )+};
}

objects! {
    /// What the respondent said.
    Facts {
        /// The day the check is made for; null for the respondent's own today.
        as_of: Day,
        /// The importer.
        company: Company,
        /// People with a portal login.
        people: People,
        /// The customs broker or brokers.
        broker: Broker,
        /// The planned CAPE declaration.
        filing: Filing,
        /// Entries.
        entries: Entries,
        /// Ticks of the respondent, by list and item.
        checklists: Checklists,
    }

    /// The importer.
    Company {
        /// A name.
        label: Name,
        /// Whether it has an ACE Portal account.
        portal_account: Answer,
        /// How many importer of record numbers it has.
        ior_count: IorCount,
        /// Whether anyone knows who the Trade Account Owner is.
        owner_known: Answer,
        /// Whether the right importer of record numbers are listed.
        ior_numbers_listed: Answer,
        /// Whether the account has the Importer view.
        importer_view: Answer,
        /// Whether the CAPE tab is visible.
        cape_tab: Answer,
        /// Whether the reports are visible.
        reports_visible: Answer,
        /// Whether it is enrolled for ACH refunds.
        ach_refund: Answer,
    }

    /// A person with a portal login.
    Person(id: Key) {
        /// A name or initials.
        label: Name,
        /// The role in the top account.
        role: Role,
        /// The last successful login.
        last_login: Login,
        /// What ACE showed.
        deactivation: Deactivation,
        /// Whether the password is at hand.
        password: Password,
        /// Whether mail sent to the account's address can be read today.
        mailbox: Mailbox,
        /// Whether the security questions can be answered.
        security_answers: SecurityAnswers,
        /// Whether the person still works for the company.
        employment: Employment,
    }

    /// The customs broker or brokers.
    Broker {
        /// Who filed the entry summaries.
        entries_filed_by: EntriesFiledBy,
        /// Whether the broker was authorized before the account went dormant.
        authorized_before: Answer,
        /// Whether the broker's own ACE login and CAPE tab work.
        can_file_now: Answer,
    }

    /// The planned CAPE declaration.
    Filing {
        /// The day it is planned for.
        planned_on: Day,
    }

    /// An entry.
    #[cfg_attr(feature = "schema", schemars(transform = day_only_with_liquidated))]
    Entry(id: Key) {
        /// A name.
        label: Name,
        /// The entry number, kept only if the respondent chooses.
        entry_number: Number,
        /// The entry type.
        entry_type: Type,
        /// The liquidation status.
        liquidation: LiquidationStatus,
        /// The day of liquidation; only with `liquidated`.
        liquidated_on: Day,
        /// Whether it is flagged for reconciliation.
        flagged_for_reconciliation: Answer,
        /// Whether the type 09 has been filed.
        type_09_filed: Answer,
        /// The day reconciliation is due.
        reconciliation_due_on: Day,
        /// Whether a protest on it is open.
        open_protest: Answer,
    }
}

/// At most 500 people.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub(crate) struct People(#[cfg_attr(feature = "schema", schemars(length(max = 500)))] Vec<Person>);

/// At most 9,999 entries.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub(crate) struct Entries(#[cfg_attr(feature = "schema", schemars(length(max = 9_999)))] Vec<Entry>);

/// Ticks by list and item.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transform = ticks_schema::none_is_required))]
#[serde(deny_unknown_fields)]
pub(crate) struct Checklists {
    /// Ready for CAPE Phase 2.
    #[cfg_attr(feature = "schema", schemars(schema_with = "ticks_schema::june_29"))]
    june_29: Option<BTreeMap<&'static str, Answer>>,
    /// The week before the filing.
    #[cfg_attr(feature = "schema", schemars(schema_with = "ticks_schema::week_before"))]
    week_before: Option<BTreeMap<&'static str, Answer>>,
    /// While the refund is on its way.
    #[cfg_attr(feature = "schema", schemars(schema_with = "ticks_schema::pipeline"))]
    pipeline: Option<BTreeMap<&'static str, Answer>>,
}

/// The schema of each list's ticks: its own items, each answered or null.
#[cfg(feature = "schema")]
mod ticks_schema {
    use super::{Answer, ChecklistId, item_names};
    use schemars::{Schema, SchemaGenerator, json_schema};

    pub(super) fn june_29(generator: &mut SchemaGenerator) -> Schema {
        ticks(generator, ChecklistId::June29)
    }

    pub(super) fn week_before(generator: &mut SchemaGenerator) -> Schema {
        ticks(generator, ChecklistId::WeekBefore)
    }

    pub(super) fn pipeline(generator: &mut SchemaGenerator) -> Schema {
        ticks(generator, ChecklistId::Pipeline)
    }

    /// A schema of its own makes a name required although its Rust type is optional.
    pub(super) fn none_is_required(lists: &mut Schema) {
        lists.remove("required");
    }

    fn ticks(generator: &mut SchemaGenerator, list: ChecklistId) -> Schema {
        let answer = generator.subschema_for::<Option<Answer>>();
        json_schema!({
            "type": ["object", "null"],
            "propertyNames": { "enum": item_names(list) },
            "additionalProperties": answer
        })
    }
}

impl Read for People {
    fn read(node: &Node, at: &Pointer, reader: &mut Reader) -> Option<Self> {
        reader.list(node, at, MOST_PEOPLE).map(Self)
    }
}

impl Read for Entries {
    fn read(node: &Node, at: &Pointer, reader: &mut Reader) -> Option<Self> {
        let entries: Option<Vec<Entry>> = reader.list(node, at, MOST_ENTRIES);
        for (index, item) in node.items().iter().enumerate() {
            day_without_liquidation(item, &at.item(index), reader);
        }
        entries.map(Self)
    }
}

/// A day of liquidation may stand beside `liquidated` only.
fn day_without_liquidation(entry: &Node, at: &Pointer, reader: &mut Reader) {
    let day_given = !matches!(
        entry.get(EntryAnswer::LiquidatedOn.name()),
        None | Some(Node::Null)
    );
    let status = entry.get(EntryAnswer::Liquidation.name()).and_then(Node::text);
    if day_given && status != Some(LiquidationStatus::Liquidated.name()) {
        reader.expect(
            &at.name(EntryAnswer::LiquidatedOn.name()),
            Expected::OnlyWithLiquidated,
        );
    }
}

/// The same for the schema.
#[cfg(feature = "schema")]
fn day_only_with_liquidated(entry: &mut schemars::Schema) {
    let (day, status) = (EntryAnswer::LiquidatedOn.name(), EntryAnswer::Liquidation.name());
    let liquidated = LiquidationStatus::Liquidated.name();
    entry.insert(
        "if".into(),
        serde_json::json!({ "required": [day], "properties": { (day): { "type": "string" } } }),
    );
    entry.insert(
        "then".into(),
        serde_json::json!({ "required": [status], "properties": { (status): { "const": liquidated } } }),
    );
}

/// The items each list knows, for messages.
fn item_names(list: ChecklistId) -> Vec<&'static str> {
    CURRENT
        .checklist(list)
        .items
        .iter()
        .map(|item| item.id.name())
        .collect()
}

type Ticks = BTreeMap<(ChecklistId, ItemId), Answer>;

fn read_ticks(node: &Node, at: &Pointer, reader: &mut Reader) -> Ticks {
    let mut ticks = Ticks::new();
    if !reader.is_object(node, at, &["june_29", "week_before", "pipeline"]) {
        return ticks;
    }
    for list in ChecklistId::ALL {
        let at = at.name(list.name());
        match node.get(list.name()) {
            None | Some(Node::Null) => {}
            Some(Node::Object(members)) => {
                for (name, answer) in members {
                    read_tick(*list, name, answer, &at, reader, &mut ticks);
                }
            }
            Some(other) => reader.expect(&at, Expected::Object(other.found())),
        }
    }
    ticks
}

fn read_tick(
    list: ChecklistId,
    name: &str,
    answer: &Node,
    at: &Pointer,
    reader: &mut Reader,
    ticks: &mut Ticks,
) {
    let at = at.name(name);
    let item = CURRENT
        .checklist(list)
        .items
        .iter()
        .find(|item| item.id.name() == name);
    match (item, answer) {
        (None, _) => reader.expect(
            &at,
            Expected::OneOf(item_names(list), Node::Text(name.into()).found()),
        ),
        (Some(_), Node::Null) => {}
        (Some(item), node) => {
            if let Some(answer) = Answer::read(node, &at, reader) {
                ticks.insert((list, item.id), answer);
            }
        }
    }
}

/// Reads the facts; what cannot be read is reported and left unanswered.
pub(crate) fn read_facts(node: &Node, at: &Pointer, reader: &mut Reader) -> domain::Facts {
    let ticks = match node.get("checklists") {
        None | Some(Node::Null) => Ticks::new(),
        Some(ticks) => read_ticks(ticks, &at.name("checklists"), reader),
    };
    let facts = Facts::read(node, at, reader);
    let facts = facts.map(domain::Facts::from).unwrap_or_default();
    domain::Facts {
        checklists: ticks,
        ..facts
    }
}

/// Ticks are read into the facts by [`read_ticks`]; nothing of them is kept in the twin.
impl Read for Checklists {
    fn read(_: &Node, _: &Pointer, _: &mut Reader) -> Option<Self> {
        None
    }
}

impl From<Facts> for domain::Facts {
    fn from(twin: Facts) -> Self {
        Self {
            as_of: twin.as_of.map(|day| day.0),
            company: twin.company.map(Into::into).unwrap_or_default(),
            people: twin
                .people
                .map_or_else(Vec::new, |people| people.0.into_iter().map(Into::into).collect()),
            broker: twin.broker.map(Into::into).unwrap_or_default(),
            filing: domain::Filing {
                planned_on: twin.filing.and_then(|filing| filing.planned_on).map(|day| day.0),
            },
            entries: twin.entries.map_or_else(Vec::new, |entries| {
                entries.0.into_iter().map(Into::into).collect()
            }),
            checklists: BTreeMap::new(),
        }
    }
}

impl From<&domain::Facts> for Facts {
    fn from(facts: &domain::Facts) -> Self {
        Self {
            as_of: facts.as_of.map(Day),
            company: Some((&facts.company).into()),
            people: Some(People(facts.people.iter().map(Into::into).collect())),
            broker: Some(facts.broker.into()),
            filing: Some(Filing {
                planned_on: facts.filing.planned_on.map(Day),
            }),
            entries: Some(Entries(facts.entries.iter().map(Into::into).collect())),
            checklists: Some(checklists(&facts.checklists)),
        }
    }
}

fn checklists(ticks: &Ticks) -> Checklists {
    let of = |list: ChecklistId| {
        // One by one: `collect` would sort first, by a routine of its own (see [`crate::order`]).
        let mut own = BTreeMap::new();
        for ((_, item), answer) in ticks.iter().filter(|((of, _), _)| *of == list) {
            own.insert(item.name(), *answer);
        }
        Some(own)
    };
    Checklists {
        june_29: of(ChecklistId::June29),
        week_before: of(ChecklistId::WeekBefore),
        pipeline: of(ChecklistId::Pipeline),
    }
}

impl From<Company> for domain::Company {
    fn from(twin: Company) -> Self {
        Self {
            label: twin.label.map(|label| label.0),
            portal_account: twin.portal_account,
            ior_count: twin.ior_count,
            owner_known: twin.owner_known,
            ior_numbers_listed: twin.ior_numbers_listed,
            importer_view: twin.importer_view,
            cape_tab: twin.cape_tab,
            reports_visible: twin.reports_visible,
            ach_refund: twin.ach_refund,
        }
    }
}

impl From<&domain::Company> for Company {
    fn from(company: &domain::Company) -> Self {
        Self {
            label: company.label.clone().map(Name),
            portal_account: company.portal_account,
            ior_count: company.ior_count,
            owner_known: company.owner_known,
            ior_numbers_listed: company.ior_numbers_listed,
            importer_view: company.importer_view,
            cape_tab: company.cape_tab,
            reports_visible: company.reports_visible,
            ach_refund: company.ach_refund,
        }
    }
}

impl From<Person> for domain::Person {
    fn from(twin: Person) -> Self {
        Self {
            id: twin.id.0,
            label: twin.label.map(|label| label.0),
            role: twin.role,
            last_login: twin.last_login.map(|login| login.0),
            deactivation: twin.deactivation,
            password: twin.password,
            mailbox: twin.mailbox,
            security_answers: twin.security_answers,
            employment: twin.employment,
        }
    }
}

impl From<&domain::Person> for Person {
    fn from(person: &domain::Person) -> Self {
        Self {
            id: Key(person.id.clone()),
            label: person.label.clone().map(Name),
            role: person.role,
            last_login: person.last_login.map(Login),
            deactivation: person.deactivation,
            password: person.password,
            mailbox: person.mailbox,
            security_answers: person.security_answers,
            employment: person.employment,
        }
    }
}

impl From<Broker> for domain::Broker {
    fn from(twin: Broker) -> Self {
        Self {
            entries_filed_by: twin.entries_filed_by,
            authorized_before: twin.authorized_before,
            can_file_now: twin.can_file_now,
        }
    }
}

impl From<domain::Broker> for Broker {
    fn from(broker: domain::Broker) -> Self {
        Self {
            entries_filed_by: broker.entries_filed_by,
            authorized_before: broker.authorized_before,
            can_file_now: broker.can_file_now,
        }
    }
}

impl From<Entry> for domain::Entry {
    fn from(twin: Entry) -> Self {
        let day = twin.liquidated_on.map(|day| day.0);
        Self {
            id: twin.id.0,
            label: twin.label.map(|label| label.0),
            entry_number: twin.entry_number.map(|number| number.0),
            entry_type: twin.entry_type.map(|kind| kind.0),
            liquidation: twin
                .liquidation
                .map(|status| Liquidation::from_parts(status, day)),
            flagged_for_reconciliation: twin.flagged_for_reconciliation,
            type_09_filed: twin.type_09_filed,
            reconciliation_due_on: twin.reconciliation_due_on.map(|day| day.0),
            open_protest: twin.open_protest,
        }
    }
}

impl From<&domain::Entry> for Entry {
    fn from(entry: &domain::Entry) -> Self {
        Self {
            id: Key(entry.id.clone()),
            label: entry.label.clone().map(Name),
            entry_number: entry.entry_number.clone().map(Number),
            entry_type: entry.entry_type.map(Type),
            liquidation: entry.liquidation.map(Liquidation::status),
            liquidated_on: entry.liquidated_on().map(Day),
            flagged_for_reconciliation: entry.flagged_for_reconciliation,
            type_09_filed: entry.type_09_filed,
            reconciliation_due_on: entry.reconciliation_due_on.map(Day),
            open_protest: entry.open_protest,
        }
    }
}
