// The first screens in React: answers and the screen in one state, kept in localStorage.
import { StrictMode, useEffect, useId, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import "../../../style/tokens.css";
import "../../../style/base.css";
import "../../../style/content.css";
import "../../../style/form.css";
import { BACK, CONTINUE, DISCLAIMER, PRODUCT, SCREENS, START } from "../words.js";

const STORE = "react-self-check";
const NEW = { answers: {}, at: -1 };

function stored() {
  try {
    return JSON.parse(localStorage.getItem(STORE)) ?? NEW;
  } catch {
    return NEW;
  }
}

/** The heading of a screen; takes the focus when the screen appears. */
function Heading({ children }) {
  const heading = useRef(null);
  useEffect(() => {
    document.title = `${children} – ${PRODUCT}`;
    heading.current.focus();
    scrollTo(0, 0);
  }, [children]);
  return (
    <h1 ref={heading} tabIndex={-1} className="asc-heading">
      {children}
    </h1>
  );
}

function Field({ label, hint, options, value, onChange }) {
  const id = useId();
  if (!options) {
    return (
      <div className="asc-text-field">
        <label htmlFor={id}>{label}</label>
        <p className="asc-hint">{hint}</p>
        <input type="text" id={id} className="asc-input" autoComplete="off" value={value ?? ""} onChange={(event) => onChange(event.target.value)} />
      </div>
    );
  }
  return (
    <fieldset className="asc-fieldset">
      {label && <legend>{label}</legend>}
      {hint && <p className="asc-hint">{hint}</p>}
      <div className="asc-radios">
        {options.map((option) => (
          <div className="asc-radio" key={option.value}>
            <input type="radio" id={`${id}-${option.value}`} name={id} value={option.value} checked={value === option.value} onChange={() => onChange(option.value)} />
            <label htmlFor={`${id}-${option.value}`}>{option.label}</label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

function Question({ screen, answers, answer, onContinue }) {
  const submit = (event) => {
    event.preventDefault();
    onContinue();
  };
  return (
    <form className="asc-form" noValidate onSubmit={submit}>
      <Heading>{screen.title}</Heading>
      {screen.why && <p className="asc-why-we-ask">{screen.why}</p>}
      {screen.fields.map((field) => (
        <Field key={field.id} {...field} value={answers[field.id]} onChange={(value) => answer({ [field.id]: value })} />
      ))}
      <p className="asc-actions">
        <button type="submit" className="asc-button">
          {CONTINUE}
        </button>
      </p>
    </form>
  );
}

function App() {
  const [{ answers, at }, set] = useState(stored);
  useEffect(() => {
    try {
      localStorage.setItem(STORE, JSON.stringify({ answers, at }));
    } catch {
      // Where nothing may be stored, the answers last as long as the page.
    }
  }, [answers, at]);
  const go = (by) => set((state) => ({ ...state, at: Math.min(state.at + by, SCREENS.length - 1) }));
  const answer = (given) => set((state) => ({ ...state, answers: { ...state.answers, ...given } }));
  return (
    <>
      <header className="asc-header">
        <div className="asc-header-inner">
          <a className="asc-brand" href="#">
            {PRODUCT}
          </a>
          <p className="asc-saved" role="status">
            Saved on this device
          </p>
        </div>
      </header>
      <main className="asc-main">
        {at < 0 ? (
          <div className="asc-start">
            <Heading>{START.title}</Heading>
            <p className="asc-lead">{START.texts[0]}</p>
            <p className="asc-actions">
              <button type="button" className="asc-button" onClick={() => go(1)}>
                {START.button}
              </button>
            </p>
            {START.texts.slice(1).map((text) => (
              <p key={text}>{text}</p>
            ))}
          </div>
        ) : (
          <>
            <p className="asc-back">
              <button type="button" className="asc-back-link" onClick={() => go(-1)}>
                {BACK}
              </button>
            </p>
            <Question key={at} screen={SCREENS[at]} answers={answers} answer={answer} onContinue={() => go(1)} />
          </>
        )}
      </main>
      <footer className="asc-footer">
        <p>{DISCLAIMER}</p>
      </footer>
    </>
  );
}

createRoot(document.getElementById("root")).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
