// The first screens of the short path, as the page asks them: all pages that are compared have them. The visitor finds
// everything by these texts, so a page that says something else is never finished.
const DONT_KNOW = { value: "unknown", label: "I don’t know" };

export const PRODUCT = "ACE Self-Check";
export const CONTINUE = "Continue";
export const BACK = "Back";
export const DISCLAIMER = "Not CBP, a broker, or a law firm; not legal advice.";

export const START = {
  title: "Locked out of ACE? See how to get back in, and whether it’s soon enough for your refund.",
  button: "Start",
  texts: [
    "CBP shuts off an ACE login that isn’t used for 45 days. You need one to claim your IEEPA tariff refund.",
    "Four or five questions, about a minute. It helps to know when someone last signed in, but “I don’t know” works too.",
    "Your answers stay on your device. We never ask for passwords, tax numbers, or bank details.",
  ],
};

/** Each screen, in order: a text field has no options. What the visitor chooses is `chosen`. */
export const SCREENS = [
  {
    title: "Does your company have an account in ACE, CBP’s online portal?",
    why: "You claim your IEEPA tariff refund there. If you’re not sure, choose “I don’t know”.",
    fields: [
      {
        id: "account",
        options: [{ value: "yes", label: "Yes" }, { value: "no", label: "No" }, DONT_KNOW],
        chosen: "yes",
      },
    ],
  },
  {
    title: "Who is the account owner of your company’s ACE account?",
    why: "CBP calls this person the Trade Account Owner (TAO). We say account owner. It’s usually whoever signed the company up, not necessarily the owner of the business.",
    fields: [
      { id: "label", label: "First name or initials (optional)", hint: "It stays on your device. No tax or importer numbers." },
      {
        id: "employment",
        label: "Does this person still work with you?",
        options: [{ value: "current", label: "Yes" }, { value: "left", label: "No" }, DONT_KNOW],
        chosen: "current",
      },
      {
        id: "last_login",
        label: "When did this person last sign in to ACE?",
        hint: "CBP shuts off a login that isn’t used for 45 days. An old e-mail from ACE with a sign-in code can help find the day.",
        options: [{ value: "on", label: "On or about this date" }, { value: "never", label: "Never" }, DONT_KNOW],
        chosen: "never",
      },
    ],
  },
  {
    title: "Who filed your customs entries?",
    why: "",
    fields: [
      {
        id: "filed_by",
        options: [
          { value: "importer", label: "We did" },
          { value: "one_broker", label: "A customs broker" },
          { value: "several_brokers", label: "Several customs brokers" },
          DONT_KNOW,
        ],
      },
    ],
  },
];
