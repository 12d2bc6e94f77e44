// Send what the forms say, and show what became of it in the same place.
import { reload, show, tell } from "./page.js";

const main = document.getElementById("main");
let isSending = false;

export function sendForms(player, rebuild) {
  document.addEventListener("submit", async (event) => {
    const { target: form, submitter } = event;
    if (form.method !== "post") return;
    event.preventDefault();
    if (isSending) return;
    isSending = true;
    const action = submitter?.formAction && submitter.hasAttribute("formaction") ? submitter.formAction : form.action;
    const body = new URLSearchParams(new FormData(form, submitter));
    try {
      await send(new URL(action).pathname, body, submitter, player, rebuild);
    } catch (error) {
      tell(`The desk doesn’t answer: is quotecast desk still running? (${error.message})`, true);
    } finally {
      isSending = false;
    }
  });
}

async function send(path, body, submitter, player, rebuild) {
  if (path.endsWith("/hear")) {
    await hear(path, body, submitter, player);
  } else if (path.endsWith("/rebuild")) {
    await post(path, body, "application/json");
    rebuild.follow();
  } else {
    const place = submitter?.closest("[data-line], .quotation");
    const answer = await post(path, body, "text/html");
    const content = await answer.text();
    if (!answer.ok) {
      tell(errorIn(content), true);
      const words = await reload();
      return words;
    }
    const told = show(content);
    if (told) await after(told, path, place, player, rebuild);
  }
}

async function after(told, path, place, player, rebuild) {
  tell(told.words, document.getElementById("told").className === "error");
  const line = /^line-(.+)$/.exec(main.dataset.focus)?.[1];
  const link = place?.classList.contains("quotation") && document.querySelector(`#${place.id.replace("look-", "")} a[href^="#line-"]`);
  rebuild.jumpTo(line ?? link?.hash?.slice(6) ?? told.hear);
  if (told.hear) {
    const body = new URLSearchParams({ line: told.hear });
    await hear(`${main.dataset.base}/hear`, body, null, player);
  }
}

async function hear(path, body, submitter, player) {
  const line = submitter?.closest("[data-line]");
  if (line?.dataset.startMs && !submitter.dataset.fresh && player.hasEpisode()) {
    player.playFrom(Number(line.dataset.startMs));
    return;
  }
  const answer = await post(path, body, "application/json");
  const said = await answer.json();
  if (!answer.ok) {
    tell(said.error, true);
    return;
  }
  if (said.told) tell(said.told, true);
  player.playTake(said.sound);
}

function post(path, body, accept) {
  return fetch(path, { method: "POST", body, headers: { Accept: accept } });
}

function errorIn(content) {
  const page = new DOMParser().parseFromString(content, "text/html");
  return page.getElementById("error")?.textContent ?? content.slice(0, 300);
}
