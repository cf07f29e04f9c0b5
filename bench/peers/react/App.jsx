// The interview in React: answers and the screen in one reducer, kept in localStorage.
import { useEffect, useReducer } from "react";
import { asked, matters, today, words } from "../interview.js";
import { CheckAnswers, EntriesOffer, Entry, People, Result, Start } from "./screens.jsx";
import { Question } from "./Question.jsx";

const { ui } = words;
const STORE = "react-self-check";
const AS_OF = today();
const NEW = { answers: {}, screen: "start" };

function reduce(state, action) {
  switch (action.type) {
    case "answer":
      return { ...state, answers: { ...state.answers, ...action.answers } };
    case "go":
      return { ...state, screen: action.to };
    case "again":
      return NEW;
    default:
      throw new Error(action.type);
  }
}

function stored() {
  try {
    return JSON.parse(localStorage.getItem(STORE)) ?? NEW;
  } catch {
    return NEW;
  }
}

/** The questions about the person branch off the list of people, and return to it. */
const isAboutPerson = (id) => id.startsWith("people_");

function neighbor(id, answers, step) {
  const line = asked(answers, AS_OF).map((question) => question.id);
  const within = isAboutPerson(id) ? line.filter(isAboutPerson) : line.filter((other) => !isAboutPerson(other));
  const next = within[within.indexOf(id) + step];
  if (next) return next;
  if (isAboutPerson(id)) return "people";
  return step > 0 ? "check" : "start";
}

export function App() {
  const [{ answers, screen }, dispatch] = useReducer(reduce, undefined, stored);
  useEffect(() => {
    try {
      localStorage.setItem(STORE, JSON.stringify({ answers, screen }));
    } catch {
      // Where nothing may be stored, the answers last as long as the page.
    }
  }, [answers, screen]);

  const go = (to) => dispatch({ type: "go", to });
  const answer = (given) => dispatch({ type: "answer", answers: given });
  const on = { answers, answer, go, onContinue: () => go(neighbor(screen, answers, 1)) };
  return (
    <>
      <header className="asc-header">
        <div className="asc-header-inner">
          <a className="asc-brand" href="#" onClick={(event) => (event.preventDefault(), go("start"))}>
            {ui.product}
          </a>
          <p className="asc-saved" role="status">
            {ui.saved}
          </p>
        </div>
      </header>
      <main className="asc-main">
        {!["start", "check", "result"].includes(screen) && (
          <p className="asc-back">
            <button
              type="button"
              className="asc-back-link"
              onClick={() => go(screen === "entry" ? "entries" : neighbor(screen, answers, -1))}
            >
              {ui.back}
            </button>
          </p>
        )}
        <Screen key={screen} screen={screen} on={on} again={() => dispatch({ type: "again" })} />
      </main>
      <footer className="asc-footer">
        <p>{ui.disclaimer}</p>
      </footer>
    </>
  );
}

function Screen({ screen, on, again }) {
  switch (screen) {
    case "start":
      return <Start onStart={() => on.go("company_portal_account")} />;
    case "people":
      return <People {...on} />;
    case "entries":
      return <EntriesOffer {...on} />;
    case "entry":
      return <Entry {...on} />;
    case "check":
      return <CheckAnswers {...on} questions={asked(on.answers, AS_OF)} />;
    case "result":
      return <Result answers={on.answers} asOf={AS_OF} onAgain={again} />;
    default: {
      const question = words.questions.find(({ id }) => id === screen && matters(id, on.answers, AS_OF));
      return question ? (
        <Question question={question} {...on} />
      ) : (
        <Start onStart={() => on.go("company_portal_account")} />
      );
    }
  }
}
