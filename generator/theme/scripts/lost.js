/* The page of who is lost, which a host shows at every address: below that of the English site it
   speaks English. */

import { data, one } from "./shared/page.js";
import { textAt } from "./shared/texts.js";

const page = new URL(data(one(document, "script[data-english]"), "english"), location.href);

async function speak() {
  const text = await textAt(page.href);
  if (text === undefined) return;
  const english = new DOMParser().parseFromString(text, "text/html");
  document.documentElement.lang = english.documentElement.lang;
  document.title = english.title;
  document.body.replaceWith(english.body);
}

if (location.pathname.startsWith(page.pathname.slice(0, -"404.html".length))) speak();
