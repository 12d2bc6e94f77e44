// Times as players write them, and as links carry them. Seconds unless a name says ms.

/** Write seconds as 0:04 or 1:02:03. */
function clockOf(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const parts = [Math.floor(whole / 60) % 60, whole % 60];
  const hours = Math.floor(whole / 3600);
  if (hours === 0) return parts[0] + ":" + String(parts[1]).padStart(2, "0");
  return [hours, ...parts.map((part) => String(part).padStart(2, "0"))].join(":");
}

/** Write seconds in words, for those who hear them: 1 minute 5 seconds. */
function spokenClockOf(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const units = [[Math.floor(whole / 3600), "hour"], [Math.floor(whole / 60) % 60, "minute"], [whole % 60, "second"]];
  const said = units.filter(([count]) => count > 0).map(([count, unit]) => count + " " + unit + (count === 1 ? "" : "s"));
  return said.join(" ") || "0 seconds";
}

/** Read the time of a link (#t=91.3, #t=1:31, #t=91s; W3C Media Fragments), null where there is none. */
function secondsOfHash(hash) {
  const found = /^#t=(?:npt:)?(?:(?:(\d{1,4}):)?(\d{1,4}):)?(\d{1,9}(?:\.\d{1,9})?)s?(?:,.*)?$/.exec(hash);
  if (!found) return null;
  return Number(found[1] || 0) * 3600 + Number(found[2] || 0) * 60 + Number(found[3]);
}

/** Write the link's end for a time in ms. */
function hashOf(ms) {
  return "#t=" + ms / 1000;
}
