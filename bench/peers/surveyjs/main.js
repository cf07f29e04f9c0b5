// The interview in SurveyJS: the model, kept in localStorage, rendered with survey-js-ui.
import { FunctionFactory, Model } from "survey-core";
import "survey-core/survey-core.fontless.min.css";
import "survey-js-ui";
import { standing } from "../../decisions/prepare.js";
import { result, today, typedDay, words } from "../interview.js";
import { json } from "./model.js";

const STORE = "surveyjs-self-check";
const asOf = today();

const lastLogin = (kind, date) => (kind === "on" ? typedDay(date ?? {}, true) : kind);
FunctionFactory.Instance.register("isDay", ([date, monthAlone]) => typedDay(date ?? {}, monthAlone) !== undefined);
FunctionFactory.Instance.register("standing", ([kind, date, deactivation]) =>
  standing({ last_login: lastLogin(kind, date), deactivation }, asOf),
);

const survey = new Model(json);

const store = () => {
  try {
    localStorage.setItem(STORE, JSON.stringify({ data: survey.data, page: survey.currentPageNo }));
  } catch {
    // Where nothing may be stored, the answers last as long as the page.
  }
};
try {
  const stored = JSON.parse(localStorage.getItem(STORE));
  if (stored) {
    survey.data = stored.data;
    if (stored.page) {
      survey.start();
      survey.currentPageNo = stored.page;
    }
  }
} catch {
  // Nothing that can be read is stored: the survey begins anew.
}
survey.onValueChanged.add(store);
survey.onCurrentPageChanged.add(store);

survey.onCompleting.add(() => {
  const { data } = survey;
  const answers = {
    ...data,
    people: data.company_portal_account !== "no",
    people_last_login: lastLogin(data.people_last_login, data.people_last_login_on),
    entries: data.entries === "add",
    entries_liquidated_on: typedDay(data.entries_liquidated_on ?? {}),
    entries_reconciliation_due_on: typedDay(data.entries_reconciliation_due_on ?? {}),
  };
  survey.completedHtml = html(result(answers, asOf));
});

/** The result, from the product's own words alone: no answer is set as HTML. */
function html({ ladder, also, next }) {
  const route = (id) => {
    const { title, summary, steps, takes } = words.routes[id];
    return `<li><h4>${title}</h4><p>${summary}</p><ol>${steps.map((step) => `<li>${step}</li>`).join("")}</ol><p>${words.ui.takes}: ${takes}</p></li>`;
  };
  const step = words.next_steps[next];
  return [
    `<h3>${words.ui.result_title}</h3><ol>${ladder.map(route).join("")}</ol>`,
    also.length ? `<h4>${words.ui.also}</h4><ul>${also.map(route).join("")}</ul>` : "",
    step ? `<h4>${words.ui.next}: ${step.title}</h4><p>${step.summary}</p>` : "",
  ].join("");
}

survey.render(document.getElementById("survey"));
