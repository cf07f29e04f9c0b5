// One question a screen.
import { useState } from "react";
import { titleOf, typedDay, words } from "../interview.js";
import { Button, DateFields, Heading, Problem, Radios, TextField, Why } from "./fields.jsx";

const { ui } = words;

export function Question({ question, answers, answer, onContinue }) {
  const [problem, setProblem] = useState("");
  const { id, why, options } = question;
  const [draft, setDraft] = useState(answers[`${id}_typed`] ?? {});
  const title = titleOf(question, answers);

  const check = () => {
    if (id === "people_last_login") {
      if (!answers.people_last_login_kind) return ui.missing_answer;
      return answers.people_last_login ? "" : ui.date_problem;
    }
    if (id === "filing_planned_on") return Object.values(draft).some(Boolean) && !answers[id] ? ui.date_problem : "";
    return options.length && !answers[id] ? ui.missing_answer : "";
  };
  const submit = (event) => {
    event.preventDefault();
    const found = check();
    setProblem(found);
    if (!found) onContinue();
  };
  const typed = (date) => {
    setDraft(date);
    answer({ [`${id}_typed`]: date, [id]: typedDay(date, id === "people_last_login") });
  };

  return (
    <form className="asc-form" noValidate onSubmit={submit}>
      {id === "people_last_login" ? (
        <LastLogin
          title={title}
          why={why}
          problem={problem}
          answers={answers}
          answer={answer}
          draft={draft}
          typed={typed}
        />
      ) : id === "filing_planned_on" ? (
        <fieldset className="asc-fieldset" aria-describedby="why">
          <legend className="asc-legend">
            <Heading>{title}</Heading>
          </legend>
          <Why>{why}</Why>
          <p className="asc-hint">{ui.date_hint}</p>
          <Problem text={problem} />
          <DateFields date={draft} onType={typed} />
        </fieldset>
      ) : options.length ? (
        <fieldset className="asc-fieldset" aria-describedby="why">
          <legend className="asc-legend">
            <Heading>{title}</Heading>
          </legend>
          <Why>{why}</Why>
          <Problem text={problem} />
          <Radios name={id} options={options} chosen={answers[id]} onChoose={(value) => answer({ [id]: value })} />
        </fieldset>
      ) : (
        <>
          <Heading>{title}</Heading>
          <Why>{why}</Why>
          <TextField label={ui.name_label} value={answers[id] ?? ""} onType={(text) => answer({ [id]: text })} />
        </>
      )}
      <p className="asc-actions">
        <Button type="submit">{ui.continue}</Button>
      </p>
    </form>
  );
}

const KINDS = [
  ["on", ui.login_on],
  ["never", ui.login_never],
  ["unknown", ui.dont_know],
].map(([value, label]) => ({ value, label }));

function LastLogin({ title, why, problem, answers, answer, draft, typed }) {
  const kind = answers.people_last_login_kind;
  const choose = (value) =>
    answer({ people_last_login_kind: value, people_last_login: value === "on" ? typedDay(draft, true) : value });
  return (
    <>
      <fieldset className="asc-fieldset" aria-describedby="why">
        <legend className="asc-legend">
          <Heading>{title}</Heading>
        </legend>
        <Why>{why}</Why>
        <Problem text={problem} />
        <Radios name="people_last_login" options={KINDS} chosen={kind} onChoose={choose} />
      </fieldset>
      {kind === "on" && (
        <fieldset className="asc-fieldset asc-conditional">
          <legend>{ui.login_legend}</legend>
          <p className="asc-hint">{ui.login_hint}</p>
          <DateFields date={draft} onType={typed} />
        </fieldset>
      )}
    </>
  );
}
