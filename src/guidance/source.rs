//! Where each fact comes from and how firm it is.

use super::text::{Text, says, with};
use crate::choice::{Choice, choice_names};
use crate::english::long;

choice_names! {
    /// A published source.
    SourceId {
        /// The ACE Portal itself.
        AcePortal = "ace-portal",
        /// The form for an account with one number.
        ImporterForm = "importer-form",
        /// The page that links to the form for every other account.
        PortalForm = "portal-form",
        /// CSMS 68510928.
        Csms68510928 = "csms-68510928",
        /// CSMS 68315804.
        Csms68315804 = "csms-68315804",
        /// CSMS 69035485.
        Csms69035485 = "csms-69035485",
        /// CSMS 68569567.
        Csms68569567 = "csms-68569567",
        /// CSMS 68536553.
        Csms68536553 = "csms-68536553",
        /// CSMS 68228015.
        Csms68228015 = "csms-68228015",
        /// CSMS 50861476.
        Csms50861476 = "csms-50861476",
        /// CSMS 18-000216.
        Csms18000216 = "csms-18-000216",
        /// CSMS 19-000003.
        Csms19000003 = "csms-19-000003",
        /// The General Notice of July 2008.
        GeneralNotice2008 = "general-notice-2008",
        /// CBP's IEEPA Duty Refunds page.
        RefundsFaq = "refunds-faq",
        /// CBP's table of CAPE errors.
        CapeErrorTable = "cape-error-table",
        /// CSMS 69127837.
        Csms69127837 = "csms-69127837",
        /// Publication 5292-1225.
        AchBankPublication = "publication-5292-1225",
        /// CSMS 69268077.
        Csms69268077 = "csms-69268077",
        /// The notice on void importer numbers.
        ImporterData = "importer-data",
        /// CBP's questions and answers on void numbers.
        VoidNumbersFaq = "void-numbers-faq",
        /// What CBP said at JFK about the days of a protest.
        JfkPresentation = "jfk-presentation",
        /// CBP's advice on CAPE, as NCBFAA reports it.
        NcbfaaAdvice = "ncbfaa-advice",
        /// How to reactivate an importer number, as a brokers' association restates it.
        NumberReactivation = "number-reactivation",
        /// The address for questions about refund money.
        RefundMoneyContact = "refund-money-contact",
        /// The ACE protest FAQ.
        ProtestFaq = "protest-faq",
        /// The rules on electronic refunds.
        AchRefunds = "ach-refunds",
        /// The statutes on protest, reliquidation and court.
        ProtestStatutes = "protest-statutes",
        /// The regulation and statute on business days.
        BusinessDayRules = "business-day-rules",
        /// Publication 5228-1025.
        Publication5228 = "publication-5228-1025",
        /// The reactivation playbook, article A.
        ArticleA = "article-a",
        /// The article on web forms and automation, article B.
        ArticleB = "article-b",
        /// A broker's restatement of CSMS 68510928.
        BrokerRestatement = "broker-restatement",
        /// A law firm's restatement of CSMS 69035485.
        LawFirmRestatement = "law-firm-restatement",
        /// The May 20 version of the FAQ.
        MayFaq = "may-faq",
        /// This tool's own reading, where nobody publishes the point.
        OurReading = "our-reading",
    }

    /// How firm a fact is.
    Status {
        /// CBP's own text, a statute or a regulation.
        Cbp = "cbp",
        /// Someone credible restating CBP, or several who agree.
        Reported = "reported",
        /// One publisher only.
        Unconfirmed = "unconfirmed",
        /// Nobody publishes the boundary; the safe side was chosen.
        OurReading = "our reading",
    }
}

/// A published source. Shown as a link if it has an address, never fetched.
#[derive(Clone, Copy, Debug)]
pub struct Source {
    pub id: SourceId,
    /// What it is called.
    pub name: &'static str,
    /// Its date, as precisely as known.
    pub dated: Text,
    /// Its address; `None` if it is found by number or citation.
    pub address: Option<&'static str>,
}

/// The basis of a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cite {
    /// How firm it is.
    pub status: Status,
    /// Its sources, firmest first; never empty.
    pub sources: &'static [SourceId],
}

impl Cite {
    /// A fact from CBP's own text, a statute or a regulation.
    pub const fn cbp(sources: &'static [SourceId]) -> Self {
        Self {
            status: Status::Cbp,
            sources,
        }
    }

    /// A fact from a credible restatement.
    pub const fn reported(sources: &'static [SourceId]) -> Self {
        Self {
            status: Status::Reported,
            sources,
        }
    }

    /// A fact from one publisher only.
    pub const fn unconfirmed(sources: &'static [SourceId]) -> Self {
        Self {
            status: Status::Unconfirmed,
            sources,
        }
    }

    /// A boundary nobody publishes, read on the safe side.
    pub const fn our_reading(sources: &'static [SourceId]) -> Self {
        Self {
            status: Status::OurReading,
            sources,
        }
    }
}

const fn at(id: SourceId, name: &'static str, dated: &'static str, address: &'static str) -> Source {
    Source {
        id,
        name,
        dated: says(dated),
        address: Some(address),
    }
}

const fn by_number(id: SourceId, name: &'static str, dated: &'static str) -> Source {
    Source {
        id,
        name,
        dated: says(dated),
        address: None,
    }
}

use SourceId as S;

/// Every source, in the order of [`SourceId::ALL`](crate::choice::Choice::ALL).
pub(super) const SOURCES: &[Source; SourceId::ALL.len()] = &[
    at(
        S::AcePortal,
        "ACE Portal, to sign in",
        "as reported in 2026",
        "https://ace.cbp.gov",
    ),
    at(
        S::ImporterForm,
        "Importer Account Application",
        "as reported in 2025 and 2026",
        "https://ace-accounts.cbp.gov/s/importer-form",
    ),
    at(
        S::PortalForm,
        "ACE Portal Account Application Web Form, linked from CBP’s IEEPA Duty Refunds page",
        "September 2, 2026",
        "https://www.cbp.gov/trade/programs-administration/trade-remedies/ieepa-duty-refunds",
    ),
    at(
        S::Csms68510928,
        "CSMS 68510928, account owners can reactivate users",
        "May 1, 2026",
        "https://content.govdelivery.com/bulletins/gd/USDHSCBP-41564d0",
    ),
    at(
        S::Csms68315804,
        "CSMS 68315804, CAPE phase 1",
        "April 10, 2026",
        "https://content.govdelivery.com/accounts/USDHSCBP/bulletins/4126a9c",
    ),
    at(
        S::Csms69035485,
        "CSMS 69035485, reconciliation entries in CAPE",
        "June 23, 2026",
        "https://content.govdelivery.com/bulletins/gd/USDHSCBP-41d65dd",
    ),
    at(
        S::Csms68569567,
        "CSMS 68569567, fraud warning",
        "May 7, 2026",
        "https://content.govdelivery.com/bulletins/gd/USDHSCBP-41649df",
    ),
    at(
        S::Csms68536553,
        "CSMS 68536553, refund reports (ES-022, REV-603, REV-613, REV-615)",
        "May 4, 2026",
        "https://content.govdelivery.com/accounts/USDHSCBP/bulletins/415c8e9",
    ),
    by_number(
        S::Csms68228015,
        "CSMS 68228015, account application web form",
        "April 1, 2026",
    ),
    at(
        S::Csms50861476,
        "CSMS 50861476, e-mail security token at login",
        "2022",
        "https://content.govdelivery.com/accounts/USDHSCBP/bulletins/30815a4",
    ),
    at(
        S::Csms18000216,
        "CSMS 18-000216, same-day login after a reset",
        "March 13, 2018",
        "https://content.govdelivery.com/accounts/USDHSCBP/bulletins/1e1d971",
    ),
    at(
        S::Csms19000003,
        "CSMS 19-000003, dormant accounts: owner or proxy",
        "January 3, 2019",
        "https://content.govdelivery.com/accounts/USDHSCBP/bulletins/2261cd5",
    ),
    by_number(
        S::GeneralNotice2008,
        "General Notice on the 45-day limit (90 days before), amending 72 FR 27632 of May 16, 2007",
        "July 2008",
    ),
    at(
        S::RefundsFaq,
        "CBP’s IEEPA Duty Refunds FAQ (read in a stored copy)",
        "answers of June 16, 2026 and others, page of September 2, 2026",
        "https://www.cbp.gov/trade/programs-administration/trade-remedies/ieepa-duty-refunds",
    ),
    at(
        S::CapeErrorTable,
        "CBP’s table of CAPE errors, in its IEEPA Duty Refunds page of September 2, 2026",
        "July 7, 2026",
        "https://www.cbp.gov/trade/programs-administration/trade-remedies/ieepa-duty-refunds",
    ),
    at(
        S::Csms69127837,
        "CSMS 69127837, warehouse entries out of CAPE",
        "July 7, 2026",
        "https://content.govdelivery.com/accounts/USDHSCBP/bulletins/41ece9d",
    ),
    at(
        S::AchBankPublication,
        "CBP publication 5292-1225, ACH bank information, as restated by Tariffi",
        "December 2025",
        "https://tariffi.io/help/guides/ace-ach-refund-importer",
    ),
    at(
        S::Csms69268077,
        "CSMS 69268077, inactive importer numbers (19 CFR 24.5(e))",
        "July 2026",
        "https://content.govdelivery.com/accounts/USDHSCBP/bulletins/420f26d",
    ),
    at(
        S::ImporterData,
        "Accuracy of importer of record data, void numbers (FR 2026-16911)",
        "August 19, 2026",
        "https://www.federalregister.gov/documents/2026/08/19/2026-16911/accuracy-of-importer-of-record-data-submitted-to-cbp",
    ),
    at(
        S::VoidNumbersFaq,
        "CBP’s questions and answers on void importer numbers",
        "no date given",
        "https://www.cbp.gov/trade/priority-issues/revenue/bonds/voided-importer-record-faqs",
    ),
    at(
        S::JfkPresentation,
        "CBP at JFK on counting the days of a protest",
        "May 21, 2008",
        "https://www.lawcustoms.com/2008/05/21/recoup-of-cbp-presentation-at-jfk-05212008/",
    ),
    at(
        S::NcbfaaAdvice,
        "NCBFAA, CBP’s advice on CAPE issues",
        "May 18, 2026",
        "https://ncbfaa.org/news-advocacy/ncbfaa-in-the-news/2026/05/18/cbp-offers-advice-on-cape-issues",
    ),
    at(
        S::NumberReactivation,
        "FPAA, reactivating an importer number",
        "July 2, 2026",
        "https://www.thefpaa.com/2026/07/02/cbp-reminder-process-to-reactivate-an-inactive-importer-of-record-ior-number/",
    ),
    by_number(
        S::RefundMoneyContact,
        "The e-mail address and phone number for questions about refund money, as reported",
        "October 2025",
    ),
    at(
        S::ProtestFaq,
        "CBP’s ACE protest FAQ",
        "no date given",
        "https://www.cbp.gov/trade/programs-administration/entry-summary/protests/ace-protest-frequently-asked-questions",
    ),
    by_number(
        S::AchRefunds,
        "ACH refund enrollment: 90 FR 45956; FR 2025-24171 (January 2, 2026); Executive Order 14247",
        "September 30, 2025",
    ),
    by_number(
        S::ProtestStatutes,
        "Protest, reliquidation, court: 19 USC 1514(c)(3), 1501; 19 CFR 174.12(e), 159.9; 28 USC 2636(i)",
        "in force",
    ),
    by_number(
        S::BusinessDayRules,
        "Business days and holidays: 19 CFR 101.1; 5 USC 6103",
        "in force",
    ),
    by_number(
        S::Publication5228,
        "CBP publication 5228-1025, importer account form",
        "October 2025",
    ),
    by_number(
        S::ArticleA,
        "CAPE Portal Guide, reactivation playbook (capeportalguide.com; the page has since been rewritten: it no longer lists the 365-day state or the security questions)",
        "about May 4, 2026",
    ),
    at(
        S::ArticleB,
        "CAPE Portal Guide, web forms and automation",
        "June 16, 2026",
        "https://capeportalguide.com/blog/cbp-ace-tao-reactivation-lookup-webforms-june-2026/",
    ),
    at(
        S::BrokerRestatement,
        "A broker’s restatement of CSMS 68510928 (TAO and proxy)",
        "May 4, 2026",
        "https://info.expeditors.com/newsflash/cbp-reminds-trade-on-ace-account-reactivation",
    ),
    at(
        S::LawFirmRestatement,
        "A law firm’s restatement of CSMS 69035485",
        "June 25, 2026",
        "https://tuttlelaw.com/newsletters/2026/6-25-26_cape_update.html",
    ),
    at(
        S::MayFaq,
        "The May 20 version of CBP’s FAQ (TAO lookup)",
        "May 2026",
        "https://www.rimlogistics.com/updated-cbp-cape-faq-on-5-20-26/",
    ),
    Source {
        dated: with(|g| long(g.edition)),
        ..by_number(
            S::OurReading,
            "ACE Self-Check’s own reading, where nobody publishes the point",
            "",
        )
    },
];
