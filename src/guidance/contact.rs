//! Contacts at CBP.

use super::table::table;
use super::{Cite, SourceId as S};

/// A desk at CBP.
#[derive(Clone, Copy, Debug)]
pub struct Contact {
    pub id: ContactId,
    pub name: &'static str,
    pub answers: &'static str,
    pub email: &'static str,
    pub phone: Option<Phone>,
    pub hours: Option<&'static str>,
    pub cite: Cite,
}

#[derive(Clone, Copy, Debug)]
pub struct Phone {
    /// The number as it is dialed in the United States.
    pub number: &'static str,
    /// What to press, or the extension.
    pub options: &'static str,
    pub extension: Option<&'static str>,
    /// The basis of the number and the hours.
    pub cite: Cite,
}

impl Phone {
    /// The number as a link: `tel:+18665304172`.
    pub fn address(&self) -> String {
        let digits: String = self.number.chars().filter(char::is_ascii_digit).collect();
        // US numbers have ten digits; the country code is 1.
        let country = if digits.len() == 10 { "1" } else { "" };
        match self.extension {
            Some(extension) => format!("tel:+{country}{digits};ext={extension}"),
            None => format!("tel:+{country}{digits}"),
        }
    }
}

table! {
    /// A desk at CBP.
    ContactId,
    CONTACTS: Contact {
        AceSupport = "ace_support" {
            name: "ACE Account Service Desk",
            answers: "ACE accounts, reactivation, TAO lookup, and other automated requests",
            email: "ACE.Support@cbp.dhs.gov",
            phone: Some(Phone {
                number: "1-866-530-4172",
                options: "option 1, then option 2 for the portal",
                extension: None,
                cite: Cite::reported(&[S::ArticleB, S::ArticleA]),
            }),
            hours: Some("around the clock, except Saturday 10 p.m. to Sunday 5 a.m. Eastern time"),
            cite: Cite::cbp(&[S::RefundsFaq, S::ArticleB]),
        },
        TradeRelations = "trade_relations" {
            name: "CBP Trade Relations",
            answers: "general questions about IEEPA refunds, and reports of scams",
            email: "traderelations@cbp.dhs.gov",
            phone: None,
            hours: None,
            cite: Cite::cbp(&[S::RefundsFaq, S::ArticleB]),
        },
        IeepaRefunds = "ieepa_refunds" {
            name: "CBP IEEPA refunds",
            answers: "technical questions about CAPE",
            email: "IEEPARefunds@cbp.dhs.gov",
            phone: None,
            hours: None,
            cite: Cite::cbp(&[S::RefundsFaq, S::ArticleB]),
        },
        IeepaFraud = "ieepa_fraud" {
            name: "CBP IEEPA fraud",
            answers: "reports of scams about refunds",
            email: "IEEPAFraud@cbp.dhs.gov",
            phone: None,
            hours: None,
            cite: Cite::cbp(&[S::Csms68569567]),
        },
        RefundMoney = "refund_money" {
            name: "CBP refund payments",
            answers: "questions about refund payments",
            email: "revenuerefunds@cbp.dhs.gov",
            phone: Some(Phone {
                number: "(317) 298-1200",
                options: "ext. 4015",
                extension: Some("4015"),
                cite: Cite::reported(&[S::RefundMoneyContact]),
            }),
            hours: None,
            cite: Cite::reported(&[S::RefundMoneyContact]),
        },
    }
}
