// A site as someone would write it who installed the package.
import { assess } from "ace-self-check";
import { describe } from "ace-self-check/describe";
import "ace-self-check/embed";
import type { ResultEvent } from "ace-self-check/embed";
import type { SelfCheckFile } from "ace-self-check/types";

const file: SelfCheckFile = {
  format: "ace-self-check",
  version: 2,
  facts: { people: [{ id: "p1", role: "trade_account_owner", last_login: "never" }] },
};
const checked = await assess(file);
if ("error" in checked) throw new Error(checked.error);
const [person] = checked.assessment.people;

const element = document.createElement("ace-self-check");
element.setAttribute("src-page", "https://check.example/");
element.addEventListener("ace-self-check-result", (event: ResultEvent) => console.log(event.detail.check));
// @ts-expect-error: not a rule
const wrong = () => describe("rule", "R99");
document.title = wrong.name;

document.querySelector("#out")!.textContent = `${person.rule}: ${describe("rule", person.rule).text}`;
