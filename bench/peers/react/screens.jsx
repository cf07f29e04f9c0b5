// The screens that are no single question.
import { titleOf, result, typedDay, words } from "../interview.js";
import { Button, DateFields, Heading, Radios, TextField, Why } from "./fields.jsx";

const { ui } = words;
const questionOf = (id) => words.questions.find((question) => question.id === id);

export function Start({ onStart }) {
  return (
    <div className="asc-start">
      <Heading>{ui.start_title}</Heading>
      <p className="asc-lead">{ui.start_lead}</p>
      <ul className="asc-points">
        {ui.start_points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <p>{ui.start_time}</p>
      <p className="asc-actions">
        <Button onClick={onStart}>{ui.start}</Button>
      </p>
      <section className="asc-panel" aria-labelledby="privacy">
        <h2 id="privacy">{ui.privacy_title}</h2>
        <ul>
          {ui.privacy_points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
        <p>{ui.never_asked}</p>
      </section>
    </div>
  );
}

export function People({ answers, answer, go, onContinue }) {
  const { title, why } = questionOf("people");
  const add = () => {
    answer({ people: true });
    go("people_label");
  };
  return (
    <>
      <Heading>{title}</Heading>
      <Why>{why}</Why>
      {answers.people ? (
        <ul className="asc-cards">
          <li className="asc-card">
            <h2 className="asc-card-title">{answers.people_label || "Person 1"}</h2>
            <p className="asc-actions">
              <Button quiet onClick={() => go("people_label")}>
                {ui.change}
              </Button>
            </p>
          </li>
        </ul>
      ) : (
        <p className="asc-empty">{ui.nobody_yet}</p>
      )}
      <p className="asc-actions">
        {!answers.people && (
          <Button quiet onClick={add}>
            {ui.add_person}
          </Button>
        )}
        <Button onClick={onContinue}>{ui.continue}</Button>
      </p>
    </>
  );
}

export function EntriesOffer({ answer, go, onContinue }) {
  const { title, why } = questionOf("entries");
  const add = () => {
    answer({ entries: true });
    go("entry");
  };
  return (
    <>
      <Heading>{title}</Heading>
      <Why>{why}</Why>
      <p className="asc-actions">
        <Button onClick={add}>{ui.entries_now}</Button>
        <Button quiet onClick={onContinue}>
          {ui.continue}
        </Button>
      </p>
    </>
  );
}

export function Entry({ answers, answer, go }) {
  const shows = {
    entries_liquidated_on: answers.entries_liquidation === "liquidated",
    entries_type_09_filed: answers.entries_flagged_for_reconciliation === "yes",
    entries_reconciliation_due_on: answers.entries_flagged_for_reconciliation === "yes",
  };
  const submit = (event) => {
    event.preventDefault();
    go("check");
  };
  const field = ({ id, field, hint, options }) => {
    const date = answers[`${id}_typed`] ?? {};
    const typed = (date) => answer({ [`${id}_typed`]: date, [id]: typedDay(date) });
    return (
      <fieldset className="asc-fieldset" key={id}>
        <legend>{field}</legend>
        <p className="asc-hint">{options.length ? hint : ui.date_hint}</p>
        {options.length ? (
          <Radios name={id} options={options} chosen={answers[id]} onChoose={(value) => answer({ [id]: value })} />
        ) : (
          <DateFields date={date} onType={typed} />
        )}
      </fieldset>
    );
  };
  const text = (id, label, hint) => (
    <TextField label={label} hint={hint} value={answers[id] ?? ""} onType={(text) => answer({ [id]: text })} />
  );
  return (
    <form className="asc-form" noValidate onSubmit={submit}>
      <Heading>{ui.add_entry}</Heading>
      {text("entries_label", ui.entry_label, ui.entry_label_hint)}
      {text("entries_entry_type", ui.entry_type, ui.entry_type_hint)}
      {words.entry.filter(({ id }) => id !== "entries_entry_type" && shows[id] !== false).map(field)}
      <p className="asc-actions">
        <Button type="submit">{ui.keep_entry}</Button>
      </p>
    </form>
  );
}

export function CheckAnswers({ answers, questions, go }) {
  const said = ({ id, options }) => {
    const chosen = options.find(({ value }) => value === answers[id]);
    return chosen?.label ?? (typeof answers[id] === "string" ? answers[id] : ui.not_answered);
  };
  return (
    <>
      <Heading>{ui.check_answers}</Heading>
      <dl className="asc-answers">
        {questions
          .filter(({ id }) => id !== "people" && id !== "entries")
          .map((question) => (
            <div className="asc-answer-row" key={question.id}>
              <dt>{titleOf(question, answers)}</dt>
              <dd className="asc-answer">{said(question)}</dd>
              <dd className="asc-answer-change">
                <Button quiet onClick={() => go(question.id)}>
                  {ui.change}
                </Button>
              </dd>
            </div>
          ))}
      </dl>
      <p className="asc-actions">
        <Button onClick={() => go("result")}>{ui.see_result}</Button>
      </p>
    </>
  );
}

export function Result({ answers, asOf, onAgain }) {
  const { ladder, also, next } = result(answers, asOf);
  const route = (id) => {
    const { title, summary, steps, takes } = words.routes[id];
    return (
      <li key={id} className="asc-rung">
        <h2>{title}</h2>
        <p>{summary}</p>
        <ol className="asc-steps">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>
          {ui.takes}: {takes}
        </p>
      </li>
    );
  };
  const step = words.next_steps[next];
  return (
    <>
      <Heading>{ui.result_title}</Heading>
      <ol className="asc-ladder">{ladder.map(route)}</ol>
      {also.length > 0 && (
        <>
          <h2>{ui.also}</h2>
          <ul className="asc-ladder">{also.map(route)}</ul>
        </>
      )}
      {step && (
        <section className="asc-panel">
          <h2>
            {ui.next}: {step.title}
          </h2>
          <p>{step.summary}</p>
        </section>
      )}
      <p className="asc-actions">
        <Button quiet onClick={onAgain}>
          {ui.start_again}
        </Button>
      </p>
    </>
  );
}
