// The floor: the first screen and the first two questions in HTML and CSS alone. Nothing is kept and nothing follows;
// Start and Continue are links to the next part of the page.
import { CONTINUE, DISCLAIMER, PRODUCT, SCREENS, START } from "./words.js";

const link = (to, text) => `<p class="asc-actions"><a class="asc-button" href="#${to}">${text}</a></p>`;
const radio = (name, { value, label }) =>
  `<div class="asc-radio"><input type="radio" name="${name}" id="${name}-${value}" value="${value}"><label for="${name}-${value}">${label}</label></div>`;
const field = ({ id, label = "", hint = "", options }) =>
  options
    ? `<fieldset class="asc-fieldset"><legend>${label}</legend><p class="asc-hint">${hint}</p><div class="asc-radios">${options.map((option) => radio(id, option)).join("")}</div></fieldset>`
    : `<p class="asc-text-field"><label for="${id}">${label}</label><input type="text" id="${id}" class="asc-input"></p>`;
const form = ({ title, why, fields }, at) =>
  `<form class="asc-form" id="screen-${at}"><h1>${title}</h1><p class="asc-why-we-ask">${why}</p>${fields.map(field).join("")}${link(`screen-${at + 1}`, CONTINUE)}</form>`;

/** The page, given the address of its styles. The first screen comes last, so that a question can hide it. */
export const staticPage = (styles) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${PRODUCT}</title>
<link rel="stylesheet" href="${styles}">
</head>
<body>
<header class="asc-header"><div class="asc-header-inner"><a class="asc-brand" href="#">${PRODUCT}</a></div></header>
<main class="asc-main">
${SCREENS.slice(0, 2).map(form).join("\n")}
<div class="asc-start"><h1>${START.title}</h1><p class="asc-lead">${START.texts[0]}</p>${link("screen-0", START.button)}${START.texts.slice(1).map((text) => `<p>${text}</p>`).join("")}</div>
</main>
<footer class="asc-footer"><p>${DISCLAIMER}</p></footer>
</body>
</html>
`;

/** One screen at a time: a question where the address names it, the first screen otherwise. */
export const STATIC_STYLES = "main > form:not(:target), main > form:target ~ .asc-start { display: none; }\n";
