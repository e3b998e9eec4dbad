// The page of work that goes on: each event says that something changed, the page itself says what.
(() => {
  const live = document.getElementById("live");
  const page = () => document.getElementById("page");
  const here = page().dataset.here; // the page of work that ended no longer says it
  const began = Date.now() - 1000 * Number(page().dataset.seconds || 0);
  let asking = false;
  let again = false;

  // Times in the clock of whoever reads
  const local = () => {
    for (const time of document.querySelectorAll("time.due")) {
      const at = new Date(time.dateTime);
      const today = at.toDateString() === new Date().toDateString();
      time.textContent = at.toLocaleString([], today ? { timeStyle: "short" } : { dateStyle: "medium", timeStyle: "short" });
    }
  };
  const count = () => {
    const shown = document.querySelector(".seconds");
    if (shown) shown.textContent = Math.floor((Date.now() - began) / 1000);
  };

  const look = async () => {
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    try {
      const answer = await fetch(here);
      if (new URL(answer.url).pathname !== here) return location.replace(answer.url);
      const next = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("page");
      if (!next) return location.reload();
      const pressed = document.activeElement?.matches(".job button");
      page().replaceWith(next);
      if (pressed) next.querySelector("button")?.focus();
      local();
      count();
      const heading = next.querySelector("h1").textContent;
      const last = next.querySelector(".steps li:last-child .what");
      live.textContent = next.dataset.state === "running" && last ? last.textContent : heading;
      if (!next.dataset.events) {
        again = false; // it says how it ended, and nothing changes any more
        stop();
      }
    } catch {
      /* the next event asks again */
    } finally {
      asking = false;
      if (again) {
        again = false;
        look();
      }
    }
  };

  // A connection that breaks comes back by itself, and goes on after the last event.
  const events = new EventSource(page().dataset.events);
  const timer = setInterval(count, 1000);
  const stop = () => {
    events.close();
    clearInterval(timer);
  };
  for (const name of ["stage", "state", "end"]) events.addEventListener(name, look);
  events.addEventListener("end", stop);
  local();
})();
