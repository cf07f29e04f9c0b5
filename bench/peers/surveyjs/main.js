// The first screens in SurveyJS: the model, kept in localStorage, rendered with survey-js-ui.
import { Model } from "survey-core";
import "survey-core/survey-core.fontless.min.css";
import "survey-js-ui";
import { BACK, CONTINUE, SCREENS, START } from "../words.js";

const STORE = "surveyjs-self-check";

const start = {
  name: "start",
  elements: [{ type: "html", name: "lead", html: `<h3>${START.title}</h3>${START.texts.map((text) => `<p>${text}</p>`).join("")}` }],
};

const element = ({ id, label, hint, options }) => ({
  name: id,
  description: hint,
  ...(label ? { title: label } : { titleLocation: "hidden" }),
  ...(options
    ? { type: "radiogroup", choices: options.map(({ value, label }) => ({ value, text: label })) }
    : { type: "text" }),
});

const survey = new Model({
  firstPageIsStartPage: true,
  startSurveyText: START.button,
  pagePrevText: BACK,
  pageNextText: CONTINUE,
  completeText: CONTINUE,
  showQuestionNumbers: "off",
  pages: [start, ...SCREENS.map(({ title, why, fields }, at) => ({ name: `page_${at}`, title, description: why, elements: fields.map(element) }))],
});

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
survey.render(document.getElementById("survey"));
