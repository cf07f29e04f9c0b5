// The floor: the first screen and the first two questions in HTML and CSS alone. Nothing is kept and nothing follows;
// Start and Continue are links to the next part of the page.
const escaped = (text) => text.replace(/[&<"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", '"': "&quot;" })[sign]);
const list = (points) => `<ul class="asc-points">${points.map((point) => `<li>${escaped(point)}</li>`).join("")}</ul>`;
const link = (to, text) => `<p class="asc-actions"><a class="asc-button" href="#${to}">${escaped(text)}</a></p>`;

/** The page, given the interview's words and the address of its styles. */
export function staticPage({ ui, questions }, styles) {
  const [first, , second] = questions;
  const radio = ({ value, label }) =>
    `<div class="asc-radio"><input type="radio" name="${first.id}" id="${value}" value="${value}"><label for="${value}">${escaped(label)}</label></div>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${escaped(ui.product)}</title>
<link rel="stylesheet" href="${styles}">
</head>
<body>
<header class="asc-header"><div class="asc-header-inner"><a class="asc-brand" href="#">${escaped(ui.product)}</a></div></header>
<main class="asc-main">
<form class="asc-form" id="${first.id}"><fieldset class="asc-fieldset"><legend class="asc-legend"><h1>${escaped(first.title)}</h1></legend>
<p class="asc-why-we-ask"><strong>${escaped(ui.why_we_ask)}: </strong>${escaped(first.why)}</p>
<div class="asc-radios">${first.options.map(radio).join("")}</div></fieldset>${link(second.id, ui.continue)}</form>
<form class="asc-form" id="${second.id}"><h1>${escaped(second.title)}</h1>
<p class="asc-why-we-ask"><strong>${escaped(ui.why_we_ask)}: </strong>${escaped(second.why)}</p>
<p class="asc-text-field"><label for="name">${escaped(ui.name_label)}</label><input type="text" id="name" class="asc-input"></p></form>
<div class="asc-start"><h1>${escaped(ui.start_title)}</h1>
<p class="asc-lead">${escaped(ui.start_lead)}</p>${list(ui.start_points)}<p>${escaped(ui.start_time)}</p>${link(first.id, ui.start)}
<section class="asc-panel"><h2>${escaped(ui.privacy_title)}</h2>${list(ui.privacy_points)}<p>${escaped(ui.never_asked)}</p></section></div>
</main>
<footer class="asc-footer"><p>${escaped(ui.disclaimer)}</p></footer>
</body>
</html>
`;
}

/** One screen at a time: a question where the address names it, the first screen otherwise. */
export const STATIC_STYLES = "main > form:not(:target), main > form:target ~ .asc-start { display: none; }\n";
