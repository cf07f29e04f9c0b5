//! Where each fact comes from and how firm it is.

use super::table::table;
use super::text::{Text, says, with};
use crate::choice::choice_names;
use crate::english::long;

choice_names! {

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
    const fn of(status: Status, sources: &'static [SourceId]) -> Self {
        Self { status, sources }
    }

    /// A fact from CBP's own text, a statute or a regulation.
    pub const fn cbp(sources: &'static [SourceId]) -> Self {
        Self::of(Status::Cbp, sources)
    }

    /// A fact from a credible restatement.
    pub const fn reported(sources: &'static [SourceId]) -> Self {
        Self::of(Status::Reported, sources)
    }

    /// A fact from one publisher only.
    pub const fn unconfirmed(sources: &'static [SourceId]) -> Self {
        Self::of(Status::Unconfirmed, sources)
    }

    /// A boundary nobody publishes, read on the safe side.
    pub const fn our_reading(sources: &'static [SourceId]) -> Self {
        Self::of(Status::OurReading, sources)
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

table! {
    /// A published source.
    SourceId,
    SOURCES: Source {
        /// The ACE Portal itself.
        AcePortal = "ace-portal" => at(
            "ACE Portal, to sign in", "as reported in 2026",
            "https://ace.cbp.gov",
        ),
        /// The form for an account with one number.
        ImporterForm = "importer-form" => at(
            "Importer Account Application", "as reported in 2025 and 2026",
            "https://ace-accounts.cbp.gov/s/importer-form",
        ),
        /// The page that links to the form for every other account.
        PortalForm = "portal-form" => at(
            "ACE Portal Account Application Web Form, linked from CBP’s IEEPA Duty Refunds page",
            "September 2, 2026",
            "https://www.cbp.gov/trade/programs-administration/trade-remedies/ieepa-duty-refunds",
        ),
        /// CSMS 68510928.
        Csms68510928 = "csms-68510928" => at(
            "CSMS 68510928, account owners can reactivate users", "May 1, 2026",
            "https://content.govdelivery.com/bulletins/gd/USDHSCBP-41564d0",
        ),
        /// CSMS 68315804.
        Csms68315804 = "csms-68315804" => at(
            "CSMS 68315804, CAPE phase 1", "April 10, 2026",
            "https://content.govdelivery.com/accounts/USDHSCBP/bulletins/4126a9c",
        ),
        /// CSMS 69035485.
        Csms69035485 = "csms-69035485" => at(
            "CSMS 69035485, reconciliation entries in CAPE", "June 23, 2026",
            "https://content.govdelivery.com/bulletins/gd/USDHSCBP-41d65dd",
        ),
        /// CSMS 68569567.
        Csms68569567 = "csms-68569567" => at(
            "CSMS 68569567, fraud warning", "May 7, 2026",
            "https://content.govdelivery.com/bulletins/gd/USDHSCBP-41649df",
        ),
        /// CSMS 68536553.
        Csms68536553 = "csms-68536553" => at(
            "CSMS 68536553, refund reports (ES-022, REV-603, REV-613, REV-615)", "May 4, 2026",
            "https://content.govdelivery.com/accounts/USDHSCBP/bulletins/415c8e9",
        ),
        /// CSMS 68228015.
        Csms68228015 = "csms-68228015" => by_number(
            "CSMS 68228015, account application web form", "April 1, 2026",
        ),
        /// CSMS 50861476.
        Csms50861476 = "csms-50861476" => at(
            "CSMS 50861476, e-mail security token at login", "2022",
            "https://content.govdelivery.com/accounts/USDHSCBP/bulletins/30815a4",
        ),
        /// CSMS 18-000216.
        Csms18000216 = "csms-18-000216" => at(
            "CSMS 18-000216, same-day login after a reset", "March 13, 2018",
            "https://content.govdelivery.com/accounts/USDHSCBP/bulletins/1e1d971",
        ),
        /// CSMS 19-000003.
        Csms19000003 = "csms-19-000003" => at(
            "CSMS 19-000003, dormant accounts: owner or proxy", "January 3, 2019",
            "https://content.govdelivery.com/accounts/USDHSCBP/bulletins/2261cd5",
        ),
        /// The General Notice of July 2008.
        GeneralNotice2008 = "general-notice-2008" => by_number(
            "General Notice on the 45-day limit (90 days before), amending 72 FR 27632 of May 16, 2007",
            "July 2008",
        ),
        /// CBP's IEEPA Duty Refunds page.
        RefundsFaq = "refunds-faq" => at(
            "CBP’s IEEPA Duty Refunds FAQ (read in a stored copy)",
            "answers of June 16, 2026 and others, page of September 2, 2026",
            "https://www.cbp.gov/trade/programs-administration/trade-remedies/ieepa-duty-refunds",
        ),
        /// CBP's table of CAPE errors.
        CapeErrorTable = "cape-error-table" => at(
            "CBP’s table of CAPE errors, in its IEEPA Duty Refunds page of September 2, 2026",
            "July 7, 2026",
            "https://www.cbp.gov/trade/programs-administration/trade-remedies/ieepa-duty-refunds",
        ),
        /// CSMS 69127837.
        Csms69127837 = "csms-69127837" => at(
            "CSMS 69127837, warehouse entries out of CAPE", "July 7, 2026",
            "https://content.govdelivery.com/accounts/USDHSCBP/bulletins/41ece9d",
        ),
        /// Publication 5292-1225.
        AchBankPublication = "publication-5292-1225" => at(
            "CBP publication 5292-1225, ACH bank information, as restated by Tariffi",
            "December 2025",
            "https://tariffi.io/help/guides/ace-ach-refund-importer",
        ),
        /// CSMS 69268077.
        Csms69268077 = "csms-69268077" => at(
            "CSMS 69268077, inactive importer numbers (19 CFR 24.5(e))", "July 2026",
            "https://content.govdelivery.com/accounts/USDHSCBP/bulletins/420f26d",
        ),
        /// The notice on void importer numbers.
        ImporterData = "importer-data" => at(
            "Accuracy of importer of record data, void numbers (FR 2026-16911)", "August 19, 2026",
            "https://www.federalregister.gov/documents/2026/08/19/2026-16911/accuracy-of-importer-of-record-data-submitted-to-cbp",
        ),
        /// CBP's questions and answers on void numbers.
        VoidNumbersFaq = "void-numbers-faq" => at(
            "CBP’s questions and answers on void importer numbers", "no date given",
            "https://www.cbp.gov/trade/priority-issues/revenue/bonds/voided-importer-record-faqs",
        ),
        /// What CBP said at JFK about the days of a protest.
        JfkPresentation = "jfk-presentation" => at(
            "CBP at JFK on counting the days of a protest", "May 21, 2008",
            "https://www.lawcustoms.com/2008/05/21/recoup-of-cbp-presentation-at-jfk-05212008/",
        ),
        /// CBP's advice on CAPE, as NCBFAA reports it.
        NcbfaaAdvice = "ncbfaa-advice" => at(
            "NCBFAA, CBP’s advice on CAPE issues", "May 18, 2026",
            "https://ncbfaa.org/news-advocacy/ncbfaa-in-the-news/2026/05/18/cbp-offers-advice-on-cape-issues",
        ),
        /// How to reactivate an importer number, as a brokers' association restates it.
        NumberReactivation = "number-reactivation" => at(
            "FPAA, reactivating an importer number", "July 2, 2026",
            "https://www.thefpaa.com/2026/07/02/cbp-reminder-process-to-reactivate-an-inactive-importer-of-record-ior-number/",
        ),
        /// The address for questions about refund money.
        RefundMoneyContact = "refund-money-contact" => by_number(
            "The e-mail address and phone number for questions about refund money, as reported",
            "October 2025",
        ),
        /// The ACE protest FAQ.
        ProtestFaq = "protest-faq" => at(
            "CBP’s ACE protest FAQ", "no date given",
            "https://www.cbp.gov/trade/programs-administration/entry-summary/protests/ace-protest-frequently-asked-questions",
        ),
        /// The rules on electronic refunds.
        AchRefunds = "ach-refunds" => by_number(
            "ACH refund enrollment: 90 FR 45956; FR 2025-24171 (January 2, 2026); Executive Order 14247",
            "September 30, 2025",
        ),
        /// The statutes on protest, reliquidation and court.
        ProtestStatutes = "protest-statutes" => by_number(
            "Protest, reliquidation, court: 19 USC 1514(c)(3), 1501; 19 CFR 174.12(e), 159.9; 28 USC 2636(i)",
            "in force",
        ),
        /// The regulation and statute on business days.
        BusinessDayRules = "business-day-rules" => by_number(
            "Business days and holidays: 19 CFR 101.1; 5 USC 6103", "in force",
        ),
        /// Publication 5228-1025.
        Publication5228 = "publication-5228-1025" => by_number(
            "CBP publication 5228-1025, importer account form", "October 2025",
        ),
        /// The reactivation playbook, article A.
        ArticleA = "article-a" => by_number(
            "CAPE Portal Guide, reactivation playbook (capeportalguide.com; the page has since been rewritten: it no longer lists the 365-day state or the security questions)",
            "about May 4, 2026",
        ),
        /// The article on web forms and automation, article B.
        ArticleB = "article-b" => at(
            "CAPE Portal Guide, web forms and automation", "June 16, 2026",
            "https://capeportalguide.com/blog/cbp-ace-tao-reactivation-lookup-webforms-june-2026/",
        ),
        /// A broker's restatement of CSMS 68510928.
        BrokerRestatement = "broker-restatement" => at(
            "A broker’s restatement of CSMS 68510928 (TAO and proxy)", "May 4, 2026",
            "https://info.expeditors.com/newsflash/cbp-reminds-trade-on-ace-account-reactivation",
        ),
        /// A law firm's restatement of CSMS 69035485.
        LawFirmRestatement = "law-firm-restatement" => at(
            "A law firm’s restatement of CSMS 69035485", "June 25, 2026",
            "https://tuttlelaw.com/newsletters/2026/6-25-26_cape_update.html",
        ),
        /// The May 20 version of the FAQ.
        MayFaq = "may-faq" => at(
            "The May 20 version of CBP’s FAQ (TAO lookup)", "May 2026",
            "https://www.rimlogistics.com/updated-cbp-cape-faq-on-5-20-26/",
        ),
        /// This tool's own reading, where nobody publishes the point.
        OurReading = "our-reading" => by_number(
            "ACE Self-Check’s own reading, where nobody publishes the point", "",
        ) {
            dated: with(|g| long(g.edition)),
        },
    }
}
