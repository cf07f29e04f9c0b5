// Form fields and what every screen has.
import { useEffect, useId, useRef } from "react";
import { words } from "../interview.js";

const { ui } = words;

/** The heading of a screen; takes the focus when the screen appears. */
export function Heading({ children }) {
  const heading = useRef(null);
  useEffect(() => {
    document.title = `${children} – ${ui.product}`;
    heading.current.focus();
    scrollTo(0, 0);
  }, [children]);
  return (
    <h1 ref={heading} tabIndex={-1} className="asc-heading">
      {children}
    </h1>
  );
}

export function Why({ children }) {
  return (
    <p className="asc-why-we-ask" id="why">
      <strong>{ui.why_we_ask}: </strong>
      {children}
    </p>
  );
}

export function Button({ quiet = false, type = "button", ...rest }) {
  return <button type={type} className={`asc-button${quiet ? " asc-button-quiet" : ""}`} {...rest} />;
}

export function Problem({ text }) {
  return text ? (
    <p className="asc-error" role="alert">
      {text}
    </p>
  ) : null;
}

export function Radios({ name, options, chosen, onChoose }) {
  const id = useId();
  return (
    <div className="asc-radios">
      {options.map(({ value, label, hint }) => (
        <div className="asc-radio" key={value}>
          <input
            type="radio"
            id={`${id}-${value}`}
            name={name}
            value={value}
            checked={chosen === value}
            aria-describedby={hint ? `${id}-${value}-hint` : undefined}
            onChange={() => onChoose(value)}
          />
          <label htmlFor={`${id}-${value}`}>{label}</label>
          {hint && (
            <span className="asc-hint" id={`${id}-${value}-hint`}>
              {hint}
            </span>
          )}
        </div>
      ))}
    </div>
  );
}

export function TextField({ label, hint, value, onType }) {
  const id = useId();
  return (
    <div className="asc-text-field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="asc-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        type="text"
        id={id}
        className="asc-input"
        autoComplete="off"
        aria-describedby={hint ? `${id}-hint` : undefined}
        value={value}
        onChange={(event) => onType(event.target.value)}
      />
    </div>
  );
}

const PARTS = [
  ["month", ui.month],
  ["day", ui.day],
  ["year", ui.year],
];

/** A date in three fields. Its group names it. */
export function DateFields({ date, onType }) {
  const id = useId();
  return (
    <div className="asc-date">
      {PARTS.map(([part, label]) => (
        <div className={`asc-date-part asc-date-${part}`} key={part}>
          <label htmlFor={`${id}-${part}`}>{label}</label>
          <input
            type="text"
            id={`${id}-${part}`}
            autoComplete="off"
            inputMode={part === "month" ? "text" : "numeric"}
            value={date[part] ?? ""}
            onChange={(event) => onType({ ...date, [part]: event.target.value })}
          />
        </div>
      ))}
    </div>
  );
}
